/** Posts shipments. */
@ApplicationModule(
    displayName = "Fulfilment",
    allowedDependencies = {
      "shared",
      "mail",
      "documents",
      "numbering",
      "ledger",
      "party",
      "receivables",
      "catalog",
      "tax",
      "inventory",
      "sales"
    })
package nl.verkoop.fulfilment;

import org.springframework.modulith.ApplicationModule;
