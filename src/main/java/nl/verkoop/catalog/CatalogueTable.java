package nl.verkoop.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.verkoop.catalog.CatalogueItem.Key;
import nl.verkoop.shared.SearchText;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the catalogues of vendors are kept. */
@Component
class CatalogueTable {

  private static final int AT_ONCE = 1_000;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  CatalogueTable(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /**
   * Something that a vendor can deliver, for who looks for it.
   *
   * @param unitPrice in the company's currency for one of the unit; the item's where it is one
   * @param itemNo the item of ours that it became; null as long as it is none
   */
  record Found(
      String vendorNo,
      String vendorName,
      String vendorItemNo,
      String description,
      String unit,
      BigDecimal unitPrice,
      String itemNo) {}

  /** By the beginning of the vendor's number or a part of the description; in one statement. */
  List<Found> search(String text, int limit, String language) {
    return jdbc.sql(
            """
            select c.vendor_no, v.name vendor_name, c.vendor_item_no,
              if(:language = 'nl' or c.description_en = '', c.description, c.description_en)
                description,
              if(:language = 'nl' or u.description_en = '', u.description, u.description_en) unit,
              coalesce(i.unit_price, c.unit_price) unit_price, i.no item_no
            from catalogue_item c join vendor v on v.no = c.vendor_no
            join unit_of_measure u on u.code = c.base_unit
            left join item i on i.no = concat(c.vendor_no, '-', c.vendor_item_no)
              and i.vendor_no = c.vendor_no
            where c.vendor_item_no like concat(:text, '%') or c.description like concat('%', :text, '%')
              or c.description_en like concat('%', :text, '%')
            order by (c.vendor_item_no = :text) desc, c.description, c.vendor_no, c.vendor_item_no
            limit :limit
            """)
        .param("language", language)
        .param("text", SearchText.literal(text))
        .param("limit", limit)
        .query(Found.class)
        .list();
  }

  /** A row as it is kept. */
  private record Row(
      String vendorNo,
      String vendorItemNo,
      String description,
      String descriptionEn,
      String baseUnit,
      BigDecimal unitPrice,
      BigDecimal unitCost,
      String likeItemNo) {

    Key key() {
      return new Key(vendorNo, vendorItemNo);
    }

    CatalogueItem item() {
      return new CatalogueItem(
          description, descriptionEn, baseUnit, unitPrice, unitCost, likeItemNo);
    }
  }

  /** Those of these that are kept, in one statement. */
  Map<Key, CatalogueItem> kept(Collection<Key> keys) {
    var kept = new HashMap<Key, CatalogueItem>();
    if (!keys.isEmpty()) {
      jdbc.sql(
              """
              select vendor_no, vendor_item_no, description, description_en, base_unit, unit_price,
                unit_cost, like_item_no
              from catalogue_item where vendor_no in (:vendors) and vendor_item_no in (:numbers)
              """)
          .param("vendors", keys.stream().map(Key::vendorNo).distinct().toList())
          .param("numbers", keys.stream().map(Key::vendorItemNo).distinct().toList())
          .query(Row.class)
          .list()
          .forEach(row -> kept.put(row.key(), row.item()));
    }
    return kept;
  }

  /** Keeps these, whether they were there or not. */
  void write(Map<Key, CatalogueItem> items) {
    var rows = new ArrayList<Object[]>();
    items.forEach((key, item) -> rows.add(row(key, item)));
    for (var from = 0; from < rows.size(); from += AT_ONCE) {
      batches.batchUpdate(
          """
          insert into catalogue_item (vendor_no, vendor_item_no, description, description_en,
            base_unit, unit_price, unit_cost, like_item_no)
          values (?, ?, ?, ?, ?, ?, ?, ?)
          on duplicate key update description = values(description),
            description_en = values(description_en), base_unit = values(base_unit),
            unit_price = values(unit_price), unit_cost = values(unit_cost),
            like_item_no = values(like_item_no)
          """,
          rows.subList(from, Math.min(rows.size(), from + AT_ONCE)));
    }
  }

  private static Object[] row(Key key, CatalogueItem item) {
    return new Object[] {
      key.vendorNo(),
      key.vendorItemNo(),
      item.description(),
      item.descriptionEn(),
      item.baseUnit(),
      item.unitPrice(),
      item.unitCost(),
      item.likeItemNo()
    };
  }
}
