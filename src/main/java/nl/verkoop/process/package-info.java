/**
 * A subpackage for each BPMN model: its delegates, its contract class, its cards, and the ports
 * that modules declare for its tasks.
 */
@ApplicationModule(
    displayName = "Processes",
    allowedDependencies = {
      "shared",
      "ledger",
      "approval",
      "party",
      "catalog",
      "sales",
      "fulfilment",
      "invoicing",
      "banking",
      "reconciliation"
    })
package nl.verkoop.process;

import org.springframework.modulith.ApplicationModule;
