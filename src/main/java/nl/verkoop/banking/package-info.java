/** Bank accounts, statement import and the bank ledger. */
@ApplicationModule(
    displayName = "Banking",
    allowedDependencies = {"shared", "imports", "numbering", "ledger"})
package nl.verkoop.banking;

import org.springframework.modulith.ApplicationModule;
