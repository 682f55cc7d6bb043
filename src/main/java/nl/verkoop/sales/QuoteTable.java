package nl.verkoop.sales;

import static nl.verkoop.shared.UtcTime.utc;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verkoop.sales.SalesDocument.Kind;
import nl.verkoop.sales.SalesOrder.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What becomes of quotes: the steps of their life, and the offers that were sent. */
@Repository
class QuoteTable {

  private final JdbcClient jdbc;
  private final SalesOrderTable documents;
  private final Clock clock;

  QuoteTable(JdbcClient jdbc, SalesOrderTable documents, Clock clock) {
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
  record Round(
      int round, String documentNo, int revision, long checkId, String sentBy, Instant sentAt) {}

  /** Which offer of which quote it is. */
  record RoundOf(String quoteNo, int round) {}

  Optional<SalesOrder> find(String no) {
    return documents.find(Kind.QUOTE, no);
  }

  /** An offer as it was sent. */
  SalesOrder offer(String documentNo) {
    return documents.find(Kind.OFFER, documentNo).orElseThrow();
  }

  /** The offer in force, as it was sent; there must be one. */
  SalesOrder inForce(String no) {
    return offer(round(no, life(no).offeredRound()).documentNo());
  }

  /** The quote, which nobody else changes until the transaction ends. Refused: unknown. */
  DocumentHeader lock(String no) {
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

  /** What the customer accepted is taken back, before it became an order. */
  void takeBack(String no) {
    written(
        no,
        jdbc.sql(
                """
                update sales_quote
                set status = 'CANCELLED', outcome = 'WITHDRAWN', ended_at = ?, steps = steps + 1
                where no = ? and outcome = 'ACCEPTED' and order_no is null
                """)
            .params(utc(clock.instant()), no)
            .update());
  }

  /** Those that were accepted and are no order yet, for whom this customer orders or pays. */
  List<String> acceptedOf(String customerNo) {
    return jdbc.sql(
            """
            select q.no from sales_quote q
            join quote_round r on r.quote_no = q.no and r.round = q.offered_round
            join sales_document d on d.no = r.document_no
            join customer c on c.no = d.customer_no
            where q.outcome = 'ACCEPTED' and q.order_no is null
              and :customer in (d.customer_no, d.bill_to_no, c.bill_to_no)
            order by q.no
            """)
        .param("customer", customerNo)
        .query(String.class)
        .list();
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
            select round, document_no, revision, check_id, sent_by, sent_at from quote_round
            where quote_no = ? order by round
            """)
        .param(no)
        .query(Round.class)
        .list();
  }

  private record Terms(String documentNo, String paymentTerms) {}

  /** The payment terms on which these offers were made, by the number of their papers. */
  Map<String, String> terms(Collection<String> documentNumbers) {
    return documentNumbers.isEmpty()
        ? Map.of()
        : jdbc
            .sql(
                """
                select r.document_no, c.payment_terms from quote_round r
                join quote_check c on c.id = r.check_id where r.document_no in (:numbers)
                """)
            .param("numbers", documentNumbers)
            .query(Terms.class)
            .list()
            .stream()
            .collect(Collectors.toMap(Terms::documentNo, Terms::paymentTerms));
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
            select round, document_no, revision, check_id, sent_by, sent_at from quote_round
            where quote_no = ? and round = ?
            """)
        .params(no, round)
        .query(Round.class)
        .single();
  }

  /** Keeps an offer that goes out; it is the one in force from now on. */
  void offered(DocumentHeader quote, Round offer) {
    jdbc.sql(
            """
            insert into quote_round
              (quote_no, round, document_no, revision, check_id, sent_by, sent_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            quote.no(),
            offer.round(),
            offer.documentNo(),
            offer.revision(),
            offer.checkId(),
            offer.sentBy(),
            utc(offer.sentAt()))
        .update();
    jdbc.sql("update sales_quote set offered_round = ? where no = ?")
        .params(offer.round(), quote.no())
        .update();
  }
}
