/** Items, their units, prices and posting groups. */
@ApplicationModule(
    displayName = "Catalog",
    allowedDependencies = {"shared", "imports", "numbering", "ledger", "party", "campaigns"})
package nl.verkoop.catalog;

import org.springframework.modulith.ApplicationModule;
