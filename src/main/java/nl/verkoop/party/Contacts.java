package nl.verkoop.party;

import java.util.List;
import java.util.Optional;
import nl.verkoop.shared.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Everybody whom the company knows: companies and people, customers and not yet (feature K-01). */
@Service
public class Contacts {

  private static final String SELECT =
      """
      select c.no, c.type, c.name, c.company_no, coalesce(m.name, '') company_name, c.job_title,
        c.city, c.phone, c.email, c.salesperson, coalesce(c.customer_no, m.customer_no, '') customer_no,
        c.papers
      from contact c left join contact m on m.no = c.company_no
      """;

  /** By the name first, which the database can look up. */
  private static final String BEHIND =
      """
      and c.name >= (select name from contact where no = :after)
      and (c.name, c.no) > (select name, no from contact where no = :after)
      """;

  private final JdbcClient jdbc;

  Contacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What narrows the list.
   *
   * @param text begins a number or is part of a name, a company's name, a city, mail or phone
   * @param company the number of a company whose people are looked for; empty for everybody
   * @param customer the number of a customer at whom they are; empty for everybody
   * @param after the number of the last one that was seen; empty for the first page
   */
  record Search(String text, String company, String customer, String after, int limit) {}

  /** The same, who is not taken away until the transaction ends. */
  public Optional<Contact> hold(String no) {
    var held =
        jdbc.sql("select no from contact where no = ? lock in share mode")
            .param(no)
            .query(String.class)
            .optional();
    return held.flatMap(this::find);
  }

  public Optional<Contact> find(String no) {
    return jdbc.sql(SELECT + "where c.no = ?").param(no).query(Contact.class).optional();
  }

  /** By name; those of the same name by number. */
  List<Contact> find(Search search) {
    return jdbc.sql(
            (SELECT
                    + """
                    where (:text = '' or c.no like concat(:literal, '%') or c.name like concat('%', :literal, '%')
                        or m.name like concat('%', :literal, '%') or c.city like concat('%', :literal, '%')
                        or c.email like concat('%', :literal, '%') or c.phone like concat('%', :literal, '%'))
                      and (:company = '' or c.company_no = :company)
                      and (:customer = '' or c.customer_no = :customer or m.customer_no = :customer)
                      $behind
                    order by c.name, c.no limit :limit
                    """)
                .replace("$behind", search.after().isEmpty() ? "" : BEHIND))
        .param("text", search.text())
        .param("literal", SearchText.literal(search.text()))
        .param("company", search.company())
        .param("customer", search.customer())
        .param("after", search.after())
        .param("limit", search.limit())
        .query(Contact.class)
        .list();
  }
}
