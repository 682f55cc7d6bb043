package nl.verkoop.imports;

import java.util.List;

/** What became of an imported file: all of its rows were taken, or none. */
public sealed interface ImportResult {

  /**
   * How many rows made something new, changed something, or said what was known already.
   *
   * @param waiting of which rows something waits until somebody approves it, and why
   * @param warnings what of which rows somebody should look at
   */
  record Imported(
      int created, int updated, int unchanged, List<RowRefusal> waiting, List<RowRefusal> warnings)
      implements ImportResult {

    public Imported(int created, int updated, int unchanged) {
      this(created, updated, unchanged, List.of(), List.of());
    }

    /** The same, with rows of which something waits. */
    public Imported waiting(List<RowRefusal> rows) {
      return new Imported(created, updated, unchanged, List.copyOf(rows), warnings);
    }

    /** The same, with rows that somebody should look at. */
    public Imported warning(List<RowRefusal> rows) {
      return new Imported(created, updated, unchanged, waiting, List.copyOf(rows));
    }
  }

  /** Nothing was taken, for these reasons, and where reading was stopped for others too. */
  record Refused(List<RowRefusal> refusals, boolean isStopped) implements ImportResult {

    /** Nobody reads more at once; the file is corrected first, and then sent again. */
    public static final int MOST = 200;

    public Refused {
      isStopped = isStopped || refusals.size() > MOST;
      refusals = refusals.stream().limit(MOST).toList();
    }
  }
}
