package nl.verkoop.ledger;

import java.util.Collection;
import java.util.Map;

/** Says in words who caused a posting, and which step of which process. */
public interface CauseWords {

  /** Full name, step and process; what is not known, or was not there, is null. */
  record Words(String user, String step, String process) {}

  /** Words for all of these causes, in the same number of statements however many they are. */
  Map<Cause, Words> of(Collection<Cause> causes);
}
