package nl.verkoop.reconciliation;

import static nl.verkoop.ledger.Posting.credit;
import static nl.verkoop.ledger.Posting.debit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.verkoop.banking.BankImport;
import nl.verkoop.ledger.EntryAmount;
import nl.verkoop.ledger.EntryText;
import nl.verkoop.ledger.Posting;
import nl.verkoop.ledger.PostingSetup;
import nl.verkoop.receivables.Applied;
import nl.verkoop.shared.Money;

/**
 * Dr bank, and Dr payment discount where it is taken / Cr receivables for both together, on the day
 * on which the bank booked it (posting rules 14).
 */
final class PaymentPostingRule {

  static final Posting.Kind KIND = new Posting.Kind("PAYMENT");

  private PaymentPostingRule() {}

  /** The accounts of the bank and of the customer's posting group. */
  record Accounts(String bank, PostingSetup.CustomerGroup customer) {}

  /** A receipt's number among the documents, what came in and settles what, and whose it is. */
  record Receipt(
      String documentNo, EntryAmount received, List<Applied> applied, String customerNo) {

    private Money sum(Function<Applied, Money> of) {
      return Money.sum(applied.stream().map(of).toList(), received.lcy().currency());
    }
  }

  /** What causes the posting, once. */
  static String source(String documentNo) {
    return "bank:" + documentNo;
  }

  /** In the company's currency, with the line that balances what exchange rates differ by. */
  static Posting postingFor(
      BankImport.Line line,
      Receipt receipt,
      Accounts accounts,
      Function<Money, Optional<Posting.Line>> exchangeDifference) {
    var received = receipt.received().lcy();
    var discount = receipt.sum(Applied::discount);
    var lost = receipt.sum(Applied::lost);
    var lines = new ArrayList<Posting.Line>();
    lines.add(debit(accounts.bank(), received, receipt.customerNo()));
    if (!discount.isZero()) {
      lines.add(
          debit(
              accounts.customer().discountAccount(),
              discount,
              EntryText.PAYMENT_DISCOUNT.stored()));
    }
    exchangeDifference.apply(lost).ifPresent(lines::add);
    lines.add(
        credit(
            accounts.customer().receivablesAccount(),
            received.plus(discount).plus(lost),
            receipt.customerNo()));
    return new Posting(
        source(receipt.documentNo()),
        KIND,
        line.bookingDate(),
        receipt.documentNo(),
        lines,
        List.of());
  }
}
