package nl.verkoop.inventory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.verkoop.inventory.GoodsMovement.Direction;
import nl.verkoop.inventory.GoodsMovement.Source;
import nl.verkoop.shared.Money;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The item ledger: what came in and went out, and what it is worth. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ItemLedger {

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  ItemLedger(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  /** One shipment line being invoiced: its expected amounts are replaced by the actual ones. */
  public record InvoicedLine(
      long shipmentRegisterNo,
      int shipmentLineNo,
      String itemNo,
      BigDecimal quantity,
      Money sales,
      Money expectedSales,
      Money cost) {}

  /** Stock of these items as it is now; somebody else may take it in the same second. */
  public Map<String, BigDecimal> stock(Collection<String> itemNumbers) {
    return readStock(
        "select item_no, on_hand from item_stock where item_no in (:items)", itemNumbers);
  }

  /**
   * Stock of these items, whose shipments everybody else waits with until the transaction ends. To
   * be called once in a transaction: for many items the server walks through all, always upwards,
   * and who walks a second time while holding some would wait in a circle with others.
   */
  public Map<String, BigDecimal> lockStock(Collection<String> itemNumbers) {
    return readStock(
        "select item_no, on_hand from item_stock where item_no in (:items) order by item_no for update",
        itemNumbers);
  }

  boolean hasEntries(String itemNo) {
    return jdbc.sql("select exists (select 1 from item_entry where item_no = ?)")
        .param(itemNo)
        .query(Boolean.class)
        .single();
  }

  private Map<String, BigDecimal> readStock(String sql, Collection<String> itemNumbers) {
    if (itemNumbers.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(sql)
        .param("items", itemNumbers)
        .query((row, index) -> Map.entry(row.getString(1), row.getBigDecimal(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * Enters a movement under its posting's register number: an item entry and a value entry for each
   * line, and the stock. Stock that would fall below zero is an error: who takes goods out has
   * locked them and looked.
   */
  public void enter(long registerNo, GoodsMovement movement) {
    insertItemEntries(
        movement.lines().stream().map(line -> itemEntry(registerNo, movement, line)).toList());
    insertValueEntries(
        movement.lines().stream().map(line -> valueEntry(registerNo, movement, line)).toList());
    if (movement.source() != Source.SALE
        || movement.lines().stream().anyMatch(line -> line.direction() == Direction.IN)) {
      addStockRows(registerNo);
    }
    moveStock(registerNo);
  }

  private static Object[] itemEntry(
      long registerNo, GoodsMovement movement, GoodsMovement.Line line) {
    return new Object[] {
      registerNo,
      line.lineNo(),
      movement.source().kind(line.direction()),
      line.itemNo(),
      movement.date(),
      movement.documentNo(),
      line.direction().signed(line.quantity())
    };
  }

  /** What is sold and goes out brings money; what comes in costs it, or takes it back. */
  private static Object[] valueEntry(
      long registerNo, GoodsMovement movement, GoodsMovement.Line line) {
    var direction = line.direction();
    var value = line.value();
    var sales = direction.signed(value.sales().amount()).negate();
    var cost = direction.signed(value.cost().amount());
    var isInvoiced = value.isInvoiced();
    return new Object[] {
      registerNo,
      line.lineNo(),
      registerNo,
      line.lineNo(),
      line.itemNo(),
      movement.date(),
      movement.documentNo(),
      isInvoiced ? direction.signed(line.quantity()) : BigDecimal.ZERO,
      isInvoiced ? BigDecimal.ZERO : sales,
      isInvoiced ? sales : BigDecimal.ZERO,
      isInvoiced ? BigDecimal.ZERO : cost,
      isInvoiced ? cost : BigDecimal.ZERO
    };
  }

  /**
   * Goods that move for the first time get their row, so that none leaves that never came; what is
   * sold was locked by its row. A service lies nowhere.
   */
  private void addStockRows(long registerNo) {
    jdbc.sql(
            """
            insert ignore into item_stock (item_no, on_hand)
            select e.item_no, 0 from item_entry e join item i on i.no = e.item_no
            where e.register_no = ? and i.type = 'INVENTORY'
            group by e.item_no order by e.item_no
            """)
        .param(registerNo)
        .update();
  }

  private void moveStock(long registerNo) {
    jdbc.sql(
            """
            update (select item_no, sum(quantity) moved from item_entry where register_no = ? group by item_no) e
            straight_join item_stock s on s.item_no = e.item_no
            set s.on_hand = s.on_hand + e.moved
            """)
        .param(registerNo)
        .update();
  }

  /** Replaces expected by actual amounts for what an invoice covers (posting rules 5.1). */
  public void enterInvoice(
      long registerNo, LocalDate date, String documentNo, List<InvoicedLine> lines) {
    var values = new ArrayList<Object[]>();
    for (var line : lines) {
      values.add(
          new Object[] {
            registerNo,
            values.size() + 1,
            line.shipmentRegisterNo(),
            line.shipmentLineNo(),
            line.itemNo(),
            date,
            documentNo,
            line.quantity().negate(),
            line.expectedSales().negated().amount(),
            line.sales().amount(),
            line.cost().amount(),
            line.cost().negated().amount()
          });
    }
    insertValueEntries(values);
  }

  private void insertItemEntries(List<Object[]> rows) {
    batch.batchUpdate(
        """
        insert into item_entry (register_no, line_no, kind, item_no, posting_date, document_no,
          quantity)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  private void insertValueEntries(List<Object[]> rows) {
    batch.batchUpdate(
        """
        insert into value_entry (register_no, line_no, item_register_no, item_line_no, item_no,
          posting_date, document_no, invoiced_quantity, sales_expected, sales_actual,
          cost_expected, cost_actual)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }
}
