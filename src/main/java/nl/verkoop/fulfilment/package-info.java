/** Posts shipments. */
@ApplicationModule(
    displayName = "Fulfilment",
    allowedDependencies = {
      "shared",
      "imports",
      "numbering",
      "documents",
      "mail",
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
