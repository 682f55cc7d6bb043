package nl.verkoop.documents;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.verkoop.shared.Logins;
import nl.verkoop.shared.MayCall;
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

  private final DocumentSources sources;
  private final DocumentFiles files;

  DocumentController(DocumentSources sources, DocumentFiles files) {
    this.sources = sources;
    this.files = files;
  }

  @GetMapping("/api/documents/{kind}/{number}.pdf")
  @Operation(summary = "The document as PDF: the file last sent, or, if none was, as it is now")
  ResponseEntity<byte[]> pdf(
      @Parameter(description = "offer, order-confirmation, delivery-note or invoice") @PathVariable
          String kind,
      @PathVariable String number,
      Authentication login) {
    return files.pdf(sources.atAddress(kind, number, Logins.groups(login)));
  }
}
