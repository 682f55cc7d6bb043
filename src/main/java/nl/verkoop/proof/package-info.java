/** Proves the books, nightly and on demand: runs what every module has to have checked. */
@ApplicationModule(
    displayName = "Proof",
    allowedDependencies = {"shared"})
package nl.verkoop.proof;

import org.springframework.modulith.ApplicationModule;
