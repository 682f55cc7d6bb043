/**
 * Sales that are pursued: cycles with their stages, opportunities, what was won and what was lost.
 */
@ApplicationModule(
    displayName = "Opportunities",
    allowedDependencies = {
      "shared",
      "imports",
      "numbering",
      "ledger",
      "party",
      "campaigns",
      "sales"
    })
package nl.verkoop.opportunities;

import org.springframework.modulith.ApplicationModule;
