/** Sends documents through an outbox, and knows what became of each mail. */
@ApplicationModule(
    displayName = "Mail",
    allowedDependencies = {"shared", "documents"})
package nl.verkoop.mail;

import org.springframework.modulith.ApplicationModule;
