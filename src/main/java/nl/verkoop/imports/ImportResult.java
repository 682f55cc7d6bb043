package nl.verkoop.imports;

import java.util.List;

/** What became of an imported file: all of its rows were taken, or none. */
public sealed interface ImportResult {

  /** How many rows made something new, changed something, or said what was known already. */
  record Imported(int created, int updated, int unchanged) implements ImportResult {}

  /** Nothing was taken, for these reasons. */
  record Refused(List<RowRefusal> refusals) implements ImportResult {
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }
}
