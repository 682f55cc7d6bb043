package nl.verkoop.party;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.verkoop.imports.CsvRow;
import nl.verkoop.shared.Address;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a customer's or vendor's card can refer to, read once for a whole file. */
record PartyChoices(
    Map<String, String> countries,
    Set<String> euCountries,
    List<String> paymentTerms,
    List<String> salespeople,
    List<String> shipmentMethods,
    Map<String, List<String>> shippingAgents,
    Groups groups) {

  /** Where the company's books are kept. */
  static final String HOME = Address.HOME;

  /** Posting groups of business at home, and of business elsewhere in the EU. */
  static final String AT_HOME = "BINNENLAND";

  static final String ELSEWHERE_IN_EU = "EU";

  /** Names that many files use and no list of countries has. */
  private static final Map<String, String> ALIASES =
      Map.of(
          "UK", "GB",
          "GREAT BRITAIN", "GB",
          "USA", "US",
          "HOLLAND", "NL",
          "TURKEY", "TR",
          "CZECH REPUBLIC", "CZ");

  /** Posting groups by what they are for. */
  record Groups(
      List<String> generalBusiness,
      List<String> vatBusiness,
      List<String> customer,
      List<String> vendor,
      List<String> price,
      List<String> discount) {}

  static PartyChoices read(JdbcClient jdbc, Countries countries) {
    var all = countries.findAll();
    var eu =
        all.stream().filter(each -> each.inEu).map(each -> each.code).collect(Collectors.toSet());
    var terms = codes(jdbc, "select code from payment_terms");
    var sellers = codes(jdbc, "select code from salesperson where not blocked");
    var methods = codes(jdbc, "select code from shipment_method order by code");
    return new PartyChoices(
        codes(all), eu, terms, sellers, methods, shippingAgents(jdbc), groups(jdbc));
  }

  /** The countries' codes by every name that they can be written with, in capitals. */
  static Map<String, String> codes(List<Country> countries) {
    var codes = new HashMap<>(ALIASES);
    for (var country : countries) {
      for (var name : List.of(country.code, country.name, country.nameEn)) {
        codes.put(name.toUpperCase(Locale.ROOT), country.code);
      }
    }
    return codes;
  }

  /** The code of the country in the row's column, written as code or as name. */
  Optional<String> country(CsvRow row) {
    var written = row.required("country", 60).toUpperCase(Locale.ROOT);
    var code = Optional.ofNullable(countries.get(written));
    if (code.isEmpty() && !written.isEmpty()) {
      row.refuse("country", "unknown-country");
    }
    return code;
  }

  /** The terms of delivery in the row's column; none where the cell is empty. */
  String shipmentMethod(CsvRow row, String known) {
    var code = row.text("shipment_method", 20, known).toUpperCase(Locale.ROOT);
    if (!code.isEmpty() && !shipmentMethods.contains(code)) {
      row.refuse("shipment_method", "not-one-of", shipmentMethods);
    }
    return code;
  }

  /** Who carries it, in the row's column; nobody where the cell is empty. */
  String shippingAgent(CsvRow row, String known) {
    var code = row.text("shipping_agent", 20, known).toUpperCase(Locale.ROOT);
    if (!code.isEmpty() && !code.equals(known) && !shippingAgents.containsKey(code)) {
      row.refuse("shipping_agent", "not-one-of", shippingAgents.keySet());
    }
    return code;
  }

  /**
   * By which of his services; none where the cell is empty, or another agent is named who does not
   * have it.
   */
  String shippingService(CsvRow row, String knownAgent, String known) {
    var agent = row.text("shipping_agent", 20, knownAgent).toUpperCase(Locale.ROOT);
    var services = shippingAgents.getOrDefault(agent, List.of());
    var usual = agent.equals(knownAgent) || services.contains(known) ? known : "";
    var code = row.text("shipping_service", 20, usual).toUpperCase(Locale.ROOT);
    if (!code.isEmpty() && !code.equals(usual) && !services.contains(code)) {
      row.refuse("shipping_service", "not-one-of", services);
    }
    return code;
  }

  /** Who carries goods, each with his services. */
  private static Map<String, List<String>> shippingAgents(JdbcClient jdbc) {
    var agents = new TreeMap<String, List<String>>();
    jdbc.sql(
            """
            select a.code agent, s.code service from shipping_agent a
            left join shipping_service s on s.agent = a.code order by a.code, s.position
            """)
        .query(
            row -> {
              var services =
                  agents.computeIfAbsent(row.getString("agent"), code -> new ArrayList<>());
              Optional.ofNullable(row.getString("service")).ifPresent(services::add);
            });
    return agents;
  }

  /** The posting groups' code for business with somebody in this country. */
  String region(String country) {
    if (HOME.equals(country)) {
      return AT_HOME;
    }
    return euCountries.contains(country) ? ELSEWHERE_IN_EU : "EXPORT";
  }

  String language(String country) {
    return HOME.equals(country) ? "nl" : "en";
  }

  private static Groups groups(JdbcClient jdbc) {
    return new Groups(
        codes(jdbc, "select distinct business_group from general_posting_setup"),
        codes(jdbc, "select distinct business_group from vat_posting_setup"),
        codes(jdbc, "select code from customer_posting_group"),
        codes(jdbc, "select code from vendor_posting_group"),
        codes(jdbc, "select code from trade_group where kind = 'CUSTOMER_PRICE'"),
        codes(jdbc, "select code from trade_group where kind = 'CUSTOMER_DISCOUNT'"));
  }

  private static List<String> codes(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).query(String.class).list();
  }
}
