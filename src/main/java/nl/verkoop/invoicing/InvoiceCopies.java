package nl.verkoop.invoicing;

import java.util.List;
import java.util.Optional;
import nl.verkoop.sales.CopySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Posted invoices, for whoever copies one into a draft (feature Q-25). */
@Component
class InvoiceCopies implements CopySource {

  private final PostedInvoices invoices;
  private final JdbcClient jdbc;

  InvoiceCopies(PostedInvoices invoices, JdbcClient jdbc) {
    this.invoices = invoices;
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Posted> find(String no) {
    return invoices.findAll(List.of(no)).stream()
        .findFirst()
        .map(
            invoice ->
                new Posted(
                    invoice.header().parties().sellTo().no(),
                    invoice.header().customerReference(),
                    invoice.header().parties().shipTo(),
                    lines(no)));
  }

  /** What a small document cost extra is left to the one that comes of it. */
  private List<Line> lines(String no) {
    return jdbc.sql(
            """
            select l.type, l.item_no, l.account_no,
              if(l.type = 'ITEM', null, l.description) description, l.quantity, l.unit_price,
              l.discount_percent, if(l.type = 'ITEM', l.unit_code, null) unit
            from sales_invoice_line l
            join sales_invoice i on i.no = l.invoice_no
            left join sales_line s on s.document_no = coalesce(l.order_no, i.draft_no)
              and s.line_no = coalesce(l.order_line_no, l.line_no)
            where l.invoice_no = ? and not coalesce(s.service_charge, false)
            order by l.position
            """)
        .param(no)
        .query(Line.class)
        .list();
  }
}
