package nl.verkoop.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.verkoop.party.Customer;
import nl.verkoop.receivables.OpenEntry;
import nl.verkoop.shared.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds customers by anything that one may remember of them. */
@Repository
class CustomerList {

  private static final String OPEN_ENTRIES =
      """
      left join (
        select o.customer_no, sum(o.remaining_lcy) balance, sum(if($overdue, o.remaining_lcy, 0)) overdue
        from customer_open_item o where o.is_open group by o.customer_no) b on b.customer_no = c.no
      """
          .replace("$overdue", OpenEntry.OVERDUE);

  private static final String LISTED =
      """
      select c.no, c.name, c.contact, c.post_code, c.city, c.country, c.email, c.phone,
        coalesce(s.name, '') salesperson, c.credit_limit, c.blocked,
        c.restricted, c.closed, c.restricted and exists (select 1 from customer_registration r
          where r.customer_no = c.no and r.status = 'PROSPECT') prospect
      from customer c left join salesperson s on s.code = c.salesperson
      $join
      where (:text = '' or c.no like concat(:literal, '%') or c.name like concat('%', :literal, '%')
          or c.contact like concat('%', :literal, '%') or c.city like concat('%', :literal, '%')
          or replace(c.post_code, ' ', '') like concat(replace(:literal, ' ', ''), '%')
          or c.email like concat('%', :literal, '%') or c.phone like concat('%', :literal, '%')
          or c.vat_registration_no like concat('%', replace(:literal, ' ', ''), '%')
          or c.no in (select customer_no from customer_bank_account
                      where iban = replace(:text, ' ', '')))
        and (:closed or not c.closed)
        and (:salesperson = '' or c.salesperson = :salesperson)
        and (not :owing
          or exists (select 1 from customer_open_item o where o.customer_no = c.no and o.is_open))
        and (not :overdue
          or exists (select 1 from customer_open_item o where o.customer_no = c.no and $overdue))
        $behind
      order by $order limit :limit
      """;

  private final JdbcClient jdbc;

  CustomerList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a list can be sorted by; those of which that is the same are sorted by number. */
  enum Column {
    NO("c.no"),
    NAME("c.name"),
    CITY("c.city"),
    COUNTRY("c.country"),
    SALESPERSON("coalesce(s.name, '')"),
    BALANCE("coalesce(b.balance, 0)"),
    OVERDUE("coalesce(b.overdue, 0)"),
    LIMIT("c.credit_limit");

    private final String sql;

    Column(String sql) {
      this.sql = sql;
    }

    /** As pages and programs call it. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    private String join() {
      return this == BALANCE || this == OVERDUE ? OPEN_ENTRIES : "";
    }
  }

  /** By which column, and whether the greatest comes first. */
  record Sorting(Column column, boolean descending) {

    /** By the column first, which the database can look up; both together it would only compare. */
    private String behind() {
      return "and $column $beyond= :key and ($column $beyond :key or c.no $beyond :after)"
          .replace("$column", column.sql)
          .replace("$beyond", descending ? "<" : ">");
    }

    private String order() {
      return descending ? column.sql + " desc, c.no desc" : column.sql + ", c.no";
    }
  }

  /**
   * What narrows the list, and how it is sorted.
   *
   * @param text begins a number or a post code, or is part of a name, a contact, a place, a mail
   *     address, a phone or VAT number; or an account he pays from, as a whole: who may not read
   *     accounts shall not try them letter by letter
   * @param overdue only who should have paid something by now
   * @param owing only who has open entries
   * @param salesperson only whose customers; empty for everybody's
   * @param closed whether who is closed is listed too
   * @param after the number of the last one that was seen; empty for the first page
   */
  record Search(
      String text,
      boolean overdue,
      boolean owing,
      boolean closed,
      String salesperson,
      Sorting sorting,
      String after,
      int limit) {

    /** So many of the same at a time. */
    Search of(int most) {
      return new Search(text, overdue, owing, closed, salesperson, sorting, after, most);
    }

    /** The same behind this customer. */
    Search behind(String no) {
      return new Search(text, overdue, owing, closed, salesperson, sorting, no, limit);
    }
  }

  /** A customer in the list. */
  record Found(
      String no,
      String name,
      String contact,
      String postCode,
      String city,
      String country,
      String email,
      String phone,
      String salesperson,
      BigDecimal creditLimit,
      Customer.Blocked blocked,
      boolean restricted,
      boolean closed,
      boolean prospect) {}

  /** Sorted as asked; what an account stands at is that of today. */
  List<Found> find(Search search, LocalDate today) {
    if (search.after().isEmpty()) {
      return find(search, today, "", null);
    }
    return key(search, today)
        .map(key -> find(search, today, search.sorting().behind(), key))
        .orElse(List.of());
  }

  /** What the last one that was seen is sorted by; none where there is no such customer. */
  private Optional<Object> key(Search search, LocalDate today) {
    var column = search.sorting().column();
    return jdbc
        .sql(
            """
            select $column from customer c left join salesperson s on s.code = c.salesperson
            $join
            where c.no = :after
            """
                .replace("$column", column.sql)
                .replace("$join", column.join()))
        .param("after", search.after())
        .param("today", today)
        .query()
        .singleColumn()
        .stream()
        .findFirst();
  }

  private List<Found> find(Search search, LocalDate today, String behind, Object key) {
    return jdbc.sql(
            LISTED
                .replace("$join", search.sorting().column().join())
                .replace("$overdue", OpenEntry.OVERDUE)
                .replace("$behind", behind)
                .replace("$order", search.sorting().order()))
        .param("text", search.text())
        .param("literal", SearchText.literal(search.text()))
        .param("closed", search.closed())
        .param("salesperson", search.salesperson())
        .param("owing", search.owing())
        .param("overdue", search.overdue())
        .param("today", today)
        .param("key", key)
        .param("after", search.after())
        .param("limit", search.limit())
        .query(Found.class)
        .list();
  }
}
