package nl.verkoop.fulfilment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What left the warehouse, as it was posted. */
@Service
public class PostedShipments {

  private final JdbcClient jdbc;

  PostedShipments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A shipment with what was in it. */
  public record PostedShipment(Header header, List<Line> lines) {}

  /** Which shipment it is, for which order and customer, and the day it was posted. */
  public record Header(String no, String orderNo, String customerNo, LocalDate postingDate) {}

  /** What of an item was shipped, in the item's unit. */
  public record Line(
      String shipmentNo,
      int lineNo,
      String itemNo,
      String description,
      String unit,
      BigDecimal quantity) {}

  /** In two statements, however many; a number that does not exist is left out. */
  public List<PostedShipment> findAll(Collection<String> numbers) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    var lines =
        jdbc
            .sql(
                """
                select shipment_no, line_no, item_no, description, unit, quantity
                from shipment_line where shipment_no in (:numbers) order by shipment_no, line_no
                """)
            .param("numbers", numbers)
            .query(Line.class)
            .list()
            .stream()
            .collect(Collectors.groupingBy(Line::shipmentNo));
    return jdbc
        .sql("select no, order_no, customer_no, posting_date from shipment where no in (:numbers)")
        .param("numbers", numbers)
        .query(Header.class)
        .list()
        .stream()
        .map(header -> new PostedShipment(header, lines.getOrDefault(header.no(), List.of())))
        .toList();
  }

  /** All that a shipment holds is invoiced now; it is invoiced as a whole. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void recordInvoiced(String shipmentNo) {
    jdbc.sql("update shipment_line set quantity_invoiced = quantity where shipment_no = ?")
        .param(shipmentNo)
        .update();
  }
}
