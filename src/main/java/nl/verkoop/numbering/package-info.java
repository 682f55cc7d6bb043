/** Number series; posted numbers have no gaps. */
@ApplicationModule(
    displayName = "Number series",
    allowedDependencies = {"shared"})
package nl.verkoop.numbering;

import org.springframework.modulith.ApplicationModule;
