package nl.verkoop.banking.statement;

/**
 * Counts the lines of a file while it is read, so that one with too many is refused before it costs
 * memory or time. A statement counts as a line too, whatever is in it.
 */
final class LineCount {

  /**
   * The most movements and statements of one file: a month of a shop with six hundred payments a
   * day. So many are read in a second, and are in memory at once, in one transaction.
   */
  static final int MOST = 20_000;

  /** The most rows of text for one of them; banks write ten. */
  private static final int MOST_TEXT = 25;

  private int lines;
  private int rows;

  /** One more movement or statement. */
  void add() {
    lines++;
    requireRoom();
  }

  /** One more row of text. */
  void addText() {
    rows++;
    requireRoom();
  }

  private void requireRoom() {
    if (lines > MOST || rows / MOST_TEXT > MOST) {
      throw new UnreadableFileException(StatementFile.Refused.TOO_MANY_LINES, String.valueOf(MOST));
    }
  }
}
