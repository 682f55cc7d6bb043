package nl.verkoop.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verkoop.campaigns.Campaign;
import nl.verkoop.catalog.PriceLine.SoldTo;
import nl.verkoop.imports.CsvRow;
import nl.verkoop.party.Customer;

/** Who a row of the price list says that it is for (feature C-40). */
record PriceBuyer(SoldTo soldTo, String no) {

  /** For whom a row can be, of what the file names; groups by their kind. */
  record Choices(
      Map<String, Customer> customers,
      Map<String, Campaign> campaigns,
      Map<String, List<String>> groups) {

    List<String> of(String kind) {
      return groups.getOrDefault(kind, List.of());
    }
  }

  /** At most one of the four says for whom; without any it is for everybody. */
  static PriceBuyer read(CsvRow row, Choices choices) {
    var customer = code(row, "customer_no");
    var campaign = code(row, "campaign");
    var prices = row.group("price_group", choices.of("CUSTOMER_PRICE"));
    var discounts = row.group("discount_group", choices.of("CUSTOMER_DISCOUNT"));
    customer.ifPresent(
        no -> AgreementPartners.require(row, "customer_no", no, choices.customers()));
    campaign
        .filter(code -> !choices.campaigns().containsKey(code))
        .ifPresent(code -> row.refuse("campaign", "campaign-unknown", code));
    if (Stream.of(customer, campaign, prices, discounts).filter(Optional::isPresent).count() > 1) {
      row.refuse("customer_no", "one-buyer-only");
    }
    return customer
        .map(no -> new PriceBuyer(SoldTo.CUSTOMER, no))
        .or(() -> campaign.map(code -> new PriceBuyer(SoldTo.CAMPAIGN, code)))
        .or(() -> prices.map(code -> new PriceBuyer(SoldTo.PRICE_GROUP, code)))
        .or(() -> discounts.map(code -> new PriceBuyer(SoldTo.DISCOUNT_GROUP, code)))
        .orElse(new PriceBuyer(SoldTo.EVERYBODY, ""));
  }

  private static Optional<String> code(CsvRow row, String column) {
    return Optional.of(row.text(column, 20))
        .filter(code -> !code.isEmpty())
        .map(code -> code.toUpperCase(Locale.ROOT));
  }
}
