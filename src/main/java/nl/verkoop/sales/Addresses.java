package nl.verkoop.sales;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.verkoop.party.Customer;

/**
 * Address blocks as a postman reads them; the country stands only on letters that leave the
 * Netherlands.
 */
final class Addresses {

  private final Function<String, Map<String, String>> countryNames;
  private final Map<String, Map<String, String>> byLanguage = new HashMap<>();

  /** The names of the countries in a language are asked for once. */
  Addresses(Function<String, Map<String, String>> countryNames) {
    this.countryNames = countryNames;
  }

  List<String> billTo(Customer customer) {
    return lines(
        Stream.of(
            customer.name(),
            customer.contact(),
            customer.address(),
            customer.postCode() + "  " + customer.city(),
            country(customer.country(), customer.language())));
  }

  List<String> shipTo(SalesOrder.Header order, String language) {
    return lines(
        Stream.of(
            order.shipToName(),
            order.shipToAddress(),
            order.shipToPostCode() + "  " + order.shipToCity(),
            country(order.shipToCountry(), language)));
  }

  private String country(String code, String language) {
    return "NL".equals(code)
        ? ""
        : byLanguage.computeIfAbsent(language, countryNames).getOrDefault(code, code);
  }

  private static List<String> lines(Stream<String> lines) {
    return lines.map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
