/** VAT determination and cent-exact VAT per document. */
@ApplicationModule(
    displayName = "VAT",
    allowedDependencies = {"shared", "numbering", "ledger", "party", "catalog"})
package nl.verkoop.tax;

import org.springframework.modulith.ApplicationModule;
