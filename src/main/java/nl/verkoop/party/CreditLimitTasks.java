package nl.verkoop.party;

/** The way of a raise to its approval. */
public interface CreditLimitTasks {

  /** Asks for the approval of a raise that was just written down. */
  void start(String raiseNo);

  /** Nobody has to decide on it any more. */
  void withdrawn(String raiseNo);
}
