/** Pages and lists that read two modules or more: where a document stands, and what waits. */
@ApplicationModule(
    displayName = "Desk",
    allowedDependencies = {
      "shared",
      "mail",
      "ledger",
      "receivables",
      "sales",
      "fulfilment",
      "invoicing",
      "banking"
    })
package nl.verkoop.desk;

import org.springframework.modulith.ApplicationModule;
