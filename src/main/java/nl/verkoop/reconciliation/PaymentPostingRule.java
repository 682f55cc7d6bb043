package nl.verkoop.reconciliation;

import static nl.verkoop.ledger.Posting.credit;
import static nl.verkoop.ledger.Posting.debit;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.verkoop.banking.BankImport;
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

  /** A receipt's number among the documents, what it settles, and whose it is. */
  record Receipt(String documentNo, List<Applied> applied, String customerNo) {

    private Money sum(Function<Applied, Money> of, Currency currency) {
      return Money.sum(applied.stream().map(of).toList(), currency);
    }
  }

  /** What causes the posting, once. */
  static String source(String documentNo) {
    return "bank:" + documentNo;
  }

  /** With the line that balances exchange differences, where there are any. */
  static Posting postingFor(
      BankImport.Line line,
      Receipt receipt,
      Accounts accounts,
      Function<Money, Optional<Posting.Line>> exchangeDifference) {
    var received = line.money();
    var discount = receipt.sum(Applied::discount, line.currency());
    var lost = receipt.sum(Applied::lost, line.currency());
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
