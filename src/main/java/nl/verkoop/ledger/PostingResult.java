package nl.verkoop.ledger;

import java.time.LocalDate;

/** What became of a posting. */
public sealed interface PostingResult {

  /** Entered now, under this register number. */
  record Posted(long registerNo) implements PostingResult {}

  /**
   * The very same posting was entered before, under this register number and for this document;
   * nothing new was written.
   */
  record AlreadyPosted(long registerNo, String documentNo) implements PostingResult {}

  /** No open fiscal period holds the date; nothing was written. */
  record PeriodClosed(LocalDate date) implements PostingResult {}

  /**
   * The register number of what a caller knows to be new, in an open period, because he holds the
   * lock under which he looked.
   */
  default long entered() {
    if (this instanceof Posted posted) {
      return posted.registerNo();
    }
    throw new IllegalStateException("Looked for before, and yet it was not entered: " + this);
  }
}
