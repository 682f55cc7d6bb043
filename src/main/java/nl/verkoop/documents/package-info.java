/** Turns what a module says of its document into PDF, and keeps what was sent. */
@ApplicationModule(
    displayName = "Documents",
    allowedDependencies = {"shared"})
package nl.verkoop.documents;

import org.springframework.modulith.ApplicationModule;
