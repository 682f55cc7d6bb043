package nl.verkoop.sales;

/** The way of a quote from its draft on, as far as people have to do with it. */
public interface QuoteTasks {

  /** Hands the draft in; refused: a quote that is none any more. */
  void start(String quoteNo);

  /** Hands in the next offer; refused when none is being prepared. */
  void finishPreparation(String quoteNo);

  /** Its negotiation is over, wherever it stood; also where it was accepted and is taken back. */
  void answered(String quoteNo);

  /** The customer wants another offer; nothing happens where one is being prepared already. */
  void countered(String quoteNo);
}
