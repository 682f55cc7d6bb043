package nl.verkoop.desk;

import java.time.Instant;
import java.util.List;

/** What people did to an order that left no document; whoever runs the processes knows it. */
public interface OrderTurns {

  /**
   * One thing that was done; nobody did it where a program did.
   *
   * @param comment what somebody wrote beside a task; else empty
   */
  record Turn(Kind kind, Instant at, String by, String comment) {

    /** A returned order handed in again, what was outstanding given up, or a task written about. */
    public enum Kind {
      CHANGED,
      REST_CANCELLED,
      COMMENTED
    }
  }

  /** Oldest first. */
  List<Turn> of(String orderNo);
}
