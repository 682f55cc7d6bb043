package nl.verkoop.mail;

import nl.verkoop.documents.DocumentSources;
import nl.verkoop.documents.PdfRenderer;
import org.springframework.stereotype.Component;

/** What every worker works with. */
@Component
record OutboxParts(
    OutboxClaims claims,
    DocumentSources sources,
    PdfRenderer renderer,
    MailComposer composer,
    OutboxMetrics metrics,
    MailSettings settings) {}
