/** Signed links by which people without a login answer a document that was sent to them. */
@ApplicationModule(
    displayName = "Links",
    allowedDependencies = {"shared"})
package nl.verkoop.links;

import org.springframework.modulith.ApplicationModule;
