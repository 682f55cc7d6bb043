package nl.verkoop.fulfilment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verkoop.documents.Parties;
import nl.verkoop.party.ShippingAgent;
import nl.verkoop.sales.LineType;
import nl.verkoop.sales.SalesOrder;
import nl.verkoop.shared.Erasure;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What left the warehouse, as it was posted. */
@Service
public class PostedShipments implements Erasure {

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  PostedShipments(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  /** A shipment with what was in it. */
  public record PostedShipment(Header header, List<Line> lines) {}

  /**
   * Which shipment it is, of which order, for whom, and the day it was posted.
   *
   * @param letterhead by what the seller of that day is named
   * @param deliveryTerms in its language; empty where nothing was agreed
   */
  public record Header(
      String no,
      long registerNo,
      String orderNo,
      Parties parties,
      String customerReference,
      String letterhead,
      String deliveryTerms,
      Carriage carriage,
      LocalDate postingDate) {}

  /**
   * Who carries a shipment and by what, as he was called then (feature C-56).
   *
   * @param agent by code; empty for nobody in particular
   * @param expectedOn when it should be there; null where nobody says
   * @param trackingAddress with %1 for the number; empty where it cannot be followed
   * @param trackingNo empty as long as it is not known
   */
  public record Carriage(
      String agent,
      String carrier,
      LocalDate expectedOn,
      String trackingAddress,
      String trackingNo) {

    static final Carriage NONE = new Carriage("", "", null, "", "");

    /** Where it is followed; empty where it cannot be. */
    public String link() {
      return ShippingAgent.link(trackingAddress, trackingNo);
    }
  }

  /** What of a line was shipped, in its unit; a comment is only words. */
  public record Line(
      String shipmentNo,
      int lineNo,
      int position,
      LineType type,
      String itemNo,
      String accountNo,
      String description,
      String unit,
      BigDecimal quantity) {

    boolean isComment() {
      return type == LineType.COMMENT;
    }
  }

  /** In two statements, however many; a number that does not exist is left out. */
  public List<PostedShipment> findAll(Collection<String> numbers) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    var lines =
        jdbc
            .sql(
                """
                select shipment_no, line_no, position, type, item_no, account_no, description,
                  unit, quantity
                from shipment_line where shipment_no in (:numbers) order by shipment_no, position
                """)
            .param("numbers", numbers)
            .query(Line.class)
            .list()
            .stream()
            .collect(Collectors.groupingBy(Line::shipmentNo));
    return jdbc
        .sql("select * from shipment where no in (:numbers)")
        .param("numbers", numbers)
        .query(PostedShipments::header)
        .list()
        .stream()
        .map(header -> new PostedShipment(header, lines.getOrDefault(header.no(), List.of())))
        .toList();
  }

  /** What stands once on a shipment, which must exist. */
  public Header header(String no) {
    return jdbc.sql("select * from shipment where no = ?")
        .param(no)
        .query(PostedShipments::header)
        .single();
  }

  private static Header header(ResultSet row, int index) throws SQLException {
    return new Header(
        row.getString("no"),
        row.getLong("register_no"),
        row.getString("order_no"),
        Parties.read(row),
        row.getString("customer_reference"),
        row.getString("letterhead"),
        row.getString("delivery_terms"),
        carriage(row),
        row.getObject("posting_date", LocalDate.class));
  }

  private static Carriage carriage(ResultSet row) throws SQLException {
    return new Carriage(
        row.getString("shipping_agent"),
        row.getString("carrier"),
        row.getObject("expected_on", LocalDate.class),
        row.getString("tracking_address"),
        row.getString("tracking_no"));
  }

  /** The shipment under this number, which nobody else changes until the transaction ends. */
  Optional<Header> lock(String no) {
    return jdbc.sql("select * from shipment where no = ? for update")
        .param(no)
        .query(PostedShipments::header)
        .optional();
  }

  /** Who carries it, and by which number it is followed, may be known only later. */
  void write(String no, Carriage carriage) {
    jdbc.sql(
            """
            update shipment set shipping_agent = ?, carrier = ?, expected_on = ?,
              tracking_address = ?, tracking_no = ?
            where no = ?
            """)
        .params(
            carriage.agent(),
            carriage.carrier(),
            carriage.expectedOn(),
            carriage.trackingAddress(),
            carriage.trackingNo(),
            no)
        .update();
  }

  void insert(Header shipment) {
    jdbc.sql(
            """
            insert into shipment (no, register_no, order_no, customer_reference, letterhead,
              delivery_terms, shipping_agent, carrier, expected_on, tracking_address, posting_date, %s)
            values (:no, :register_no, :order_no, :customer_reference, :letterhead,
              :delivery_terms, :shipping_agent, :carrier, :expected_on, :tracking_address,
              :posting_date, %s)
            """
                .formatted(Parties.COLUMNS, Parties.VALUES))
        .params(shipment.parties().columns())
        .param("no", shipment.no())
        .param("register_no", shipment.registerNo())
        .param("order_no", shipment.orderNo())
        .param("customer_reference", shipment.customerReference())
        .param("letterhead", shipment.letterhead())
        .param("delivery_terms", shipment.deliveryTerms())
        .param("shipping_agent", shipment.carriage().agent())
        .param("carrier", shipment.carriage().carrier())
        .param("expected_on", shipment.carriage().expectedOn())
        .param("tracking_address", shipment.carriage().trackingAddress())
        .param("posting_date", shipment.postingDate())
        .update();
  }

  void insertLines(String no, List<SalesOrder.Line> lines) {
    batch.batchUpdate(
        """
        insert into shipment_line (shipment_no, line_no, position, type, item_no, account_no,
          description, unit, unit_code, quantity_per_unit, quantity, quantity_base)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        lines.stream()
            .map(
                line ->
                    new Object[] {
                      no,
                      line.lineNo(),
                      line.position(),
                      line.type().name(),
                      line.itemNo(),
                      line.accountNo(),
                      line.description(),
                      line.unit().name(),
                      line.unit().code(),
                      line.unit().quantityPerUnit(),
                      line.quantityToShip(),
                      ShipmentRule.leaving(line)
                    })
            .toList());
  }

  @Override
  @Transactional
  public int erase(LocalDate before, int atMost) {
    var numbers =
        jdbc.sql("select no from shipment where posting_date < ? and sell_to_name <> ? limit ?")
            .params(before, ERASED, atMost)
            .query(String.class)
            .list();
    if (numbers.isEmpty()) {
      return 0;
    }
    jdbc.sql("update shipment set %s where no in (:numbers)".formatted(Parties.SET_ERASED))
        .param("numbers", numbers)
        .update();
    jdbc.sql(
            """
            update shipment_line set description = :erased
            where shipment_no in (:numbers) and type = 'COMMENT'
            """)
        .param("erased", ERASED)
        .param("numbers", numbers)
        .update();
    return numbers.size();
  }

  /** All that a shipment holds is invoiced now; it is invoiced as a whole. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void recordInvoiced(String shipmentNo) {
    jdbc.sql("update shipment_line set quantity_invoiced = quantity where shipment_no = ?")
        .param(shipmentNo)
        .update();
  }
}
