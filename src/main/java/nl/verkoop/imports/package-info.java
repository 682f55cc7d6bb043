/**
 * Takes cards and documents in from CSV files: all rows or none, each refusal by row and column.
 */
@ApplicationModule(
    displayName = "Imports",
    allowedDependencies = {"shared"})
package nl.verkoop.imports;

import org.springframework.modulith.ApplicationModule;
