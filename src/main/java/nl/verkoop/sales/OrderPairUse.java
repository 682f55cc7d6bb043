package nl.verkoop.sales;

import nl.verkoop.ledger.PairUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which posting groups meet in orders that are not done. */
@Repository
class OrderPairUse implements PairUse {

  private static final String UNDER_WAY =
      """
      select exists (select 1
        from sales_document d
        left join sales_order o on o.no = d.no
        join customer c on c.no = d.bill_to_no
        join sales_line l on l.document_no = d.no
        where d.kind = 'ORDER' and %s and %%s)
      """
          .formatted(SalesOrder.Status.NOT_DONE);

  private static final String ACCOUNTS =
      UNDER_WAY.formatted("c.general_business_group = ? and l.general_product_group = ?");
  private static final String VAT =
      UNDER_WAY.formatted("c.vat_business_group = ? and l.vat_product_group = ?");

  private final JdbcClient jdbc;

  OrderPairUse(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean needsAccounts(String businessGroup, String productGroup) {
    return meet(ACCOUNTS, businessGroup, productGroup);
  }

  @Override
  public boolean needsVat(String businessGroup, String productGroup) {
    return meet(VAT, businessGroup, productGroup);
  }

  private boolean meet(String sql, String businessGroup, String productGroup) {
    return jdbc.sql(sql).params(businessGroup, productGroup).query(Boolean.class).single();
  }
}
