package nl.verkoop.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.verkoop.shared.Address;
import nl.verkoop.shared.Erasure;

/**
 * Who a document is for: who bought, who is charged, and where the goods go. A posted document
 * keeps them as they were when it was posted, whatever becomes of their cards.
 *
 * @param vatRegistrationNo of who is charged; empty where he has none
 * @param language that the document is written in
 */
public record Parties(
    Party sellTo, Party billTo, Party shipTo, String vatRegistrationNo, Locale language) {

  private static final String OF_A_ROLE =
      ", %1$s_name, %1$s_contact, %1$s_street, %1$s_house_no, %1$s_house_no_addition"
          + ", %1$s_post_code, %1$s_city, %1$s_country";

  /** The columns that every posted document has for them, as an insert names them. */
  public static final String COLUMNS =
      "sell_to_no, bill_to_no, vat_registration_no, language"
          + OF_A_ROLE.formatted("sell_to")
          + OF_A_ROLE.formatted("bill_to")
          + OF_A_ROLE.formatted("ship_to");

  /** Where their values go in the same insert. */
  public static final String VALUES = ":" + COLUMNS.replace(", ", ", :");

  private static final String ROLE_ERASED =
      "%1$s_name = '"
          + Erasure.ERASED
          + "', %1$s_contact = '', %1$s_street = '', %1$s_house_no = '', %1$s_house_no_addition = '',"
          + " %1$s_post_code = '', %1$s_city = '', ";

  /** What an update sets where people are taken out of a posted document. */
  public static final String SET_ERASED =
      ROLE_ERASED.formatted("sell_to")
          + ROLE_ERASED.formatted("bill_to")
          + ROLE_ERASED.formatted("ship_to")
          + "vat_registration_no = '', customer_reference = ''";

  /** Somebody with his name and address; by his number where that matters, else it is empty. */
  public record Party(String no, String name, String contact, Address address) {

    /** As a postman reads it, in that language; an empty contact means that there is none. */
    public List<String> lines(Locale language) {
      return Stream.concat(Stream.of(name, contact), address.lines(language))
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .toList();
    }
  }

  /** As printed on a document that goes to whoever is charged. */
  public TradeDocument.Buyer charged() {
    return buyer(billTo, vatRegistrationNo);
  }

  /** As printed on a document that goes to whoever bought; another's VAT number is not his. */
  public TradeDocument.Buyer bought() {
    return buyer(sellTo, sellTo.no().equals(billTo.no()) ? vatRegistrationNo : "");
  }

  private TradeDocument.Buyer buyer(Party party, String vatNumber) {
    return new TradeDocument.Buyer(
        party.no(), vatNumber, party.lines(language), shipTo.lines(language));
  }

  /** By the names of their columns. */
  public Map<String, Object> columns() {
    var columns = new HashMap<String, Object>();
    columns.put("sell_to_no", sellTo.no());
    columns.put("bill_to_no", billTo.no());
    columns.put("vat_registration_no", vatRegistrationNo);
    columns.put("language", language.getLanguage());
    put(columns, "sell_to_", sellTo);
    put(columns, "bill_to_", billTo);
    put(columns, "ship_to_", shipTo);
    return columns;
  }

  private static void put(Map<String, Object> columns, String role, Party party) {
    columns.put(role + "name", party.name());
    columns.put(role + "contact", party.contact());
    columns.putAll(columns(role, party.address()));
  }

  /** From a row that has all of these columns. */
  public static Parties read(ResultSet row) throws SQLException {
    return new Parties(
        party(row, row.getString("sell_to_no"), "sell_to_"),
        party(row, row.getString("bill_to_no"), "bill_to_"),
        party(row, "", "ship_to_"),
        row.getString("vat_registration_no"),
        Locale.forLanguageTag(row.getString("language")));
  }

  private static Party party(ResultSet row, String no, String role) throws SQLException {
    return new Party(
        no, row.getString(role + "name"), row.getString(role + "contact"), address(row, role));
  }

  /** An address by the names of its columns, which begin with this. */
  static Map<String, String> columns(String role, Address address) {
    return Map.of(
        role + "street", address.street(),
        role + "house_no", address.houseNo(),
        role + "house_no_addition", address.houseNoAddition(),
        role + "post_code", address.postCode(),
        role + "city", address.city(),
        role + "country", address.country());
  }

  /** The address whose columns begin with this. */
  static Address address(ResultSet row, String role) throws SQLException {
    return new Address(
        row.getString(role + "street"),
        row.getString(role + "house_no"),
        row.getString(role + "house_no_addition"),
        row.getString(role + "post_code"),
        row.getString(role + "city"),
        row.getString(role + "country"));
  }
}
