package nl.verkoop.documents;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives documents as PDF and tells when and to whom they were sent. */
@RestController
@RequestMapping("/api/documents")
@Tag(name = "Documents", description = "Documents as PDF, and what was sent to whom")
class DocumentController {

  private final Archive archive;
  private final OutboxStore outbox;
  private final DocumentSources sources;
  private final PdfRenderer renderer;
  private final Labels labels;

  DocumentController(
      Archive archive,
      OutboxStore outbox,
      DocumentSources sources,
      PdfRenderer renderer,
      Labels labels) {
    this.archive = archive;
    this.outbox = outbox;
    this.sources = sources;
    this.renderer = renderer;
    this.labels = labels;
  }

  @GetMapping("/{kind}/{number}.pdf")
  @Operation(summary = "The document as PDF: the file last sent, or, if none was, as it is now")
  ResponseEntity<byte[]> pdf(
      @Parameter(description = "order-confirmation or invoice") @PathVariable String kind,
      @PathVariable String number) {
    var reference = reference(kind, number);
    var file =
        archive
            .newest(reference)
            .or(() -> sources.load(reference).map(this::render))
            .orElseThrow(() -> notFound(number));
    var name = labels.in(file.language()).fileName(reference.kind(), number);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(name, StandardCharsets.UTF_8).build().toString())
        .body(file.content());
  }

  @GetMapping("/{kind}/{number}")
  @Operation(summary = "When and to whom a document was sent, and the fingerprints of its files")
  Sendings sendings(
      @Parameter(description = "order-confirmation or invoice") @PathVariable String kind,
      @PathVariable String number,
      Locale locale) {
    var reference = reference(kind, number);
    var texts = labels.in(locale);
    var mails = outbox.of(reference).stream().map(entry -> OutboxView.of(entry, texts)).toList();
    if (mails.isEmpty() && sources.load(reference).isEmpty()) {
      throw notFound(number);
    }
    return new Sendings(kind, number, archive.versions(reference), mails);
  }

  private Archive.File render(TradeDocument document) {
    return new Archive.File(renderer.render(document), document.heading().language());
  }

  private static DocumentReference reference(String slug, String number) {
    var kind = DocumentKind.ofSlug(slug).orElseThrow(() -> notFound(slug + "/" + number));
    return new DocumentReference(kind, number);
  }

  private static RefusedException notFound(String what) {
    return new RefusedException(List.of(Refusal.unknown("number", "document-unknown", what)));
  }

  /** A document's files as they were sent, and the mails that carried them. */
  record Sendings(
      String kind, String number, List<Archive.Version> files, List<OutboxView> mails) {}
}
