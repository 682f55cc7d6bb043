package nl.verkoop.process.shipment;

import nl.verkoop.process.ProcessVariable;

/** The contract of processes/shipment.bpmn: its key, task and variables. */
public final class ShipmentProcess {

  public static final String KEY = "shipment";
  public static final String TASK_PICK_SHIPMENT = "Task_PickShipment";

  /** What is outstanding is given up; the history of an order tells who did so. */
  public static final String STEP_CANCEL_REST = "Task_CancelRest";

  /** An order that was to go at once lost its stock to another one in the same second. */
  static final String ERROR_NOT_DELIVERABLE = "Err_NotDeliverable";

  static final ProcessVariable<Boolean> SHIP_AT_ONCE =
      new ProcessVariable<>("shipAtOnce", Boolean.class);

  static final String SHIP = "ship";
  static final String CANCEL_REST = "cancelRest";

  /** What the form sends: ship or cancelRest. */
  static final ProcessVariable<String> PICK_OUTCOME =
      new ProcessVariable<>("pickOutcome", String.class);

  /** What happened: shipped or nothing. */
  static final ProcessVariable<String> SHIPMENT_OUTCOME =
      new ProcessVariable<>("shipmentOutcome", String.class);

  public static final ProcessVariable<String> SHIPMENT_NUMBER =
      new ProcessVariable<>("shipmentNumber", String.class);
  static final ProcessVariable<Boolean> ORDER_INVOICED =
      new ProcessVariable<>("orderInvoiced", Boolean.class);

  private ShipmentProcess() {}
}
