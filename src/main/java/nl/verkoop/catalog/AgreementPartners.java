package nl.verkoop.catalog;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verkoop.campaigns.Campaign;
import nl.verkoop.campaigns.Campaigns;
import nl.verkoop.catalog.PriceLine.SoldTo;
import nl.verkoop.imports.CsvRow;
import nl.verkoop.party.Customer;
import nl.verkoop.party.Customers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * With whom prices and discounts can be agreed: customers who are there and not closed, groups, and
 * campaigns, which may still have to begin.
 */
@Component
class AgreementPartners {

  private final JdbcClient jdbc;
  private final Customers customers;
  private final Campaigns campaigns;

  AgreementPartners(JdbcClient jdbc, Customers customers, Campaigns campaigns) {
    this.jdbc = jdbc;
    this.customers = customers;
    this.campaigns = campaigns;
  }

  /**
   * Those of these numbers that are customers, who stay as they are until what is agreed stands.
   */
  Map<String, Customer> hold(Collection<String> numbers) {
    return customers.hold(numbers.isEmpty() ? Set.of("") : numbers).stream()
        .collect(Collectors.toMap(Customer::no, Function.identity()));
  }

  /** Those of these codes that are campaigns, which nobody takes away until it stands. */
  Map<String, Campaign> holdCampaigns(Collection<String> codes) {
    return campaigns.hold(codes);
  }

  /**
   * Whether there is somebody of this kind to whom prices can be offered, under exactly this number
   * (feature C-50): the database takes signs for the same that look alike.
   */
  boolean isKnown(SoldTo kind, String no) {
    return switch (kind) {
      case CUSTOMER ->
          customers.find(no).filter(each -> each.no().equals(no) && !each.closed()).isPresent();
      case CAMPAIGN -> campaigns.hold(Set.of(no)).containsKey(no);
      default ->
          jdbc.sql("select code from trade_group where kind = 'CUSTOMER_PRICE' and code = ?")
              .param(no)
              .query(String.class)
              .list()
              .contains(no);
    };
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
