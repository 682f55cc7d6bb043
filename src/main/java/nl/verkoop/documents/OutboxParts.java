package nl.verkoop.documents;

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
