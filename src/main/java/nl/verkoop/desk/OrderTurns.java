package nl.verkoop.desk;

import java.time.Instant;
import java.util.List;

/** What people did to an order that left no document; whoever runs the processes knows it. */
public interface OrderTurns {

  /** One thing that was done; nobody did it where a program did. */
  record Turn(Kind kind, Instant at, String by) {

    /** A returned order handed in again, or what was outstanding given up. */
    public enum Kind {
      CHANGED,
      REST_CANCELLED
    }
  }

  /** Oldest first. */
  List<Turn> of(String orderNo);
}
