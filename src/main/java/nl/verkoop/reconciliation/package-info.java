/** Matches statement lines to open entries, explains, applies and posts. */
@ApplicationModule(
    displayName = "Reconciliation",
    allowedDependencies = {
      "shared",
      "numbering",
      "ledger",
      "party",
      "receivables",
      "banking",
      "banking :: statement"
    })
package nl.verkoop.reconciliation;

import org.springframework.modulith.ApplicationModule;
