package nl.verkoop.platform.database;

/** Knows whether the database is there. */
public final class DatabaseWatch {

  private final PromptDataSource dataSource;

  DatabaseWatch(PromptDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Whether the database does not answer now; looks at most once in a second. */
  public boolean findsItGone() {
    return dataSource.isGone();
  }
}
