/** Who may approve how much, and what was decided by whom. */
@ApplicationModule(
    displayName = "Approval",
    allowedDependencies = {"shared", "ledger"})
package nl.verkoop.approval;

import org.springframework.modulith.ApplicationModule;
