package nl.verkoop.sales;

/** The way of an order from its draft on, as far as its requester has to do with it. */
public interface OrderTasks {

  /** Hands the draft in; refused: an order that is none any more. */
  void start(String orderNo);

  /** Hands a returned order in again; refused when it was not returned. */
  void finishRevision(String orderNo);
}
