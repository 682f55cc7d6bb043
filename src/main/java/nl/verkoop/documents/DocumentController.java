package nl.verkoop.documents;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import nl.verkoop.shared.Logins;
import nl.verkoop.shared.MayCall;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives documents as PDF. */
@RestController
@MayCall
@Tag(name = "Documents", description = "Documents as PDF, and what was sent to whom")
class DocumentController {

  private final Archive archive;
  private final DocumentSources sources;
  private final PdfRenderer renderer;
  private final Labels labels;

  DocumentController(
      Archive archive, DocumentSources sources, PdfRenderer renderer, Labels labels) {
    this.archive = archive;
    this.sources = sources;
    this.renderer = renderer;
    this.labels = labels;
  }

  @GetMapping("/api/documents/{kind}/{number}.pdf")
  @Operation(summary = "The document as PDF: the file last sent, or, if none was, as it is now")
  ResponseEntity<byte[]> pdf(
      @Parameter(description = "offer, order-confirmation, delivery-note or invoice") @PathVariable
          String kind,
      @PathVariable String number,
      Authentication login) {
    var document = sources.atAddress(kind, number, Logins.groups(login));
    var file =
        archive
            .newest(document)
            .or(() -> sources.load(document).map(this::render))
            .orElseThrow(document::unknown);
    var name = labels.in(file.language()).fileName(document.kind(), number);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(name, StandardCharsets.UTF_8).build().toString())
        .body(file.content());
  }

  private Archive.File render(TradeDocument document) {
    return new Archive.File(renderer.render(document), document.heading().language());
  }
}
