package nl.verkoop.documents;

import com.itextpdf.commons.actions.EventManager;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfViewerPreferences;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import nl.verkoop.shared.Sha256;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Puts a document on paper as PDF. The same document always gives the same bytes, so the archive
 * can tell whether anything changed since it was last sent.
 */
@Component
public final class PdfRenderer {

  static {
    // We are AGPL ourselves and publish our source, as the library's reminder asks.
    EventManager.acknowledgeAgplUsageDisableWarningMessage();
  }

  private final PdfFonts fonts;
  private final Labels labels;
  private final boolean demo;

  PdfRenderer(
      PdfFonts fonts,
      Labels labels,
      @Value("${verkoop.documents.demo-mark:${verkoop.demo:false}}") boolean demo) {
    this.fonts = fonts;
    this.labels = labels;
    this.demo = demo;
  }

  /** The document as the bytes of a PDF file. */
  public byte[] render(TradeDocument document) {
    var bytes = new ByteArrayOutputStream(32_768);
    try (var pdf = new PdfDocument(new PdfWriter(bytes, identity(document)))) {
      var texts = labels.in(document.heading().language());
      describe(pdf, document, texts);
      var faces = fonts.forOneDocument();
      draw(new PdfDraft(pdf, faces, document, texts));
      embedInFixedOrder(faces.values());
    }
    return withFixedFontTags(bytes.toByteArray());
  }

  private void draw(PdfDraft draft) {
    var totals = new PdfTotals(draft);
    new PdfLetterhead(draft).draw();
    new PdfLineTable(draft).draw(totals.height());
    totals.draw();
    new PdfConditions(draft).draw();
    new PdfFrame(draft, demo).draw();
  }

  private static void embedInFixedOrder(Collection<PdfFont> faces) {
    faces.stream()
        .filter(face -> face.getPdfObject().getIndirectReference() != null)
        .forEach(PdfFont::flush);
  }

  private static WriterProperties identity(TradeDocument document) {
    var id = new PdfString(Sha256.of(document.toString()).substring(0, 32));
    return new WriterProperties().setInitialDocumentId(id).setModifiedDocumentId(id);
  }

  private static void describe(PdfDocument pdf, TradeDocument document, Labels.In texts) {
    var heading = document.heading();
    var date = pdfDate(heading.dates().document());
    var info = pdf.getDocumentInfo();
    info.setTitle(texts.title(heading.kind()) + " " + heading.number());
    info.setAuthor(document.seller().name());
    info.setCreator("Verkoop");
    info.setMoreInfo(PdfName.CreationDate.getValue(), date);
    info.setMoreInfo(PdfName.ModDate.getValue(), date);
    pdf.getCatalog().setLang(new PdfString(texts.language().toLanguageTag()));
    pdf.getCatalog().setViewerPreferences(new PdfViewerPreferences().setDisplayDocTitle(true));
  }

  private static String pdfDate(LocalDate date) {
    return "D:" + date.format(DateTimeFormatter.BASIC_ISO_DATE) + "000000Z";
  }

  /** The library marks each embedded face with six random letters; we want the same ones always. */
  private static byte[] withFixedFontTags(byte[] pdf) {
    var mark = ("+" + PdfFonts.FAMILY).getBytes(StandardCharsets.US_ASCII);
    for (var at = 7; at <= pdf.length - mark.length; at++) {
      if (pdf[at] == '+' && pdf[at - 7] == '/' && matches(pdf, at, mark)) {
        System.arraycopy("VERKOP".getBytes(StandardCharsets.US_ASCII), 0, pdf, at - 6, 6);
      }
    }
    return pdf;
  }

  private static boolean matches(byte[] bytes, int at, byte[] wanted) {
    for (var i = 0; i < wanted.length; i++) {
      if (bytes[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
