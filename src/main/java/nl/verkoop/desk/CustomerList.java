package nl.verkoop.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.verkoop.party.Customer;
import nl.verkoop.receivables.OpenEntry;
import nl.verkoop.shared.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds customers by anything that one may remember of them. */
@Repository
class CustomerList {

  /** By the name first, which the database can look up; both together it would only compare. */
  private static final String BEHIND =
      """
      and c.name >= (select name from customer where no = :after)
      and (c.name, c.no) > (select name, no from customer where no = :after)
      """;

  private final JdbcClient jdbc;

  CustomerList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What narrows the list.
   *
   * @param text begins a number or a post code, or is part of a name, a contact, a place, a mail
   *     address, a phone or VAT number; or an account he pays from, as a whole: who may not read
   *     accounts shall not try them letter by letter
   * @param overdueOn only who should have paid something before this day; null for everybody
   * @param closed whether who is closed is listed too
   * @param after the number of the last one that was seen; empty for the first page
   */
  record Search(String text, LocalDate overdueOn, boolean closed, String after, int limit) {

    /** So many of the same at a time. */
    Search of(int most) {
      return new Search(text, overdueOn, closed, after, most);
    }

    /** The same behind this customer. */
    Search behind(String no) {
      return new Search(text, overdueOn, closed, no, limit);
    }
  }

  /** A customer in the list. */
  record Found(
      String no,
      String name,
      String postCode,
      String city,
      String country,
      BigDecimal creditLimit,
      Customer.Blocked blocked,
      boolean restricted,
      boolean closed,
      boolean prospect) {}

  /** By name; those of the same name by number. */
  List<Found> find(Search search) {
    return jdbc.sql(
            """
            select c.no, c.name, c.post_code, c.city, c.country, c.credit_limit, c.blocked,
              c.restricted, c.closed, c.restricted and exists (select 1 from customer_registration r
                where r.customer_no = c.no and r.status = 'PROSPECT') prospect
            from customer c
            where (:text = '' or c.no like concat(:literal, '%') or c.name like concat('%', :literal, '%')
                or c.contact like concat('%', :literal, '%') or c.city like concat('%', :literal, '%')
                or replace(c.post_code, ' ', '') like concat(replace(:literal, ' ', ''), '%')
                or c.email like concat('%', :literal, '%') or c.phone like concat('%', :literal, '%')
                or c.vat_registration_no like concat('%', replace(:literal, ' ', ''), '%')
                or c.no in (select customer_no from customer_bank_account
                            where iban = replace(:text, ' ', '')))
              and (:closed or not c.closed)
              and (:today is null
                or exists (select 1 from customer_open_item o where o.customer_no = c.no and $overdue))
              $behind
            order by c.name, c.no limit :limit
            """
                .replace("$overdue", OpenEntry.OVERDUE)
                .replace("$behind", search.after().isEmpty() ? "" : BEHIND))
        .param("text", search.text())
        .param("literal", SearchText.literal(search.text()))
        .param("closed", search.closed())
        .param("today", search.overdueOn())
        .param("after", search.after())
        .param("limit", search.limit())
        .query(Found.class)
        .list();
  }
}
