package nl.verkoop.imports;

import org.springframework.jdbc.core.JdbcOperations;

/** Lets files of one kind be taken in one after the other, whichever node they are sent to. */
public final class ImportTurn {

  private ImportTurn() {}

  /**
   * Waits until nobody else takes in files of this kind; the turn lasts until the caller's
   * transaction ends. What others took in before can be seen from then on.
   */
  public static void take(JdbcOperations jdbc, String kind) {
    var turn = jdbc.queryForList("select kind from import_turn where kind = ? for update", kind);
    if (turn.isEmpty()) {
      throw new IllegalStateException("There is no row in import_turn for " + kind);
    }
  }
}
