package nl.verkoop.catalog;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verkoop.imports.CsvRow;
import nl.verkoop.party.Customer;
import nl.verkoop.party.Customers;
import org.springframework.stereotype.Component;

/** With whom prices and discounts can be agreed: customers who are there and not closed. */
@Component
class AgreementPartners {

  private final Customers customers;

  AgreementPartners(Customers customers) {
    this.customers = customers;
  }

  /**
   * Those of these numbers that are customers, who stay as they are until what is agreed stands.
   */
  Map<String, Customer> hold(Collection<String> numbers) {
    return customers.hold(numbers.isEmpty() ? Set.of("") : numbers).stream()
        .collect(Collectors.toMap(Customer::no, Function.identity()));
  }

  /** Refused: a number that no customer has, and a customer who is closed (feature C-07). */
  static void require(CsvRow row, String column, String no, Map<String, Customer> held) {
    var customer = held.get(no);
    if (customer == null) {
      row.refuse(column, "customer-unknown", no);
    } else if (customer.closed()) {
      row.refuse(column, "customer-closed", customer.name());
    }
  }
}
