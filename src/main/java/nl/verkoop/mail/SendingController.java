package nl.verkoop.mail;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.verkoop.documents.Archive;
import nl.verkoop.documents.DocumentSources;
import nl.verkoop.documents.Labels;
import nl.verkoop.shared.Logins;
import nl.verkoop.shared.MayCall;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells when and to whom a document was sent. */
@RestController
@MayCall
@Tag(name = "Documents")
class SendingController {

  private final Archive archive;
  private final OutboxStore outbox;
  private final DocumentSources sources;
  private final Labels labels;

  SendingController(Archive archive, OutboxStore outbox, DocumentSources sources, Labels labels) {
    this.archive = archive;
    this.outbox = outbox;
    this.sources = sources;
    this.labels = labels;
  }

  /** A file that went out, by its fingerprint. */
  record FileView(String sha256, String language, long bytes, Instant archivedAt) {

    static FileView of(Archive.Version file) {
      return new FileView(file.sha256(), file.language(), file.bytes(), file.archivedAt());
    }
  }

  /** A document's files as they were sent, and the mails that carried them. */
  record Sendings(String kind, String number, List<FileView> files, List<OutboxView> mails) {}

  @GetMapping("/api/documents/{kind}/{number}")
  @Operation(summary = "When and to whom a document was sent, and the fingerprints of its files")
  Sendings sendings(
      @Parameter(description = "offer, order-confirmation, delivery-note or invoice") @PathVariable
          String kind,
      @PathVariable String number,
      Authentication login,
      Locale locale) {
    var document = sources.atAddress(kind, number, Logins.groups(login));
    var texts = labels.in(locale);
    var mails = outbox.of(document).stream().map(entry -> OutboxView.of(entry, texts)).toList();
    if (mails.isEmpty() && sources.load(document).isEmpty()) {
      throw document.unknown();
    }
    var files = archive.versions(document).stream().map(FileView::of).toList();
    return new Sendings(kind, number, files, mails);
  }
}
