package nl.verkoop.sales;

import static nl.verkoop.shared.UtcTime.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import nl.verkoop.documents.Parties;
import nl.verkoop.party.FulfilmentPolicy;
import nl.verkoop.shared.Address;

/** Reads the headers of documents as they stand. */
final class HeaderRows {

  private HeaderRows() {}

  static DocumentHeader header(ResultSet row, int index) throws SQLException {
    return new DocumentHeader(
        row.getString("no"),
        SalesOrder.Status.valueOf(row.getString("status")),
        row.getString("customer_no"),
        row.getString("customer_name"),
        row.getString("bill_to_no"),
        row.getString("bill_to_name"),
        row.getString("ship_to_code"),
        shipTo(row),
        row.getString("customer_reference"),
        row.getObject("order_date", LocalDate.class),
        row.getObject("requested_delivery_date", LocalDate.class),
        row.getObject("valid_until", LocalDate.class),
        row.getString("quote_no"),
        row.getString("salesperson"),
        row.getString("salesperson_name"),
        row.getString("shipment_method"),
        row.getString("campaign"),
        FulfilmentPolicy.valueOf(row.getString("fulfilment_policy")),
        Currency.getInstance(row.getString("currency")),
        row.getBigDecimal("net"),
        row.getBigDecimal("vat"),
        row.getBigDecimal("gross"),
        row.getBigDecimal("net_at_most"),
        InvoiceDiscount.Origin.valueOf(row.getString("invoice_discount_origin")),
        row.getBigDecimal("invoice_discount_percent"),
        row.getBigDecimal("invoice_discount"),
        row.getString("created_by"),
        instant(row, "created_at").orElseThrow(),
        row.getString("written_by"),
        row.getBoolean("agreed_before"),
        row.getInt("revision"),
        row.getInt("version"));
  }

  private static Parties.Party shipTo(ResultSet row) throws SQLException {
    var address =
        new Address(
            row.getString("ship_to_street"),
            row.getString("ship_to_house_no"),
            row.getString("ship_to_house_no_addition"),
            row.getString("ship_to_post_code"),
            row.getString("ship_to_city"),
            row.getString("ship_to_country"));
    return new Parties.Party(
        "", row.getString("ship_to_name"), row.getString("ship_to_contact"), address);
  }
}
