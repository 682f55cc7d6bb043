package nl.verkoop.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.campaigns.Campaign;
import nl.verkoop.campaigns.Campaigns;
import nl.verkoop.catalog.PriceLine.SoldTo;
import nl.verkoop.catalog.Prices.Buyer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the price list. */
@Repository
class PriceLines {

  /**
   * Each part goes straight to its lines by the key, which one condition for all of them would not.
   */
  private static final String PART =
      """
      select sold_to, sold_to_no, item_no, item_group, unit, minimum_quantity, valid_from, valid_until,
        unit_price, discount_percent, discount_allowed, invoice_discount_allowed
      from price_line
      where sold_to = '%1$s' and sold_to_no in (:%1$s)
        and (item_no in (:items) or item_no = '' and item_group in (:groups))
        and valid_from <= :date and (valid_until is null or valid_until >= :date)
      """;

  private static final String VALID =
      Stream.of(SoldTo.values()).map(PART::formatted).collect(Collectors.joining(" union all "));

  private final JdbcClient jdbc;
  private final Campaigns campaigns;

  PriceLines(JdbcClient jdbc, Campaigns campaigns) {
    this.jdbc = jdbc;
    this.campaigns = campaigns;
  }

  /** What is valid for a buyer, by item and by group of items. */
  record Agreed(Map<String, List<PriceLine>> byItem, Map<String, List<PriceLine>> byGroup) {

    List<PriceLine> of(Item item) {
      var lines = new ArrayList<>(byItem.getOrDefault(item.no(), List.of()));
      lines.addAll(byGroup.getOrDefault(item.discountGroup(), List.of()));
      return lines;
    }
  }

  /**
   * The lines that are valid for this buyer on his day, those of his campaigns too (features C-42
   * and C-43). In two statements.
   */
  Agreed of(Buyer buyer, Collection<Item> items) {
    if (items.isEmpty()) {
      return new Agreed(Map.of(), Map.of());
    }
    var counting =
        campaigns.countingFor(buyer.customerNo(), buyer.campaign(), buyer.date()).stream()
            .collect(Collectors.toMap(Campaign::code, Function.identity()));
    var found =
        jdbc
            .sql(VALID)
            .param(SoldTo.CUSTOMER.name(), buyer.customerNo())
            .param(SoldTo.CAMPAIGN.name(), counting.isEmpty() ? Set.of("") : counting.keySet())
            .param(SoldTo.PRICE_GROUP.name(), buyer.priceGroup())
            .param(SoldTo.DISCOUNT_GROUP.name(), buyer.discountGroup())
            .param(SoldTo.EVERYBODY.name(), "")
            .param("items", items.stream().map(Item::no).toList())
            .param("groups", items.stream().map(Item::discountGroup).distinct().toList())
            .param("date", buyer.date())
            .query(PriceLine.class)
            .list()
            .stream()
            .filter(
                line -> line.soldTo() != SoldTo.CAMPAIGN || counting.containsKey(line.soldToNo()))
            .map(
                line ->
                    line.soldTo() == SoldTo.CAMPAIGN
                        ? line.within(counting.get(line.soldToNo()))
                        : line)
            .toList();
    return new Agreed(
        found.stream()
            .filter(line -> !line.itemNo().isEmpty())
            .collect(Collectors.groupingBy(PriceLine::itemNo)),
        found.stream()
            .filter(line -> line.itemNo().isEmpty())
            .collect(Collectors.groupingBy(PriceLine::itemGroup)));
  }
}
