package nl.verkoop.bench;

import java.util.Map;
import java.util.TreeMap;

/** What the database server counted since a moment. */
final class Counters {

  private final Database database;
  private final Map<String, Long> before;

  Counters(Database database) {
    this.database = database;
    this.before = database.counters();
  }

  Map<String, Double> perOrder(long orders) {
    var counted = new TreeMap<String, Double>();
    database
        .counters()
        .forEach(
            (name, value) ->
                counted.put(name, (double) (value - before.getOrDefault(name, 0L)) / orders));
    return counted;
  }
}
