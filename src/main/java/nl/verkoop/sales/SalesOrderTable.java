package nl.verkoop.sales;

import static nl.verkoop.shared.UtcTime.utc;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verkoop.sales.SalesDocument.Kind;
import nl.verkoop.sales.SalesOrder.Line;
import nl.verkoop.sales.SalesOrder.Status;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What becomes of sales orders, and how they stand. */
@Repository
class SalesOrderTable {

  /** How far a document d is, of which an order o may have become. */
  private static final String STATUS =
      """
      coalesce(o.status, if(d.kind = 'OFFER' or exists (select 1 from posted_document p where p.no = d.no),
        'COMPLETED', 'DRAFT')) status\
      """;

  private static final String STATE =
      """
      select %s, d.version + coalesce(o.steps, 0) version
      from sales_document d left join sales_order o on o.no = d.no
      where d.no = ? and d.kind = ?\
      """
          .formatted(STATUS);

  /**
   * The name comes by a subquery: a join would lock the customer too wherever the order is locked,
   * and in the wrong sequence.
   */
  private static final String DOCUMENT =
      """
      select d.no, %s, d.customer_no,
        (select c.name from customer c where c.no = d.customer_no) customer_name,
        d.bill_to_no,
        (select b.name from customer b where b.no = d.bill_to_no) bill_to_name,
        d.ship_to_code, d.ship_to_name, d.ship_to_contact, d.ship_to_street, d.ship_to_house_no, d.ship_to_house_no_addition,
        d.ship_to_post_code, d.ship_to_city, d.ship_to_country,
        d.customer_reference, d.order_date, d.requested_delivery_date, d.valid_until, d.quote_no,
        d.salesperson,
        coalesce((select s.name from salesperson s where s.code = d.salesperson), '') salesperson_name,
        d.shipment_method,
        coalesce(d.campaign, '') campaign,
        d.fulfilment_policy,
        d.currency, d.net, d.vat, d.gross, d.net_at_most, d.invoice_discount_origin, d.invoice_discount_percent,
        d.invoice_discount, d.created_by, d.created_at, d.written_by, d.agreed_before,
        d.revision, d.version + coalesce(o.steps, 0) version
      from sales_document d left join sales_order o on o.no = d.no\
      """
          .formatted(STATUS);

  /** Of orders only. */
  static final String HEADER = DOCUMENT + " where d.kind = 'ORDER'";

  private static final String ORDERS = "sales_order o";
  private static final String QUOTES = "sales_quote o";

  /** Of quotes only: what becomes of them is kept in a table of the same shape. */
  static final String QUOTE = of(Kind.QUOTE, DOCUMENT) + " where d.kind = 'QUOTE'";

  private final JdbcClient jdbc;
  private final LockedOrders locked;
  private final Clock clock;

  SalesOrderTable(JdbcClient jdbc, LockedOrders locked, Clock clock) {
    this.clock = clock;
    this.jdbc = jdbc;
    this.locked = locked;
  }

  Optional<SalesOrder> find(String no) {
    return jdbc.sql(HEADER + " and d.no = ?")
        .param(no)
        .query(HeaderRows::header)
        .optional()
        .map(header -> new SalesOrder(header, lines(no)));
  }

  /** A document of this kind with its lines. */
  Optional<SalesOrder> find(Kind kind, String no) {
    return jdbc.sql(of(kind, DOCUMENT) + " where d.no = ? and d.kind = ?")
        .params(no, kind.name())
        .query(HeaderRows::header)
        .optional()
        .map(header -> new SalesOrder(header, lines(no)));
  }

  List<DocumentHeader> headers(Collection<String> numbers) {
    return headers(Kind.ORDER, numbers);
  }

  /** Those of these numbers that are documents of this kind. */
  List<DocumentHeader> headers(Kind kind, Collection<String> numbers) {
    return numbers.isEmpty()
        ? List.of()
        : jdbc.sql(
                of(kind, DOCUMENT) + " where d.kind = :kind and d.no in (:numbers) order by d.no")
            .param("kind", kind.name())
            .param("numbers", numbers)
            .query(HeaderRows::header)
            .list();
  }

  /** The lines of these orders, by order number. */
  Map<String, List<Line>> lines(Collection<String> numbers) {
    var byOrder = new HashMap<String, List<Line>>();
    jdbc.sql(
            LineRows.SELECT
                + " where l.document_no in (:numbers) order by l.document_no, l.position")
        .param("numbers", numbers)
        .query(
            row -> {
              byOrder
                  .computeIfAbsent(row.getString("document_no"), no -> new ArrayList<>())
                  .add(LineRows.line(row, 0));
            });
    return byOrder;
  }

  /** Refused: an order that somebody threw away meanwhile. */
  DocumentHeader lock(String no) {
    return lockIfKnown(no).orElseThrow(() -> unknown(no));
  }

  Optional<DocumentHeader> lockIfKnown(String no) {
    return locked.header(no, this::readLocked);
  }

  private Optional<DocumentHeader> readLocked(String no) {
    return jdbc.sql(HEADER + " and d.no = ? for update")
        .param(no)
        .query(HeaderRows::header)
        .optional();
  }

  /** The order with its lines. Refused: an order that somebody threw away meanwhile. */
  SalesOrder lockWhole(String no) {
    return new SalesOrder(lock(no), locked.lines(no, this::lines));
  }

  /** How far a document is, and under which version it can be changed. */
  record State(Status status, int version) {

    boolean isWritable() {
      return status.isWritable();
    }
  }

  /**
   * For whoever rewrites it or throws it away. Refused: a document that somebody threw away
   * meanwhile, and one of another kind.
   */
  State lock(Kind kind, String no) {
    locked.headerChanged(no);
    locked.linesChanged(no);
    return state(STATE + " for update", kind, no).orElseThrow(() -> unknown(kind, no));
  }

  Optional<State> state(Kind kind, String no) {
    return state(STATE, kind, no);
  }

  private static String of(Kind kind, String sql) {
    return kind == Kind.QUOTE ? sql.replace(ORDERS, QUOTES) : sql;
  }

  private Optional<State> state(String sql, Kind kind, String no) {
    return jdbc.sql(of(kind, sql)).params(no, kind.name()).query(State.class).optional();
  }

  /**
   * A document of this kind with its lines, which nobody else changes until the transaction ends.
   */
  SalesOrder lockWhole(Kind kind, String no) {
    return new SalesOrder(lockHeader(kind, no), lines(no));
  }

  /** The same without its lines. Refused: a document that is not there, or is of another kind. */
  DocumentHeader lockHeader(Kind kind, String no) {
    return lockHeaderIfKnown(kind, no).orElseThrow(() -> unknown(kind, no));
  }

  Optional<DocumentHeader> lockHeaderIfKnown(Kind kind, String no) {
    return jdbc.sql(of(kind, DOCUMENT) + " where d.no = ? and d.kind = ? for update")
        .params(no, kind.name())
        .query(HeaderRows::header)
        .optional();
  }

  /** Refused: a document that is not there, or is of another kind. */
  String billToNo(Kind kind, String no) {
    return jdbc.sql("select bill_to_no from sales_document where no = ? and kind = ?")
        .params(no, kind.name())
        .query(String.class)
        .optional()
        .orElseThrow(() -> unknown(no));
  }

  /** It is a draft no longer, and can be posted no second time. */
  void posted(String no, String postedAs) {
    jdbc.sql("insert into posted_document (no, posted_as) values (?, ?)")
        .params(no, postedAs)
        .update();
  }

  List<Line> lines(String no) {
    return jdbc.sql(LineRows.SELECT + " where l.document_no = ? order by l.position")
        .param(no)
        .query(LineRows::line)
        .list();
  }

  static RefusedException unknown(String no) {
    return unknown(Kind.ORDER, no);
  }

  static RefusedException unknown(Kind kind, String no) {
    var code = kind == Kind.QUOTE ? "quote-unknown" : "order-unknown";
    return new RefusedException(List.of(Refusal.unknown("no", code, no)));
  }

  /** A draft becomes an order, which this process has. */
  void place(DocumentHeader draft, String processInstanceId) {
    jdbc.sql(
            """
            insert into sales_order (no, customer_no, status, process_instance_id, steps)
            values (?, ?, 'OPEN', ?, 1)
            """)
        .params(draft.no(), draft.billToNo(), processInstanceId)
        .update();
    locked.headerChanged(draft.no());
  }

  /** A returned order is handed in again; not by another process. */
  boolean placeAgain(String no, String processInstanceId) {
    locked.headerChanged(no);
    return jdbc.sql(
                "update sales_order set steps = steps + 1 where no = ? and process_instance_id = ?")
            .params(no, processInstanceId)
            .update()
        == 1;
  }

  /** A returned order is written anew, perhaps for another customer, who is charged from now on. */
  void writtenFor(String no, String billToNo) {
    jdbc.sql("update sales_order set customer_no = ? where no = ?").params(billToNo, no).update();
  }

  /** The items of an order that are no longer sold. */
  List<String> blockedItems(String no) {
    return jdbc.sql(
            """
            select distinct i.no from sales_line l join item i on i.no = l.item_no
            where l.document_no = ? and i.blocked order by i.no
            """)
        .param(no)
        .query(String.class)
        .list();
  }

  /** The order goes on from one state to the next. */
  void move(String no, Status from, Status to) {
    if (!from.leadsTo(to)) {
      throw new IllegalArgumentException("No order goes from " + from + " to " + to);
    }
    var moved =
        jdbc.sql(
                """
                update sales_order set status = ?, ended_at = ?, steps = steps + 1
                where no = ? and status = ?
                """)
            .params(to.name(), to == Status.REJECTED ? utc(clock.instant()) : null, no, from.name())
            .update();
    if (moved != 1) {
      throw new IllegalStateException("The order " + no + " is not " + from);
    }
    locked.headerChanged(no);
  }
}
