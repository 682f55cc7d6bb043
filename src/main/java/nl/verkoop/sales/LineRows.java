package nl.verkoop.sales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import nl.verkoop.catalog.LineUnit;
import nl.verkoop.catalog.PriceOrigin;
import nl.verkoop.catalog.PriceReason;
import nl.verkoop.ledger.VatCalculation;
import nl.verkoop.ledger.VatCategory;
import nl.verkoop.sales.SalesOrder.Line;

/** Reads lines of documents as they stand, with how far they are delivered. */
final class LineRows {

  /** The lines l of documents with their progress p. */
  static final String SELECT =
      """
      select l.document_no, l.line_no, l.position, l.type, l.item_no, l.account_no, l.description,
        l.unit, l.unit_code, l.quantity_per_unit, l.quantity, l.unit_price,
        l.discount_percent, l.discount_amount, l.line_amount, l.general_product_group,
        l.vat_business_group, l.vat_product_group, l.vat_identifier, l.vat_calculation,
        l.vat_category, l.vat_rate, coalesce(p.quantity_to_ship, 0) quantity_to_ship,
        coalesce(p.quantity_shipped, 0) quantity_shipped,
        coalesce(p.quantity_invoiced, 0) quantity_invoiced,
        coalesce(p.quantity_cancelled, 0) quantity_cancelled, l.offered_price, l.offered_discount,
        l.price_origin, l.price_agreed_for, l.price_from_quantity, l.price_until,
        l.discount_origin, l.discount_agreed_for, l.discount_from_quantity, l.discount_until,
        l.invoice_discount_allowed, l.invoice_discount, l.service_charge, l.choice
      from sales_line l
      left join sales_order_line p on p.order_no = l.document_no and p.line_no = l.line_no\
      """;

  private LineRows() {}

  /** Written out: an order of a thousand lines is read at each of its steps. */
  static Line line(ResultSet row, int index) throws SQLException {
    var calculation = row.getString("vat_calculation");
    var category = row.getString("vat_category");
    return new Line(
        row.getInt("line_no"),
        row.getInt("position"),
        LineType.valueOf(row.getString("type")),
        row.getString("item_no"),
        row.getString("account_no"),
        row.getString("description"),
        unit(row),
        row.getBigDecimal("quantity"),
        row.getBigDecimal("unit_price"),
        row.getBigDecimal("discount_percent"),
        row.getBigDecimal("discount_amount"),
        row.getBigDecimal("line_amount"),
        row.getString("general_product_group"),
        row.getString("vat_business_group"),
        row.getString("vat_product_group"),
        row.getString("vat_identifier"),
        calculation == null ? null : VatCalculation.valueOf(calculation),
        category == null ? null : VatCategory.valueOf(category),
        row.getBigDecimal("vat_rate"),
        row.getBigDecimal("quantity_to_ship"),
        row.getBigDecimal("quantity_shipped"),
        row.getBigDecimal("quantity_invoiced"),
        row.getBigDecimal("quantity_cancelled"),
        new Offered(
            row.getBigDecimal("offered_price"),
            row.getBigDecimal("offered_discount"),
            reason(row, "price"),
            reason(row, "discount")),
        new InvoiceShare(
            row.getBoolean("invoice_discount_allowed"),
            row.getBigDecimal("invoice_discount"),
            row.getBoolean("service_charge")),
        LineChoice.valueOf(row.getString("choice")));
  }

  private static LineUnit unit(ResultSet row) throws SQLException {
    return new LineUnit(
        row.getString("unit_code"), row.getString("unit"), row.getBigDecimal("quantity_per_unit"));
  }

  private static PriceReason reason(ResultSet row, String of) throws SQLException {
    return new PriceReason(
        PriceOrigin.valueOf(row.getString(of + "_origin")),
        row.getString(of + "_agreed_for"),
        row.getBigDecimal(of + "_from_quantity"),
        row.getObject(of + "_until", LocalDate.class));
  }
}
