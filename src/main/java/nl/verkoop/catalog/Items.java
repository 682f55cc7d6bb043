package nl.verkoop.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verkoop.imports.CardFile;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The item cards. */
@Service
public class Items {

  /** With units and translations, in one statement however many. */
  private static final String SELECT =
      """
      select i.no, i.description, i.unit_price, i.unit_cost, i.general_product_group,
        i.vat_product_group, i.inventory_posting_group, i.discount_group, i.blocked, i.type,
        b.code base_unit, if(i.unit_text = '', b.description, i.unit_text) base_name,
        if(i.unit_text = '', b.description_en, i.unit_text) base_name_en,
        (select json_objectagg(t.language, t.description) from item_translation t
         where t.item_no = i.no) translations,
        (select json_arrayagg(json_object('code', u.code, 'name', u.description,
           'nameEn', u.description_en, 'quantityPerUnit', cast(x.quantity_per_unit as char),
           'salesUnit', x.sales_unit = 1) order by x.quantity_per_unit, u.code)
         from item_unit x join unit_of_measure u on u.code = x.unit_code
         where x.item_no = i.no) units
      from item i join unit_of_measure b on b.code = i.base_unit\
      """;

  /** What the base unit u of an item i is called in a :language. */
  static final String BASE_UNIT_NAME =
      """
      if(i.unit_text <> '', i.unit_text,
        if(:language = 'nl' or u.description_en = '', u.description, u.description_en))\
      """;

  private static final String MATCHING =
      """
      (i.no like concat(:text, '%') or i.description like concat('%', :text, '%')
        or exists (select 1 from item_translation t where t.item_no = i.no
          and t.description like concat('%', :text, '%')))\
      """;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
  private static final TypeReference<List<ItemUnit>> UNITS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final StoredItems stored;
  private final EntityManager entities;

  Items(JdbcClient jdbc, StoredItems stored, EntityManager entities) {
    this.jdbc = jdbc;
    this.stored = stored;
    this.entities = entities;
  }

  /** For a file that changes these cards, or makes them. */
  public CardFile<ItemCard, ?> cards(Collection<String> numbers) {
    return new CardFile<>(stored, numbers, StoredItem::new, entities);
  }

  /** The items with these numbers, by number; a number that does not exist is absent. */
  public Map<String, Item> find(Collection<String> numbers) {
    if (numbers.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(SELECT + " where i.no in (:numbers)")
        .param("numbers", numbers)
        .query(Items::item)
        .list()
        .stream()
        .collect(Collectors.toMap(Item::no, Function.identity()));
  }

  /**
   * The same, held as they are until the caller's transaction ends: who writes lines of them holds
   * them before.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<String, Item> hold(Collection<String> numbers) {
    if (numbers.isEmpty()) {
      return Map.of();
    }
    jdbc.sql("select no from item where no in (:numbers) order by no lock in share mode")
        .param("numbers", numbers)
        .query(String.class)
        .list();
    return find(numbers);
  }

  /** Waits for whoever writes lines of an item; nobody else does until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  void lock(String no) {
    jdbc.sql("select no from item where no = ? for update")
        .param(no)
        .query(String.class)
        .optional();
  }

  /** The item with this number, in capitals or not. */
  public Optional<Item> find(String no) {
    return find(List.of(no.strip())).values().stream().findFirst();
  }

  /** The same. Refused: a number that does not exist. */
  Item known(String no) {
    return find(no)
        .orElseThrow(
            () -> new RefusedException(List.of(Refusal.unknown("no", "item-unknown", no))));
  }

  /** All items whose number begins with the text or whose description contains it, by number. */
  List<Item> list(String text, int skip, int limit) {
    return jdbc.sql(SELECT + " where " + MATCHING + " order by i.no limit :skip, :limit")
        .param("text", SearchText.literal(text))
        .param("skip", skip)
        .param("limit", limit)
        .query(Items::item)
        .list();
  }

  /**
   * Items that can be sold and whose number begins with the text or whose description contains it;
   * of these the ones with the given numbers come first.
   */
  public List<Item> search(String text, List<String> first, int limit) {
    return jdbc.sql(
            SELECT
                + """
             where not i.blocked and $matching
            order by (i.no = :text) desc, find_in_set(i.no, :first) = 0, find_in_set(i.no, :first),
              (i.description like concat(:text, '%')) desc, i.description
            limit :limit
            """
                    .replace("$matching", MATCHING))
        .param("first", String.join(",", first))
        .param("text", SearchText.literal(text))
        .param("limit", limit)
        .query(Items::item)
        .list();
  }

  private static Item item(ResultSet row, int index) throws SQLException {
    var units = new ArrayList<ItemUnit>();
    units.add(
        ItemUnit.base(
            row.getString("base_unit"), row.getString("base_name"), row.getString("base_name_en")));
    units.addAll(read(row.getString("units"), UNITS, List.of()));
    return new Item(
        row.getString("no"),
        row.getString("description"),
        read(row.getString("translations"), TEXTS, Map.of()),
        List.copyOf(units),
        row.getBigDecimal("unit_price"),
        row.getBigDecimal("unit_cost"),
        row.getString("general_product_group"),
        row.getString("vat_product_group"),
        row.getString("inventory_posting_group"),
        row.getString("discount_group"),
        row.getBoolean("blocked"),
        Item.Type.valueOf(row.getString("type")));
  }

  private static <T> T read(String json, TypeReference<T> type, T none) {
    try {
      return json == null ? none : JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
