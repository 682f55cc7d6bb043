/** Item ledger and value entries, stock and availability. */
@ApplicationModule(
    displayName = "Inventory",
    allowedDependencies = {"shared", "imports", "numbering", "ledger", "party", "catalog"})
package nl.verkoop.inventory;

import org.springframework.modulith.ApplicationModule;
