package nl.verkoop.invoicing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verkoop.documents.Parties;
import nl.verkoop.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads invoices as they were posted. */
@Service
public class PostedInvoices {

  private final JdbcClient jdbc;

  PostedInvoices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** These invoices, in three statements whatever their number; an unknown number is left out. */
  public List<PostedInvoice> findAll(Collection<String> numbers) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    var lines =
        select(
                "select * from sales_invoice_line where invoice_no in (:numbers) order by position",
                numbers)
            .query(PostedInvoice.Line.class)
            .list()
            .stream()
            .collect(Collectors.groupingBy(PostedInvoice.Line::invoiceNo));
    var vat =
        select(
                """
                select invoice_no, category, remark, rate, sum(base) base, sum(amount) amount
                from sales_invoice_vat where invoice_no in (:numbers)
                group by invoice_no, category, remark, rate order by rate desc
                """,
                numbers)
            .query(PostedInvoice.Vat.class)
            .list()
            .stream()
            .collect(Collectors.groupingBy(PostedInvoice.Vat::invoiceNo));
    return select("select * from sales_invoice where no in (:numbers) order by no", numbers)
        .query(PostedInvoices::header)
        .list()
        .stream()
        .map(
            header ->
                new PostedInvoice(
                    header,
                    lines.getOrDefault(header.no(), List.of()),
                    vat.getOrDefault(header.no(), List.of())))
        .toList();
  }

  /** What stands once on an invoice, which must exist. */
  PostedInvoice.Header header(String no) {
    return jdbc.sql("select * from sales_invoice where no = ?")
        .param(no)
        .query(PostedInvoices::header)
        .single();
  }

  private static PostedInvoice.Header header(ResultSet row, int index) throws SQLException {
    var currency = Currency.getInstance(row.getString("currency"));
    return new PostedInvoice.Header(
        row.getString("no"),
        row.getString("order_no"),
        row.getString("shipment_no"),
        row.getString("draft_no"),
        Parties.read(row),
        row.getString("customer_reference"),
        row.getString("salesperson"),
        row.getString("letterhead"),
        new PostedInvoice.Dates(date(row, "posting_date"), date(row, "delivery_date")),
        new PostedInvoice.Terms(
            row.getString("payment_terms"),
            date(row, "due_date"),
            Optional.ofNullable(date(row, "discount_date")),
            new Money(row.getBigDecimal("discount_amount"), currency)),
        new Money(row.getBigDecimal("net"), currency),
        new Money(row.getBigDecimal("vat"), currency),
        new Money(row.getBigDecimal("gross"), currency));
  }

  private static LocalDate date(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private JdbcClient.StatementSpec select(String sql, Collection<String> numbers) {
    return jdbc.sql(sql).param("numbers", numbers);
  }
}
