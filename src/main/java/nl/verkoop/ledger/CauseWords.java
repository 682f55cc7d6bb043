package nl.verkoop.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Says in words who caused a posting, and which step of which process. */
public interface CauseWords {

  /** A cause, and when it was. */
  record Deed(Cause cause, Instant at) {}

  /**
   * Full name at that time, step, process, and the document that the process carries, which is not
   * always the one that was posted: a shipment's order, a payment's bank import. What is not known,
   * was not there, or is no longer in the history of processes, is null.
   */
  record Words(String user, String step, String process, String processDocument) {}

  /** Words for all of these, in the same number of statements however many they are. */
  Map<Deed, Words> of(Collection<Deed> deeds);
}
