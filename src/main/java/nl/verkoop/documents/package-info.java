/** Turns documents into PDF, mails them through an outbox, and keeps what was sent. */
@ApplicationModule(
    displayName = "Documents",
    allowedDependencies = {"shared"})
package nl.verkoop.documents;

import org.springframework.modulith.ApplicationModule;
