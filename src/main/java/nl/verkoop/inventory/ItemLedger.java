package nl.verkoop.inventory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

  /**
   * One line of a shipment: quantity and amounts are positive, in the item's unit and in the
   * company's currency.
   */
  public record ShippedLine(
      int lineNo, String itemNo, BigDecimal quantity, Money expectedSales, Money expectedCost) {}

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

  /** Writes the item and expected value entries of a shipment and lowers stock, which is locked. */
  public void enterShipment(
      long registerNo, LocalDate date, String documentNo, List<ShippedLine> lines) {
    var items = new ArrayList<Object[]>();
    var values = new ArrayList<Object[]>();
    for (var line : lines) {
      items.add(
          new Object[] {
            registerNo,
            line.lineNo(),
            "SALE",
            line.itemNo(),
            date,
            documentNo,
            line.quantity().negate()
          });
      values.add(
          new Object[] {
            registerNo,
            line.lineNo(),
            registerNo,
            line.lineNo(),
            line.itemNo(),
            date,
            documentNo,
            BigDecimal.ZERO,
            line.expectedSales().amount(),
            BigDecimal.ZERO,
            line.expectedCost().negated().amount(),
            BigDecimal.ZERO
          });
    }
    insertItemEntries(items);
    insertValueEntries(values);
    lowerStock(registerNo);
  }

  private void lowerStock(long registerNo) {
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

  /** Counts the adjusted quantities; an item seen for the first time gets its row. */
  void addStock(List<StockAdjustment> adjustments) {
    var ordered =
        adjustments.stream()
            .sorted(java.util.Comparator.comparing(StockAdjustment::itemNo))
            .toList();
    batch.batchUpdate(
        "insert ignore into item_stock (item_no, on_hand) values (?, 0)",
        ordered.stream().map(adjustment -> new Object[] {adjustment.itemNo()}).toList());
    batch.batchUpdate(
        "update item_stock set on_hand = on_hand + ? where item_no = ?",
        ordered.stream()
            .map(adjustment -> new Object[] {adjustment.quantity(), adjustment.itemNo()})
            .toList());
  }

  void enterAdjustments(
      long registerNo, LocalDate date, String documentNo, List<StockAdjustment> adjustments) {
    var items = new ArrayList<Object[]>();
    var values = new ArrayList<Object[]>();
    for (var adjustment : adjustments) {
      var line = items.size() + 1;
      var kind = adjustment.quantity().signum() > 0 ? "POSITIVE_ADJUSTMENT" : "NEGATIVE_ADJUSTMENT";
      items.add(
          new Object[] {
            registerNo, line, kind, adjustment.itemNo(), date, documentNo, adjustment.quantity()
          });
      values.add(
          new Object[] {
            registerNo,
            line,
            registerNo,
            line,
            adjustment.itemNo(),
            date,
            documentNo,
            adjustment.quantity(),
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            StockAdjustmentPosting.value(adjustment).amount()
          });
    }
    insertItemEntries(items);
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
