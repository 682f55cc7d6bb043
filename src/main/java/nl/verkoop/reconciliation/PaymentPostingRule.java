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
 * Dr bank, and Dr payment discount where it is taken / Cr receivables for both together less what
 * goes to accounts, and Cr those, on the day on which the bank booked it (posting rules 14). Money
 * that goes out is the same with the other sign.
 */
final class PaymentPostingRule {

  static final Posting.Kind KIND = new Posting.Kind("PAYMENT");

  private PaymentPostingRule() {}

  /** The account of the bank, and those of the customer's posting group where there is one. */
  record Accounts(String bank, Optional<PostingSetup.CustomerGroup> customer) {}

  /**
   * A line's number among the documents, how often it is posted with this, what of it is a
   * customer's and settles what, whose it is, and what goes to accounts.
   */
  record Receipt(
      String documentNo,
      int attempt,
      EntryAmount received,
      List<Applied> applied,
      String customerNo,
      List<LinePart> onAccounts) {

    private Money lcy(LinePart part) {
      return new Money(part.amount(), received.lcy().currency());
    }

    private Money whole() {
      return onAccounts.stream().map(this::lcy).reduce(received.lcy(), Money::plus);
    }

    private Money sum(Function<Applied, Money> of) {
      return Money.sum(applied.stream().map(of).toList(), received.lcy().currency());
    }
  }

  /** What causes the posting, once; a line whose posting was undone is posted as a new attempt. */
  static String source(String documentNo, int attempt) {
    return "bank:" + documentNo + (attempt == 1 ? "" : "/" + attempt);
  }

  /** In the company's currency, with the line that balances what exchange rates differ by. */
  static Posting postingFor(
      BankImport.Line line,
      Receipt receipt,
      Accounts accounts,
      Function<Money, Optional<Posting.Line>> exchangeDifference) {
    var lines = new ArrayList<Posting.Line>();
    var isOfCustomer = accounts.customer().isPresent();
    var bankText = isOfCustomer ? receipt.customerNo() : EntryText.BANK_LINE.stored();
    lines.add(debit(accounts.bank(), receipt.whole(), bankText));
    accounts
        .customer()
        .ifPresent(group -> lines.addAll(ofCustomer(receipt, group, exchangeDifference)));
    for (var part : receipt.onAccounts()) {
      lines.add(credit(part.accountNo(), receipt.lcy(part), EntryText.BANK_LINE.stored()));
    }
    return new Posting(
        source(receipt.documentNo(), receipt.attempt()),
        KIND,
        line.bookingDate(),
        receipt.documentNo(),
        lines,
        List.of());
  }

  private static List<Posting.Line> ofCustomer(
      Receipt receipt,
      PostingSetup.CustomerGroup group,
      Function<Money, Optional<Posting.Line>> exchangeDifference) {
    var discount = receipt.sum(Applied::discount);
    var lost = receipt.sum(Applied::lost);
    var lines = new ArrayList<Posting.Line>();
    if (!discount.isZero()) {
      lines.add(debit(group.discountAccount(), discount, EntryText.PAYMENT_DISCOUNT.stored()));
    }
    exchangeDifference.apply(lost).ifPresent(lines::add);
    lines.add(
        credit(
            group.receivablesAccount(),
            receipt.received().lcy().plus(discount).plus(lost),
            receipt.customerNo()));
    return lines;
  }
}
