package nl.verkoop.reconciliation;

/** The way of a bank file from being read in to being reconciled. */
public interface ReconciliationTasks {

  /** Matches its lines and posts what is sure; refused: a file that was started already. */
  void start(String importNo);

  /** What is decided is posted, and what is not comes back; refused when no review waits. */
  void finishReview(String importNo);
}
