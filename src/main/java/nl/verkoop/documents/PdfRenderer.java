package nl.verkoop.documents;

import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.layout.Document;
import java.io.ByteArrayOutputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Puts a document on paper: a PDF that archives keep (PDF/A-3a) and that can be heard as well as
 * seen (PDF/UA-1).
 */
@Component
public final class PdfRenderer {

  private static final int FIRST_TOP = 36;
  private static final int NEXT_TOP = 77;
  private static final int BOTTOM = 68;

  private final PaperFonts fonts;
  private final Labels labels;
  private final boolean demo;

  PdfRenderer(
      PaperFonts fonts,
      Labels labels,
      @Value("${verkoop.documents.demo-mark:${verkoop.demo:false}}") boolean demo) {
    this.fonts = fonts;
    this.labels = labels;
    this.demo = demo;
  }

  /** The document as the bytes of a PDF file. */
  public byte[] render(TradeDocument document) {
    var bytes = new ByteArrayOutputStream(65_536);
    var texts = labels.in(document.heading().language());
    var formats = new Formats(texts.language());
    var paper = new Paper(document, texts, formats, fonts.new Faces());
    try (var pages = new Document(new PaperFile(bytes, paper), PageSize.A4, false)) {
      write(pages, paper);
    }
    return bytes.toByteArray();
  }

  private void write(Document pages, Paper paper) {
    pages.setMargins(FIRST_TOP, Paper.LEFT, BOTTOM, Paper.LEFT);
    new PaperLetterhead(paper).addTo(pages);
    pages.setTopMargin(NEXT_TOP);
    var totals = new PaperTotals(paper);
    var lines = new PaperLines(paper, Paper.height(totals.block(), pages));
    pages.add(lines.table());
    pages.add(totals.block());
    new PaperConditions(paper).addTo(pages);
    pages.flush();
    new PaperFrame(paper, demo).draw(pages.getPdfDocument(), lines.lastOnPage);
  }
}
