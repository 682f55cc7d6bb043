package nl.verkoop.fulfilment;

/** The task of the warehouse for an order, wherever it waits. */
public interface ShipmentTasks {

  /** Refuses, before anything is written, an order that the warehouse has no task for. */
  void require(String orderNo);

  /** The quantities to ship went out; refused: more than is outstanding or in stock. */
  void ship(String orderNo);

  /** What is outstanding will not be delivered. */
  void cancelRest(String orderNo);
}
