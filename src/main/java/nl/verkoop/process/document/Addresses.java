package nl.verkoop.process.document;

import java.util.List;
import java.util.stream.Stream;
import nl.verkoop.party.Customer;
import nl.verkoop.party.Customers;
import nl.verkoop.sales.SalesOrder;
import org.springframework.stereotype.Component;

/**
 * Address blocks as a postman reads them; the country stands only on letters that leave the
 * Netherlands.
 */
@Component
class Addresses {

  private final Customers customers;

  Addresses(Customers customers) {
    this.customers = customers;
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
    return "NL".equals(code) ? "" : customers.countryNames(language).getOrDefault(code, code);
  }

  private static List<String> lines(Stream<String> lines) {
    return lines.map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
