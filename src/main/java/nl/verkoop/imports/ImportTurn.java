package nl.verkoop.imports;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets files of one kind be taken in one after the other, whichever node they are sent to. */
public final class ImportTurn {

  private ImportTurn() {}

  /**
   * Waits until nobody else takes in files of this kind; the turn lasts until the caller's
   * transaction ends. What others took in before can be seen from then on.
   */
  public static void take(JdbcClient jdbc, String kind) {
    jdbc.sql("select kind from import_turn where kind = ? for update")
        .param(kind)
        .query(String.class)
        .single();
  }
}
