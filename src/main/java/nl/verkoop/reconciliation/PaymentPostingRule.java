package nl.verkoop.reconciliation;

import static nl.verkoop.ledger.Posting.credit;
import static nl.verkoop.ledger.Posting.debit;

import java.util.ArrayList;
import java.util.List;
import nl.verkoop.banking.BankImport;
import nl.verkoop.ledger.EntryText;
import nl.verkoop.ledger.Posting;
import nl.verkoop.ledger.PostingSetup;
import nl.verkoop.receivables.Application;
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
  record Receipt(String documentNo, List<Application> applications, String customerNo) {}

  /** What causes the posting, once. */
  static String source(String documentNo) {
    return "bank:" + documentNo;
  }

  static Posting postingFor(BankImport.Line line, Receipt receipt, Accounts accounts) {
    var received = Money.euro(line.amount());
    var discount = Money.sum(receipt.applications().stream().map(Application::discount).toList());
    var lines = new ArrayList<Posting.Line>();
    lines.add(debit(accounts.bank(), received, receipt.customerNo()));
    if (!discount.isZero()) {
      lines.add(
          debit(
              accounts.customer().discountAccount(),
              discount,
              EntryText.PAYMENT_DISCOUNT.stored()));
    }
    lines.add(
        credit(
            accounts.customer().receivablesAccount(),
            received.plus(discount),
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
