package nl.verkoop.shared;

import java.time.LocalDate;

/**
 * Takes people out of documents that were kept long enough: names, addresses and what somebody
 * wrote. Numbers, days and amounts stay, since the books rest on them. Offered by each module for
 * the tables it keeps.
 */
public interface Erasure {

  /** What stands where a name stood. */
  String ERASED = "–";

  /**
   * Does so for some documents, in a transaction of its own; to be called until none is left.
   *
   * @param before the first day whose documents are still kept
   * @return how many it was done for, at most as many as were asked for
   */
  int erase(LocalDate before, int atMost);
}
