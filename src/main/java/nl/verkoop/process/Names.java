package nl.verkoop.process;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.verkoop.process.NameHistory.Since;

/** What some people were called when they did what they did. */
public final class Names {

  private final Map<String, List<Since>> oldestFirst;

  Names(Map<String, List<Since>> oldestFirst) {
    this.oldestFirst = oldestFirst;
  }

  /** Who was never known keeps his login, and nobody stays nobody. */
  public String at(String userId, Instant moment) {
    var names = names(userId);
    return names.stream()
        .filter(name -> moment != null && !name.since().isAfter(moment))
        .reduce((earlier, later) -> later)
        .or(() -> names.stream().findFirst())
        .map(Since::name)
        .orElse(userId);
  }

  /** What he is called now, or was called last. */
  public String now(String userId) {
    return names(userId).stream().reduce((earlier, later) -> later).map(Since::name).orElse(userId);
  }

  private List<Since> names(String userId) {
    return userId == null ? List.of() : oldestFirst.getOrDefault(userId, List.of());
  }
}
