package nl.verkoop.sales;

import java.util.List;
import java.util.Optional;
import nl.verkoop.shared.Refusal;

/** What became of an order that was entered or changed. */
public sealed interface DraftResult {

  /** Saved under this number and version; with why something typed is gone, as a code. */
  record Saved(String no, int version, Optional<String> notice) implements DraftResult {

    /** With nothing to be said of it. */
    Saved(String no, int version) {
      this(no, version, Optional.empty());
    }
  }

  /** The same order came from a file before; nothing new was written. */
  record AlreadySaved(String no) implements DraftResult {}

  /** Not saved, for all of these reasons. */
  record Refused(List<Refusal> reasons) implements DraftResult {}
}
