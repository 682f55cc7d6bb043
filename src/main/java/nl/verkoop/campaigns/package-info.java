/** Campaigns: for how long they run, who takes part in them, and whether they are on. */
@ApplicationModule(
    displayName = "Campaigns",
    allowedDependencies = {"shared", "imports", "ledger", "party"})
package nl.verkoop.campaigns;

import org.springframework.modulith.ApplicationModule;
