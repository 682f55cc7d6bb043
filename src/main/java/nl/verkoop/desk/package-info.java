/**
 * Pages and lists that put together what no single module may read: where a document stands, and
 * what waits.
 */
@ApplicationModule(
    displayName = "Desk",
    allowedDependencies = {
      "shared",
      "mail",
      "ledger",
      "party",
      "receivables",
      "sales",
      "fulfilment",
      "invoicing",
      "banking"
    })
package nl.verkoop.desk;

import org.springframework.modulith.ApplicationModule;
