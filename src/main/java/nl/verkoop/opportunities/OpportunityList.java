package nl.verkoop.opportunities;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.verkoop.opportunities.StoredOpportunity.Priority;
import nl.verkoop.opportunities.StoredOpportunity.Status;
import nl.verkoop.shared.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds opportunities, and adds up what they are worth by stage. */
@Repository
class OpportunityList {

  private static final String SELECT =
      """
      select o.no, o.description, o.contact_no, coalesce(c.name, '') contact_name,
        coalesce(m.name, '') company_name, coalesce(c.customer_no, m.customer_no, '') customer_no,
        o.salesperson, o.cycle_code, coalesce(o.campaign, '') campaign, o.priority, o.status, o.stage,
        coalesce(s.description, '') stage_name, o.estimated_value, o.chance_percent,
        o.estimated_closing, coalesce(o.quote_no, '') quote_no, coalesce(o.order_no, '') order_no,
        coalesce(o.close_code, '') close_code, o.closed_on, o.version
      from opportunity o
      left join contact c on c.no = o.contact_no
      left join contact m on m.no = c.company_no
      left join sales_cycle_stage s on s.cycle_code = o.cycle_code and s.stage = o.stage
      """;

  private static final String OPEN = "o.status in ('NOT_STARTED', 'IN_PROGRESS')";

  private final JdbcClient jdbc;

  OpportunityList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An opportunity with the names that go with it; its value is without VAT. */
  record Found(
      String no,
      String description,
      String contactNo,
      String contactName,
      String companyName,
      String customerNo,
      String salesperson,
      String cycleCode,
      String campaign,
      Priority priority,
      Status status,
      int stage,
      String stageName,
      BigDecimal estimatedValue,
      BigDecimal chancePercent,
      LocalDate estimatedClosing,
      String quoteNo,
      String orderNo,
      String closeCode,
      LocalDate closedOn,
      int version) {}

  /**
   * What narrows the list; what is empty does not.
   *
   * @param state OPEN, WON or LOST
   * @param text part of the number, the description, the contact's or company's name, or the
   *     campaign
   * @param contact the contact, or the company of the contact
   */
  record Search(
      String state, String text, String salesperson, String contact, String quote, int limit) {}

  Optional<Found> find(String no) {
    return jdbc.sql(SELECT + "where o.no = ?").param(no).query(Found.class).optional();
  }

  /** What is open first, by the day on which it may be decided; then what was closed last. */
  List<Found> find(Search search) {
    return jdbc.sql(
            SELECT
                + """
                where (:state = '' or o.status = :state or :state = 'OPEN' and $open)
                  and (:salesperson = '' or o.salesperson = :salesperson)
                  and (:contact = '' or o.contact_no = :contact or c.company_no = :contact)
                  and (:quote = '' or o.quote_no = :quote)
                  and (:text = '' or o.no like :like or o.description like :like or c.name like :like
                    or o.campaign like :like
                    or m.name like :like)
                order by $open desc, o.closed_on desc, o.estimated_closing is null,
                  o.estimated_closing, o.no desc
                limit :limit
                """
                    .replace("$open", OPEN))
        .param("state", search.state())
        .param("text", search.text())
        .param("like", "%" + SearchText.literal(search.text()) + "%")
        .param("salesperson", search.salesperson())
        .param("contact", search.contact())
        .param("quote", search.quote())
        .param("limit", search.limit())
        .query(Found.class)
        .list();
  }

  /** How many are at a stage, what they are worth together, and what that is by their chances. */
  record AtStage(
      String cycleCode,
      int stage,
      String stageName,
      long count,
      BigDecimal value,
      BigDecimal expected) {}

  /** What is open, by stage; of everybody where no salesperson is named. */
  List<AtStage> pipeline(String salesperson) {
    return jdbc.sql(
            """
            select o.cycle_code, o.stage, coalesce(s.description, '') stage_name, count(*) count,
              sum(o.estimated_value) value,
              sum(round(o.estimated_value * o.chance_percent / 100, 2)) expected
            from opportunity o
            left join sales_cycle_stage s on s.cycle_code = o.cycle_code and s.stage = o.stage
            where $open and (:salesperson = '' or o.salesperson = :salesperson)
            group by o.cycle_code, o.stage, s.description order by o.cycle_code, o.stage
            """
                .replace("$open", OPEN))
        .param("salesperson", salesperson)
        .query(AtStage.class)
        .list();
  }

  /** The open ones with this contact. */
  List<String> openWith(String contactNo) {
    return jdbc.sql("select o.no from opportunity o where o.contact_no = ? and " + OPEN)
        .param(contactNo)
        .query(String.class)
        .list();
  }
}
