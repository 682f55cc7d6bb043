/** Values only: amounts, quantities, percentages and dates as the trade writes them; no beans. */
@ApplicationModule(
    displayName = "Shared values",
    allowedDependencies = {})
package nl.verkoop.shared;

import org.springframework.modulith.ApplicationModule;
