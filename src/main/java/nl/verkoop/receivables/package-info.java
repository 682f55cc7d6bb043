/** The customer ledger: what customers owe, application and payment discount. */
@ApplicationModule(
    displayName = "Receivables",
    allowedDependencies = {"shared", "numbering", "ledger", "party"})
package nl.verkoop.receivables;

import org.springframework.modulith.ApplicationModule;
