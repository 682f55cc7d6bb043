package nl.verkoop.catalog;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verkoop.catalog.StoredItemText.Key;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What items are called in other languages than that of their card. */
@Service
public class ItemTexts {

  private final StoredItemTexts stored;

  ItemTexts(StoredItemTexts stored) {
    this.stored = stored;
  }

  /**
   * Those of these items that are called otherwise in this language than they were.
   *
   * @param texts by item number; an empty one means none
   */
  public Set<String> different(String language, Map<String, String> texts) {
    var kept =
        stored.of(texts.keySet()).stream()
            .filter(each -> each.key.language().equals(language))
            .collect(Collectors.toMap(each -> each.key.itemNo(), each -> each.description));
    return texts.entrySet().stream()
        .filter(each -> !each.getValue().equals(kept.getOrDefault(each.getKey(), "")))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Calls these items so in this language, whose turn it is; an empty text takes it away. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void write(String language, Map<String, String> texts) {
    if (texts.isEmpty()) {
      return;
    }
    var kept =
        stored.of(texts.keySet()).stream()
            .collect(Collectors.toMap(each -> each.key, Function.identity()));
    new TreeMap<>(texts)
        .forEach(
            (itemNo, description) -> {
              var key = new Key(itemNo, language);
              if (description.isEmpty()) {
                kept.values().stream().filter(each -> each.key.equals(key)).forEach(stored::delete);
              } else {
                var text = kept.getOrDefault(key, new StoredItemText(key));
                text.description = description;
                stored.save(text);
              }
            });
    stored.flush();
  }
}
