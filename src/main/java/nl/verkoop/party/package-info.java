/** Customers, vendors, their addresses, terms, bank accounts, credit limit, blocking; who sells. */
@ApplicationModule(
    displayName = "Parties",
    allowedDependencies = {
      "shared",
      "mail",
      "documents",
      "imports",
      "numbering",
      "ledger",
      "approval"
    })
package nl.verkoop.party;

import org.springframework.modulith.ApplicationModule;
