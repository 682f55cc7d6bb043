package nl.verkoop.catalog;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.verkoop.campaigns.Campaigns;
import nl.verkoop.catalog.PriceLine.SoldTo;
import nl.verkoop.catalog.StoredPriceLine.Key;
import nl.verkoop.catalog.StoredPriceLine.Terms;
import nl.verkoop.shared.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The prices from which new ones are proposed (feature C-50). */
@Repository
class OldPrices {

  private final JdbcClient jdbc;
  private final Campaigns campaigns;
  private final Clock clock;

  OldPrices(JdbcClient jdbc, Campaigns campaigns, Clock clock) {
    this.jdbc = jdbc;
    this.campaigns = campaigns;
    this.clock = clock;
  }

  /** A price that there is, and on which terms. */
  record Source(Key key, Terms terms) {}

  private record Row(
      SoldTo soldTo,
      String soldToNo,
      String itemNo,
      String unit,
      BigDecimal minimumQuantity,
      LocalDate validFrom,
      LocalDate validUntil,
      BigDecimal unitPrice,
      BigDecimal discountPercent,
      boolean discountAllowed,
      boolean invoiceDiscountAllowed) {

    Source source() {
      return new Source(
          new Key(soldTo, soldToNo, itemNo, "", unit, minimumQuantity, validFrom),
          new Terms(
              validUntil, unitPrice, discountPercent, discountAllowed, invoiceDiscountAllowed));
    }
  }

  /**
   * Those that hold today, or of the cards of items that are sold; by item. Those of one campaign
   * are asked for by its code, for the next one, whenever they held.
   */
  List<Source> of(PriceProposal asked, int most) {
    return asked.fromCards() ? cards(asked, most) : lines(asked, most);
  }

  private List<Source> lines(PriceProposal asked, int most) {
    return jdbc
        .sql(
            """
            select l.sold_to, l.sold_to_no, l.item_no, l.unit, l.minimum_quantity, l.valid_from,
              l.valid_until, l.unit_price, l.discount_percent, l.discount_allowed,
              l.invoice_discount_allowed
            from price_line l join item i on i.no = l.item_no
            where l.unit_price is not null and not i.blocked
              and (:of_one or l.valid_from <= :today
                and (l.valid_until is null or l.valid_until >= :today))
              and (l.sold_to <> 'CAMPAIGN' or l.sold_to_no in (:campaigns))
              and (:sold_to is null or l.sold_to = :sold_to and l.sold_to_no = :sold_to_no)
              and (i.no like concat(:items, '%') or i.description like concat('%', :items, '%'))
              and l.unit_price > :above
            order by l.item_no, l.sold_to, l.sold_to_no, l.unit, l.minimum_quantity, l.valid_from
            limit :most
            """)
        .param("today", LocalDate.now(clock))
        .param("of_one", isOfOneCampaign(asked))
        .param("campaigns", campaigns(asked))
        .param("sold_to", asked.from().map(Enum::name).orElse(null))
        .param("sold_to_no", asked.fromNo())
        .param("items", SearchText.literal(asked.itemsOrEmpty()))
        .param("above", asked.aboveOrLess())
        .param("most", most)
        .query(Row.class)
        .list()
        .stream()
        .map(Row::source)
        .toList();
  }

  private static boolean isOfOneCampaign(PriceProposal asked) {
    return asked.from().equals(Optional.of(SoldTo.CAMPAIGN));
  }

  private Set<String> campaigns(PriceProposal asked) {
    var wanted =
        isOfOneCampaign(asked) ? Set.of(asked.fromNo()) : campaigns.on(LocalDate.now(clock));
    return wanted.isEmpty() ? Set.of("") : wanted;
  }

  private List<Source> cards(PriceProposal asked, int most) {
    return jdbc
        .sql(
            """
            select 'EVERYBODY' sold_to, '' sold_to_no, no item_no, '' unit,
              0.00000 minimum_quantity,
              :always valid_from, null valid_until, unit_price, 0.00000 discount_percent,
              true discount_allowed, true invoice_discount_allowed
            from item
            where not blocked and unit_price > :above
              and (no like concat(:items, '%') or description like concat('%', :items, '%'))
            order by no limit :most
            """)
        .param("always", PriceLine.ALWAYS)
        .param("items", SearchText.literal(asked.itemsOrEmpty()))
        .param("above", asked.aboveOrLess())
        .param("most", most)
        .query(Row.class)
        .list()
        .stream()
        .map(Row::source)
        .toList();
  }
}
