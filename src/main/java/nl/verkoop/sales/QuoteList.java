package nl.verkoop.sales;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.verkoop.sales.SalesOrder.Status;
import nl.verkoop.shared.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Finds quotes by what people remember of them, the newest first. */
@Service
class QuoteList {

  private static final String SELECT =
      """
      select d.no, coalesce(q.status, 'DRAFT') status, q.outcome, q.offered_round, q.order_no,
        q.outcome = 'EXPIRED' and exists (select 1 from quote_answer a
          where a.quote_no = q.no and a.kind = 'LATE') wanted_late,
        d.customer_no, c.name customer_name, d.customer_reference, d.order_date,
        coalesce(f.valid_until, d.valid_until) valid_until, coalesce(m.net, f.net, d.net) net,
        coalesce(m.gross, f.gross, d.gross) gross, d.created_by, d.created_at,
        d.salesperson
      from sales_document d
      join customer c on c.no = d.customer_no
      left join sales_quote q on q.no = d.no
      left join quote_round r on r.quote_no = q.no and r.round = q.offered_round
        and q.outcome is not null
      left join sales_document f on f.no = r.document_no
      left join sales_document m on m.no = q.order_no
      where d.kind = 'QUOTE'\
      """;

  private final JdbcClient jdbc;

  QuoteList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Which quotes to list; what is left empty does not narrow the list.
   *
   * @param text part of the number, of the customer's name or of his own reference, or his number
   * @param before quotes that are older than this one
   */
  record Search(
      List<Status> statuses,
      Optional<String> user,
      Optional<String> text,
      Optional<String> salesperson,
      Optional<String> before,
      int limit) {}

  /**
   * A quote in the list; what it says is what is written now, and once it is over what was offered
   * last; once it is an order, what that comes to.
   */
  record Row(
      String no,
      Status status,
      QuoteOutcome outcome,
      Integer offeredRound,
      String orderNo,
      @Schema(description = "Whether somebody wants it after it had expired") boolean wantedLate,
      String customerNo,
      String customerName,
      String customerReference,
      LocalDate orderDate,
      LocalDate validUntil,
      BigDecimal net,
      BigDecimal gross,
      String createdBy,
      Instant createdAt,
      @Schema(description = "Who sells it, by code, if anybody") String salesperson) {}

  /** One statement, whatever is asked. */
  List<Row> find(Search search) {
    var conditions = new StringBuilder(SELECT);
    if (!search.statuses().isEmpty()) {
      conditions.append(" and coalesce(q.status, 'DRAFT') in (:statuses)");
    }
    if (search.user().isPresent()) {
      conditions.append(" and d.created_by = :user");
    }
    if (search.text().isPresent()) {
      conditions.append(
          """
           and (d.no like :text or d.customer_reference like :text or d.customer_no like :text
            or c.name like :text or d.campaign like :text)\
          """);
    }
    if (search.salesperson().isPresent()) {
      conditions.append(" and d.salesperson = :salesperson");
    }
    if (search.before().isPresent()) {
      conditions.append(
          """
           and (d.created_at, d.no) <
            (select b.created_at, b.no from sales_document b where b.no = :before)\
          """);
    }
    return jdbc.sql(
            conditions.append(" order by d.created_at desc, d.no desc limit :limit").toString())
        .param("statuses", search.statuses().stream().map(Enum::name).toList())
        .param("user", search.user().orElse(""))
        .param("text", "%" + SearchText.literal(search.text().orElse("")) + "%")
        .param("salesperson", search.salesperson().orElse(""))
        .param("before", search.before().orElse(""))
        .param("limit", search.limit())
        .query(Row.class)
        .list();
  }
}
