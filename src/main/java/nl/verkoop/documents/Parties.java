package nl.verkoop.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nl.verkoop.shared.Address;

/**
 * Who a document is for: who bought, who is charged, and where the goods go. A posted document
 * keeps them as they were when it was posted, whatever becomes of their cards.
 *
 * @param vatRegistrationNo of who is charged; empty where he has none
 * @param language that the document is written in
 */
public record Parties(
    Party sellTo, Party billTo, Address shipTo, String vatRegistrationNo, Locale language) {

  /** A customer by his number, with his name and address. */
  public record Party(String no, Address address) {}

  /** As printed on a document that goes to whoever is charged. */
  public TradeDocument.Buyer charged() {
    return buyer(billTo, vatRegistrationNo);
  }

  /** As printed on a document that goes to whoever bought; another's VAT number is not his. */
  public TradeDocument.Buyer bought() {
    return buyer(sellTo, sellTo.no().equals(billTo.no()) ? vatRegistrationNo : "");
  }

  private TradeDocument.Buyer buyer(Party addressee, String vatNumber) {
    return new TradeDocument.Buyer(
        addressee.no(), vatNumber, addressee.address().lines(language), shipTo.lines(language));
  }

  /** By the names of the columns that every posted document has for them. */
  public Map<String, Object> columns() {
    var columns = new HashMap<String, Object>();
    columns.put("sell_to_no", sellTo.no());
    columns.put("bill_to_no", billTo.no());
    columns.put("vat_registration_no", vatRegistrationNo);
    columns.put("language", language.getLanguage());
    put(columns, "sell_to", sellTo.address());
    put(columns, "bill_to", billTo.address());
    put(columns, "ship_to", shipTo);
    return columns;
  }

  private static void put(Map<String, Object> columns, String role, Address address) {
    columns.put(role + "_name", address.name());
    columns.put(role + "_contact", address.contact());
    columns.put(role + "_address", address.street());
    columns.put(role + "_post_code", address.postCode());
    columns.put(role + "_city", address.city());
    columns.put(role + "_country", address.country());
  }

  /** From a row that has all of these columns. */
  public static Parties read(ResultSet row) throws SQLException {
    return new Parties(
        new Party(row.getString("sell_to_no"), address(row, "sell_to")),
        new Party(row.getString("bill_to_no"), address(row, "bill_to")),
        address(row, "ship_to"),
        row.getString("vat_registration_no"),
        Locale.forLanguageTag(row.getString("language")));
  }

  private static Address address(ResultSet row, String role) throws SQLException {
    return new Address(
        row.getString(role + "_name"),
        row.getString(role + "_contact"),
        row.getString(role + "_address"),
        row.getString(role + "_post_code"),
        row.getString(role + "_city"),
        row.getString(role + "_country"));
  }
}
