package nl.verkoop.reconciliation;

import java.math.BigDecimal;
import nl.verkoop.banking.BankImport;
import nl.verkoop.shared.Euro;

/** Lines of a bank statement, three weeks after the invoices of {@link Invoices}. */
final class Receipts {

  private Receipts() {}

  static BankImport.Line from(String name, String account, String text) {
    return of(1, "605.00", name, account, text);
  }

  static BankImport.Line of(int lineNo, String amount, String name, String account, String text) {
    return new BankImport.Line(
        lineNo,
        "BANK1",
        Invoices.POSTED.plusWeeks(3),
        new BigDecimal(amount),
        Euro.CURRENCY,
        name,
        account,
        text,
        "",
        BankImport.Status.OPEN,
        "",
        Invoices.POSTED,
        1);
  }
}
