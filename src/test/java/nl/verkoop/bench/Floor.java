package nl.verkoop.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * The least that an order can cost here: the same rows in copies of the same tables, written by
 * nothing but batches, in the same number of commits.
 */
final class Floor {

  private final Database database;
  private final List<FloorTable> tables = new ArrayList<>();
  private final int commits;

  /** Rows that one order leaves in each table, and its commits. */
  Floor(Database database, Map<String, Integer> rows, int commits) {
    this.database = database;
    this.commits = commits;
    rows.forEach((table, count) -> tables.add(FloorTable.prepare(database.jdbc(), table, count)));
  }

  /** How many times per minute so many clients write an order's rows. */
  double ordersPerMinute(int clients, Duration time) {
    var threads = Executors.newFixedThreadPool(clients);
    try {
      var begin = Instant.now();
      var end = begin.plus(time);
      Callable<Integer> work = () -> write(end);
      var orders = 0;
      for (var each : threads.invokeAll(java.util.Collections.nCopies(clients, work))) {
        orders += each.get();
      }
      return orders * 60_000.0 / Duration.between(begin, Instant.now()).toMillis();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The benchmark was stopped", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private int write(Instant end) throws SQLException {
    var orders = 0;
    try (var connection = database.connect()) {
      connection.setAutoCommit(false);
      do {
        writeOrder(connection);
        orders++;
      } while (Instant.now().isBefore(end));
    }
    return orders;
  }

  /** Spreads the tables evenly over the commits. */
  private void writeOrder(Connection connection) throws SQLException {
    for (var commit = 0; commit < commits; commit++) {
      var from = tables.size() * commit / commits;
      var to = tables.size() * (commit + 1) / commits;
      for (var table : tables.subList(from, to)) {
        table.insert(connection);
      }
      connection.commit();
    }
  }
}
