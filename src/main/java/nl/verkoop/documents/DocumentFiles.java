package nl.verkoop.documents;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Hands out documents as PDF: the file last sent, or, if none was, the document as it is now. */
@Component
public class DocumentFiles {

  private final Archive archive;
  private final DocumentSources sources;
  private final PdfRenderer renderer;
  private final Labels labels;

  DocumentFiles(Archive archive, DocumentSources sources, PdfRenderer renderer, Labels labels) {
    this.archive = archive;
    this.sources = sources;
    this.renderer = renderer;
    this.labels = labels;
  }

  /**
   * To be read in the browser, under the name that it has as an attachment. Refused: none known.
   */
  public ResponseEntity<byte[]> pdf(DocumentReference document) {
    var file =
        archive
            .newest(document)
            .or(() -> sources.load(document).map(this::render))
            .orElseThrow(document::unknown);
    var name = labels.in(file.language()).fileName(document.kind(), document.number());
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
