package nl.verkoop.sales;

import java.util.List;
import nl.verkoop.shared.Refusal;

/** What became of an order that was entered or changed. */
public sealed interface DraftResult {

  /** Saved under this number and version. */
  record Saved(String no, int version) implements DraftResult {}

  /** The same order came from a file before; nothing new was written. */
  record AlreadySaved(String no) implements DraftResult {}

  /** Not saved, for all of these reasons. */
  record Refused(List<Refusal> reasons) implements DraftResult {}
}
