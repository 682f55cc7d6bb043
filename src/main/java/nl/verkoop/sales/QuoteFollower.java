package nl.verkoop.sales;

/** Hears what became of a quote; offered by whoever pursues the sale (feature Q-20). */
public interface QuoteFollower {

  /** It was accepted, and this order was made of it. */
  void ordered(String quoteNo, DocumentHeader order);

  /** The customer does not want it, for this reason. */
  void declined(String quoteNo, QuoteAnswer.Reason reason);
}
