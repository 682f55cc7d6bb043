/** Posts sales invoices. */
@ApplicationModule(
    displayName = "Invoicing",
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
      "sales",
      "fulfilment"
    })
package nl.verkoop.invoicing;

import org.springframework.modulith.ApplicationModule;
