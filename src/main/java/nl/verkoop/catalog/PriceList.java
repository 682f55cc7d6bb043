package nl.verkoop.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.verkoop.campaigns.Campaigns;
import nl.verkoop.catalog.PriceLine.SoldTo;
import nl.verkoop.catalog.StoredPriceLine.Key;
import nl.verkoop.imports.ImportTurn;
import nl.verkoop.shared.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The price list as those see it who keep it (feature C-40). */
@Service
class PriceList {

  /**
   * Each part finds its lines by a key; one condition for all would look at every line there is.
   */
  private static final String MATCHING =
      """
      (select l.* from price_line l where l.item_no in (
         select no from item where no like concat(:text, '%') or :named and (
           description like concat('%', :text, '%') or no in (
             select item_no from item_translation where description like concat('%', :text, '%'))))
       union
       select l.* from price_line l where l.sold_to = 'CUSTOMER' and l.sold_to_no in (
         select no from customer
         where no like concat(:text, '%') or :named and name like concat('%', :text, '%'))
       union
       select l.* from price_line l where l.sold_to = 'CAMPAIGN' and l.sold_to_no in (
         select code from campaign
         where code like concat(:text, '%') or :named and description like concat('%', :text, '%'))
       union
       select l.* from price_line l where l.sold_to in ('PRICE_GROUP', 'DISCOUNT_GROUP')
         and l.sold_to_no like concat(:text, '%')
       union
       select l.* from price_line l where l.item_no = '' and l.item_group like concat(:text, '%'))\
      """;

  /** What the unit of a price line p is called in a :language: its own, or else the base unit. */
  static final String UNIT_NAME =
      """
      coalesce(if(:language = 'nl' or o.description_en = '', o.description, o.description_en), %s)\
      """
          .formatted(Items.BASE_UNIT_NAME);

  /** With fewer letters nearly every name would do. */
  private static final int SHORTEST_NAME = 3;

  private final JdbcClient jdbc;
  private final StoredPriceLines stored;
  private final PriceChanges changes;
  private final Campaigns campaigns;

  PriceList(JdbcClient jdbc, StoredPriceLines stored, PriceChanges changes, Campaigns campaigns) {
    this.campaigns = campaigns;
    this.jdbc = jdbc;
    this.stored = stored;
    this.changes = changes;
  }

  /**
   * What narrows the list.
   *
   * @param text begins the number of an item, of a customer, of a campaign or of a group, or is
   *     part of what an item, a customer or a campaign is called
   * @param validOn only what is valid on this day; null for any
   * @param skip how many lines were seen before
   */
  record Search(String text, LocalDate validOn, int skip, int limit) {}

  /**
   * A line with what its item and its customer are called, and what the item's card says for its
   * unit.
   */
  record Found(
      SoldTo soldTo,
      String soldToNo,
      String soldToName,
      String itemNo,
      String itemGroup,
      String description,
      String unit,
      String unitCode,
      BigDecimal cardPrice,
      BigDecimal minimumQuantity,
      LocalDate validFrom,
      LocalDate validUntil,
      BigDecimal unitPrice,
      BigDecimal discountPercent,
      boolean discountAllowed,
      boolean invoiceDiscountAllowed) {}

  /** By item, and for each item by whom it is for. */
  List<Found> find(Search search, String language) {
    return jdbc.sql(
            """
            select p.sold_to, p.sold_to_no, coalesce(c.name, k.description, g.name, '') sold_to_name, p.item_no,
              p.item_group, coalesce(t.description, i.description, '') description,
              coalesce(%s, '') unit,
              p.unit unit_code,
              round(i.unit_price * coalesce(x.quantity_per_unit, 1), 5) card_price, p.minimum_quantity, p.valid_from, p.valid_until,
              p.unit_price, p.discount_percent, p.discount_allowed,
              p.invoice_discount_allowed
            from $lines p
            left join item i on i.no = p.item_no
            left join item_translation t on t.item_no = i.no and t.language = :language
            left join unit_of_measure u on u.code = i.base_unit
            left join unit_of_measure o on o.code = p.unit
            left join item_unit x on x.item_no = p.item_no and x.unit_code = p.unit
            left join customer c on p.sold_to = 'CUSTOMER' and c.no = p.sold_to_no
            left join campaign k on p.sold_to = 'CAMPAIGN' and k.code = p.sold_to_no
            left join trade_group g on g.code = p.sold_to_no and g.kind = case p.sold_to
              when 'PRICE_GROUP' then 'CUSTOMER_PRICE' when 'DISCOUNT_GROUP' then 'CUSTOMER_DISCOUNT' end
            where :day is null or p.valid_from <= :day and (p.valid_until is null or p.valid_until >= :day)
              and (p.sold_to <> 'CAMPAIGN' or p.sold_to_no in (:campaigns))
            order by p.item_no, p.item_group, p.sold_to, p.sold_to_no, p.unit, p.minimum_quantity, p.valid_from
            limit :skip, :limit
            """
                .formatted(UNIT_NAME)
                .replace("$lines", search.text().isEmpty() ? "price_line" : MATCHING))
        .param("text", SearchText.literal(search.text()))
        .param("named", search.text().length() >= SHORTEST_NAME)
        .param("language", language)
        .param("day", search.validOn())
        .param("campaigns", on(search))
        .param("skip", search.skip())
        .param("limit", search.limit())
        .query(Found.class)
        .list();
  }

  /** Codes of the campaigns whose lines count on that day; of none where it is any day. */
  private Set<String> on(Search search) {
    var on = search.validOn() == null ? Set.<String>of() : campaigns.on(search.validOn());
    return on.isEmpty() ? Set.of("") : on;
  }

  /** Takes a line away; false where there is none such. What was priced by it stays as it is. */
  @Transactional
  boolean remove(Key key) {
    ImportTurn.take(jdbc, "price_line");
    var line = stored.findById(key);
    line.ifPresent(stored::delete);
    stored.flush();
    line.ifPresent(
        gone -> changes.record(List.of(new PriceChanges.Change(key, gone.terms.words(), ""))));
    return line.isPresent();
  }
}
