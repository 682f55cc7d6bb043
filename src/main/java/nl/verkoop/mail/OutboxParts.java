package nl.verkoop.mail;

import nl.verkoop.documents.DocumentSources;
import nl.verkoop.documents.Papers;
import org.springframework.stereotype.Component;

/** What every worker works with. */
@Component
record OutboxParts(
    OutboxClaims claims,
    DocumentSources sources,
    Papers papers,
    MailComposer composer,
    OutboxMetrics metrics,
    MailSettings settings) {}
