package nl.verkoop.invoicing;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
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
                "select * from sales_invoice_line where invoice_no in (:numbers) order by line_no",
                numbers)
            .query(PostedInvoice.Line.class)
            .list()
            .stream()
            .collect(Collectors.groupingBy(PostedInvoice.Line::invoiceNo));
    var vat =
        select(
                """
                select invoice_no, category, rate, sum(base) base, sum(amount) amount
                from sales_invoice_vat where invoice_no in (:numbers)
                group by invoice_no, category, rate order by rate desc
                """,
                numbers)
            .query(PostedInvoice.Vat.class)
            .list()
            .stream()
            .collect(Collectors.groupingBy(PostedInvoice.Vat::invoiceNo));
    return select("select * from sales_invoice where no in (:numbers) order by no", numbers)
        .query(PostedInvoice.Header.class)
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

  private JdbcClient.StatementSpec select(String sql, Collection<String> numbers) {
    return jdbc.sql(sql).param("numbers", numbers);
  }
}
