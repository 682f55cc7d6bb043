package nl.verkoop.party;

import java.util.List;
import java.util.Optional;
import nl.verkoop.shared.DateFormula;
import nl.verkoop.shared.Percentage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The customer cards. */
@Service
public class Customers {

  private final JdbcClient jdbc;

  Customers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Customer> find(String no) {
    return jdbc.sql("select * from customer where no = ?").param(no).query(Customer.class).optional();
  }

  /** The customer, whose ledger nobody else posts to until the caller's transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Customer lock(String no) {
    return jdbc.sql("select * from customer where no = ? for update")
        .param(no)
        .query(Customer.class)
        .single();
  }

  /** Customers whose number begins with the text or whose name, city or mail contains it. */
  public List<Customer> search(String text, int limit) {
    return jdbc.sql(
            """
            select * from customer
            where no like concat(:text, '%') or name like concat('%', :text, '%')
              or city like concat('%', :text, '%') or email like concat('%', :text, '%')
            order by (no = :text) desc, (name like concat(:text, '%')) desc, name limit :limit
            """)
        .param("text", text.replaceAll("[%_\\\\]", "\\\\$0"))
        .param("limit", limit)
        .query(Customer.class)
        .list();
  }

  public PaymentTerms terms(String code) {
    return jdbc.sql("select * from payment_terms where code = ?")
        .param(code)
        .query(
            (row, index) ->
                new PaymentTerms(
                    row.getString("code"),
                    row.getString("description"),
                    row.getString("description_en"),
                    new DateFormula(row.getString("due_formula")),
                    Optional.of(row.getString("discount_formula"))
                        .filter(formula -> !formula.isEmpty())
                        .map(DateFormula::new),
                    new Percentage(row.getBigDecimal("discount_percent")),
                    row.getBoolean("prepaid")))
        .single();
  }

  public String countryName(String code, String language) {
    return jdbc.sql("select if(? = 'nl', name, name_en) from country where code = ?")
        .params(language, code)
        .query(String.class)
        .single();
  }
}
