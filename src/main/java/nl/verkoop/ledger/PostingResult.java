package nl.verkoop.ledger;

import java.time.LocalDate;

/** What became of a posting. */
public sealed interface PostingResult {

  /** Entered now, under this register number. */
  record Posted(long registerNo) implements PostingResult {}

  /** The very same posting was entered before; nothing new was written. */
  record AlreadyPosted(long registerNo) implements PostingResult {}

  /** No open fiscal period holds the date; nothing was written. */
  record PeriodClosed(LocalDate date) implements PostingResult {}
}
