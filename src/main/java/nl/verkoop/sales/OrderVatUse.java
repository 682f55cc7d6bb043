package nl.verkoop.sales;

import nl.verkoop.ledger.VatUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which VAT stands in orders that are not done. */
@Repository
class OrderVatUse implements VatUse {

  private final JdbcClient jdbc;

  OrderVatUse(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean isUnderWay(String businessGroup, String productGroup) {
    return jdbc.sql(
            """
            select exists (select 1
              from sales_document d
              join customer c on c.no = d.customer_no
              join sales_line l on l.document_no = d.no
              where d.status in ('DRAFT', 'OPEN', 'PENDING_APPROVAL', 'RELEASED')
                and c.vat_business_group = ? and l.vat_product_group = ?)
            """)
        .params(businessGroup, productGroup)
        .query(Boolean.class)
        .single();
  }
}
