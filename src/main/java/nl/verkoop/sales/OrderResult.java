package nl.verkoop.sales;

import java.util.List;
import nl.verkoop.shared.Refusal;

/** What became of an order that was entered or changed. */
public sealed interface OrderResult {

  /** Saved under this number and version. */
  record Saved(String no, int version) implements OrderResult {}

  /** The same order came from a file before; nothing new was written. */
  record AlreadySaved(String no) implements OrderResult {}

  /** Not saved, for all of these reasons. */
  record Refused(List<Refusal> reasons) implements OrderResult {}
}
