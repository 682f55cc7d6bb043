package nl.verkoop.shared;

import java.util.List;
import java.util.Locale;

/** Where a document stands: what its processes wait for, and what went wrong in them. */
public interface TaskBoard {

  /** What the document's processes wait for; empty when none runs. */
  List<WaitingStep> waiting(String documentNo);

  /** How many steps failed and are not done yet, of all documents. */
  long failures();

  /** What failed for this document and is not done yet, in the reader's words. */
  List<FailureView> failures(String documentNo, Locale reader);
}
