package nl.verkoop.sales;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.verkoop.invoicing.InvoiceMail;
import nl.verkoop.invoicing.InvoicePosting;
import nl.verkoop.invoicing.InvoiceResult.Invoiced;
import nl.verkoop.sales.SalesDrafts.Origin;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Invoices that were written without an order; nobody can begin one yet, so tests of other rooms
 * ask here.
 */
@TestComponent
public class WrittenInvoices {

  private final SalesDrafts drafts;
  private final InvoicePosting posting;
  private final InvoiceMail mail;
  private final TransactionTemplate transactions;
  private final Clock clock;

  WrittenInvoices(
      SalesDrafts drafts,
      InvoicePosting posting,
      InvoiceMail mail,
      TransactionTemplate transactions,
      Clock clock) {
    this.mail = mail;
    this.drafts = drafts;
    this.posting = posting;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Posts one over an amount alone; its number. */
  public String posted(String customerNo) {
    var freight =
        new LineRequest(
            null,
            LineType.ACCOUNT,
            null,
            "4210",
            "Vracht",
            null,
            BigDecimal.ONE,
            BigDecimal.TEN,
            null);
    var request =
        new DocumentRequest(
            customerNo,
            "PO 7",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(freight));
    var draft = drafts.create(SalesDocument.Kind.INVOICE, request, Origin.typed("anna"));
    var no = ((DraftResult.Saved) draft).no();
    return transactions.execute(
        turn -> {
          var invoice = ((Invoiced) posting.postDraft(no, LocalDate.now(clock))).invoiceNo();
          mail.send(invoice);
          return invoice;
        });
  }
}
