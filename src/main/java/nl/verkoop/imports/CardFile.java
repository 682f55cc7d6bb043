package nl.verkoop.imports;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.data.jpa.repository.JpaRepository;

/** The cards of a file beside those that are kept: what it says is written all at once. */
public final class CardFile<C, E extends StoredCard<C>> {

  private final EntityManager entities;
  private final Supplier<E> create;
  private final Map<String, E> existing;
  private final Map<String, C> cards = new LinkedHashMap<>();

  /** Beside those of the repository that have these numbers, found in one statement. */
  public CardFile(
      JpaRepository<E, String> kept,
      Collection<String> numbers,
      Supplier<E> create,
      EntityManager entities) {
    this.entities = entities;
    this.create = create;
    this.existing =
        kept.findAllById(numbers).stream()
            .collect(Collectors.toMap(card -> card.no, Function.identity()));
  }

  /** The card under this number before the file came. */
  public Optional<C> before(String no) {
    return Optional.ofNullable(existing.get(no)).map(stored -> stored.card);
  }

  /** How often the card under this number was written; none where there is no such card. */
  public Optional<Integer> version(String no) {
    return Optional.ofNullable(existing.get(no)).map(stored -> stored.version);
  }

  /** What the card says by the file. */
  public void put(String no, C card) {
    cards.put(no, card);
  }

  /** The cards by the file, by number. */
  public Map<String, C> cards() {
    return cards;
  }

  /**
   * Writes what is new or different.
   *
   * @param touched numbers of cards of which something changes that does not stand on them
   */
  public ImportResult.Imported write(Set<String> touched) {
    var created = 0;
    var updated = 0;
    for (var card : cards.entrySet()) {
      var stored = existing.get(card.getKey());
      if (stored == null) {
        stored = create.get();
        stored.no = card.getKey();
        stored.card = card.getValue();
        entities.persist(stored);
        created++;
      } else if (!card.getValue().equals(stored.card) || touched.contains(card.getKey())) {
        stored.card = card.getValue();
        updated++;
      }
    }
    if (created + updated > 0) {
      entities.flush();
    }
    entities.clear();
    return new ImportResult.Imported(created, updated, cards.size() - created - updated);
  }
}
