/**
 * Chart of accounts, posting groups, fiscal periods, VAT entries, the append-only journal and its
 * register.
 */
@ApplicationModule(
    displayName = "General ledger",
    allowedDependencies = {"shared", "numbering"})
package nl.verkoop.ledger;

import org.springframework.modulith.ApplicationModule;
