package nl.verkoop.shared;

/** What somebody typed to find something. */
public final class SearchText {

  private SearchText() {}

  /** For a "like" of SQL: percent signs and underscores mean themselves. */
  public static String literal(String typed) {
    return typed.replaceAll("[%_\\\\]", "\\\\$0");
  }
}
