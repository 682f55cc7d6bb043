package nl.verkoop.catalog;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verkoop.imports.CardFile;
import nl.verkoop.shared.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The item cards. */
@Service
public class Items {

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
        .sql("select * from item where no in (:numbers)")
        .param("numbers", numbers)
        .query(Item.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Item::no, Function.identity()));
  }

  /**
   * Items that can be sold and whose number begins with the text or whose description contains it;
   * of these the ones with the given numbers come first.
   */
  public List<Item> search(String text, List<String> first, int limit) {
    return jdbc.sql(
            """
            select * from item
            where not blocked and (no like concat(:text, '%') or description like concat('%', :text, '%')
              or description_en like concat('%', :text, '%'))
            order by (no = :text) desc, find_in_set(no, :first) = 0, find_in_set(no, :first),
              (description like concat(:text, '%')) desc, description
            limit :limit
            """)
        .param("first", String.join(",", first))
        .param("text", SearchText.literal(text))
        .param("limit", limit)
        .query(Item.class)
        .list();
  }
}
