package nl.verkoop.platform.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.verkoop.platform.access.NameHistory.Since;
import nl.verkoop.shared.People;

/** What some people were called when they did what they did. */
final class KeptNames implements People.Names {

  private final Map<String, List<Since>> oldestFirst;

  KeptNames(Map<String, List<Since>> oldestFirst) {
    this.oldestFirst = oldestFirst;
  }

  @Override
  public String at(String userId, Instant moment) {
    var names = names(userId);
    return names.stream()
        .filter(name -> moment != null && !name.since().isAfter(moment))
        .reduce((earlier, later) -> later)
        .or(() -> names.stream().findFirst())
        .map(Since::name)
        .orElse(userId);
  }

  @Override
  public String now(String userId) {
    return names(userId).stream().reduce((earlier, later) -> later).map(Since::name).orElse(userId);
  }

  private List<Since> names(String userId) {
    return userId == null ? List.of() : oldestFirst.getOrDefault(userId, List.of());
  }
}
