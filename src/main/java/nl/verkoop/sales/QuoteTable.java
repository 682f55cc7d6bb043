package nl.verkoop.sales;

import static nl.verkoop.shared.UtcTime.utc;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verkoop.sales.SalesDocument.Kind;
import nl.verkoop.sales.SalesOrder.Header;
import nl.verkoop.sales.SalesOrder.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** What becomes of quotes: the steps of their life, the offers that were sent, and the answers. */
@Repository
class QuoteTable {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final SalesOrderTable documents;
  private final Clock clock;

  QuoteTable(JdbcClient jdbc, JdbcTemplate batches, SalesOrderTable documents, Clock clock) {
    this.batches = batches;
    this.jdbc = jdbc;
    this.documents = documents;
    this.clock = clock;
  }

  /**
   * How far a quote is.
   *
   * @param offeredRound of the offer in force; none before the first was sent
   * @param orderNo what it became
   */
  record Life(QuoteOutcome outcome, Integer offeredRound, String orderNo) {

    private static final Life BEGUN = new Life(null, null, null);
  }

  /** An offer that was sent, with the document as it went out. */
  record Round(int round, String documentNo, int revision, String sentBy, Instant sentAt) {}

  /** Which offer of which quote it is. */
  record RoundOf(String quoteNo, int round) {}

  Optional<SalesOrder> find(String no) {
    return documents.find(Kind.QUOTE, no);
  }

  /** An offer as it was sent. */
  SalesOrder offer(String documentNo) {
    return documents.find(Kind.OFFER, documentNo).orElseThrow();
  }

  /** The quote, which nobody else changes until the transaction ends. Refused: unknown. */
  Header lock(String no) {
    return documents.lockHeader(Kind.QUOTE, no);
  }

  SalesOrder lockWhole(String no) {
    return documents.lockWhole(Kind.QUOTE, no);
  }

  Life life(String no) {
    return jdbc.sql("select outcome, offered_round, order_no from sales_quote where no = ?")
        .param(no)
        .query(Life.class)
        .optional()
        .orElse(Life.BEGUN);
  }

  /** A draft is negotiated from now on, by this process. */
  void place(String no, String processInstanceId) {
    jdbc.sql(
            """
            insert into sales_quote (no, status, process_instance_id, steps)
            values (?, 'OPEN', ?, 1)
            """)
        .params(no, processInstanceId)
        .update();
  }

  /** A quote is handed in again; not by another process. */
  boolean placeAgain(String no, String processInstanceId) {
    return jdbc.sql(
                "update sales_quote set steps = steps + 1 where no = ? and process_instance_id = ?")
            .params(no, processInstanceId)
            .update()
        == 1;
  }

  /** It goes on from one state to the next, and its negotiation is not over. */
  void move(String no, Status from, Status to) {
    written(
        no,
        jdbc.sql("update sales_quote set status = ?, steps = steps + 1 where no = ? and status = ?")
            .params(to.name(), no, from.name())
            .update());
  }

  /** Its negotiation is over. */
  void end(String no, QuoteOutcome outcome) {
    var status =
        switch (outcome) {
          case ACCEPTED -> Status.COMPLETED;
          case DECLINED, WITHDRAWN, EXPIRED -> Status.CANCELLED;
          case REJECTED -> Status.REJECTED;
        };
    written(
        no,
        jdbc.sql(
                """
                update sales_quote set status = ?, outcome = ?, ended_at = ?, steps = steps + 1
                where no = ? and outcome is null
                """)
            .params(status.name(), outcome.name(), utc(clock.instant()), no)
            .update());
  }

  /** An offer that had expired is taken up after all. */
  void takeUp(String no) {
    written(
        no,
        jdbc.sql(
                """
                update sales_quote set status = 'COMPLETED', outcome = 'ACCEPTED', steps = steps + 1
                where no = ? and outcome = 'EXPIRED'
                """)
            .param(no)
            .update());
  }

  void becameOrder(String no, String orderNo) {
    written(
        no,
        jdbc.sql("update sales_quote set order_no = ? where no = ? and order_no is null")
            .params(orderNo, no)
            .update());
  }

  private static void written(String no, int rows) {
    if (rows != 1) {
      throw new IllegalStateException("The quote " + no + " is not where this step finds it");
    }
  }

  /** The offers of a quote, the first one first. */
  List<Round> rounds(String no) {
    return jdbc.sql(
            """
            select round, document_no, revision, sent_by, sent_at from quote_round
            where quote_no = ? order by round
            """)
        .param(no)
        .query(Round.class)
        .list();
  }

  /** The quote of an offer and its round, by the number of its paper. */
  Optional<RoundOf> roundOf(String documentNo) {
    return jdbc.sql("select quote_no, round from quote_round where document_no = ?")
        .param(documentNo)
        .query(RoundOf.class)
        .optional();
  }

  Round round(String no, int round) {
    return jdbc.sql(
            """
            select round, document_no, revision, sent_by, sent_at from quote_round
            where quote_no = ? and round = ?
            """)
        .params(no, round)
        .query(Round.class)
        .single();
  }

  /** Keeps an offer that goes out; it is the one in force from now on. */
  void offered(Header quote, int round, String documentNo, String user) {
    jdbc.sql(
            """
            insert into quote_round (quote_no, round, document_no, revision, sent_by, sent_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(quote.no(), round, documentNo, quote.revision(), user, utc(clock.instant()))
        .update();
    jdbc.sql("update sales_quote set offered_round = ? where no = ?")
        .params(round, quote.no())
        .update();
  }

  /** Keeps an answer under its next number, with what it wants of single lines. */
  void answered(String no, QuoteAnswer answer, List<QuoteAnswer.Wanted> wanted) {
    var id = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into quote_answer
              (quote_no, round, kind, channel, given_by, reason, remark, wished_delivery,
               recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            no,
            answer.round(),
            answer.kind().name(),
            answer.channel().name(),
            answer.givenBy(),
            answer.reason().name(),
            answer.remark(),
            answer.wishedDelivery(),
            answer.recordedBy(),
            utc(answer.recordedAt()))
        .update(id, "id");
    batches.batchUpdate(
        "insert into quote_answer_line (answer_id, line_no, quantity, unit_price) values (?, ?, ?, ?)",
        wanted.stream()
            .map(
                line ->
                    new Object[] {id.getKey(), line.lineNo(), line.quantity(), line.unitPrice()})
            .toList());
  }

  private record WantedOf(long answerId, int lineNo, BigDecimal quantity, BigDecimal unitPrice) {}

  /** What counter-offers to this quote wanted of single lines, by the number of the answer. */
  Map<Long, List<QuoteAnswer.Wanted>> wanted(String no) {
    return jdbc
        .sql(
            """
            select l.answer_id, l.line_no, l.quantity, l.unit_price from quote_answer a
            join quote_answer_line l on l.answer_id = a.id
            where a.quote_no = ? order by l.answer_id, l.line_no
            """)
        .param(no)
        .query(WantedOf.class)
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                WantedOf::answerId,
                Collectors.mapping(
                    line ->
                        new QuoteAnswer.Wanted(line.lineNo(), line.quantity(), line.unitPrice()),
                    Collectors.toList())));
  }

  /** All that was said of the quote's offers, oldest first. */
  List<QuoteAnswer> answers(String no) {
    return jdbc.sql(
            """
            select id, round, kind, channel, given_by, reason, remark, wished_delivery,
              recorded_by, recorded_at
            from quote_answer where quote_no = ? order by id
            """)
        .param(no)
        .query(QuoteAnswer.class)
        .list();
  }
}
