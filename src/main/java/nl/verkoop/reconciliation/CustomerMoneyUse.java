package nl.verkoop.reconciliation;

import java.util.List;
import nl.verkoop.party.CustomerUse;
import nl.verkoop.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A customer whose money somebody took from a bank file is not closed before it is posted (C-07).
 */
@Component
class CustomerMoneyUse implements CustomerUse {

  private final JdbcClient jdbc;

  CustomerMoneyUse(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Refusal> unfinished(String customerNo) {
    return jdbc
        .sql(
            """
            select distinct a.import_no from payment_application a
            join bank_statement_line l on l.import_no = a.import_no and l.line_no = a.line_no
            where a.customer_no = ? and l.status = 'OPEN' order by a.import_no limit 5
            """)
        .param(customerNo)
        .query(String.class)
        .list()
        .stream()
        .map(importNo -> Refusal.of("no", "customer-has-bank-money", importNo))
        .toList();
  }

  @Override
  public boolean hasHistory(String customerNo) {
    return jdbc.sql("select exists (select 1 from payment_application where customer_no = ?)")
        .param(customerNo)
        .query(Boolean.class)
        .single();
  }
}
