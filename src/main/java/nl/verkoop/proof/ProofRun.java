package nl.verkoop.proof;

import java.time.Instant;
import java.util.List;

/** One proof of the books: when, for whom, and the result of every check. */
record ProofRun(
    Instant startedAt, Instant finishedAt, String requestedBy, List<CheckResult> checks) {

  /** The books are right when every check is. */
  boolean ok() {
    return checks.stream().allMatch(CheckResult::ok);
  }
}
