package nl.verkoop.shared;

/** How many rows of a list somebody gets: what he asks for, but at least one. */
public final class RowLimit {

  private RowLimit() {}

  /** As asked, and at most so many. */
  public static int of(int asked, int most) {
    return Math.min(Math.max(asked, 1), most);
  }

  /** The same; who does not say gets the usual number. */
  public static int of(Integer asked, int usual, int most) {
    return asked == null ? usual : of(asked, most);
  }
}
