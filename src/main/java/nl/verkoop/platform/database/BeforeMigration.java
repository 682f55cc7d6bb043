package nl.verkoop.platform.database;

/** What must be in order before a start writes anything to the database. */
public interface BeforeMigration {

  /**
   * Throws {@link StartRefused} when this start cannot succeed.
   *
   * @param emptyDatabase whether nothing was ever written to it
   */
  void check(boolean emptyDatabase);
}
