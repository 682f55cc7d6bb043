package nl.verkoop.documents;

import com.itextpdf.commons.actions.EventManager;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfAConformance;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfOutputIntent;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfUAConformance;
import com.itextpdf.kernel.pdf.PdfViewerPreferences;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.kernel.validation.ValidationContainer;
import com.itextpdf.layout.Document;
import com.itextpdf.pdfa.PdfADocument;
import com.itextpdf.pdfua.checkers.PdfUA1Checker;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
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

  static {
    // We are AGPL ourselves and publish our source, as the library's reminder asks.
    EventManager.acknowledgeAgplUsageDisableWarningMessage();
  }

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
    try (var pages = new Document(open(bytes), PageSize.A4, false)) {
      describe(pages.getPdfDocument(), paper);
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

  private static PdfDocument open(ByteArrayOutputStream bytes) {
    var properties =
        new WriterProperties()
            .setFullCompressionMode(true)
            .addPdfUaXmpMetadata(PdfUAConformance.PDF_UA_1);
    var pdf =
        new PdfADocument(
            new PdfWriter(bytes, properties),
            PdfAConformance.PDF_A_3A,
            new PdfOutputIntent(
                "Custom", "", "", "sRGB", new ByteArrayInputStream(Colours.PROFILE)));
    pdf.getDiContainer().getInstance(ValidationContainer.class).addChecker(new PdfUA1Checker(pdf));
    pdf.setTagged();
    return pdf;
  }

  private static void describe(PdfDocument pdf, Paper paper) {
    var heading = paper.document().heading();
    var info = pdf.getDocumentInfo();
    info.setTitle(paper.title() + " " + heading.number());
    info.setAuthor(paper.document().seller().name());
    info.setCreator("Verkoop");
    pdf.getCatalog().setLang(new PdfString(paper.labels().language().toLanguageTag()));
    pdf.getCatalog().setViewerPreferences(new PdfViewerPreferences().setDisplayDocTitle(true));
  }

  /** What our colours mean, for screens and printers to come; read with the first document. */
  private static final class Colours {

    static final byte[] PROFILE = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
  }
}
