package nl.verkoop.documents;

import static nl.verkoop.documents.PdfSheet.mm;

import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.verkoop.documents.PdfFonts.Face;

/** The pages of one document while they are being filled from top to bottom. */
final class PdfDraft {

  static final int FIRST_LINE_OF_NEXT_PAGE = mm(27);
  static final int LAST_LINE = mm(273);

  private final PdfDocument pdf;
  private final Map<Face, PdfFont> fonts;
  private final TradeDocument document;
  private final Labels.In labels;
  private final Formats formats;
  private final List<PdfSheet> sheets = new ArrayList<>();
  private int position;

  PdfDraft(PdfDocument pdf, Map<Face, PdfFont> fonts, TradeDocument document, Labels.In labels) {
    this.pdf = pdf;
    this.fonts = fonts;
    this.document = document;
    this.labels = labels;
    formats = new Formats(labels.language());
    newSheet();
  }

  TradeDocument document() {
    return document;
  }

  Formats formats() {
    return formats;
  }

  String label(String key, Object... arguments) {
    return labels.text(key, arguments);
  }

  String title() {
    return labels.title(document.heading().kind());
  }

  List<PdfSheet> sheets() {
    return sheets;
  }

  PdfSheet sheet() {
    return sheets.get(sheets.size() - 1);
  }

  /** How far down the current page is filled. */
  int position() {
    return position;
  }

  void moveTo(int y) {
    position = y;
  }

  void moveDown(int by) {
    position += by;
  }

  boolean fits(int height) {
    return position + height <= LAST_LINE;
  }

  /** Goes on to a new page when what follows must stay together and would not fit. */
  void keepTogether(int height) {
    if (!fits(height)) {
      newSheet();
    }
  }

  void newSheet() {
    var page = pdf.addNewPage(PageSize.A4);
    sheets.add(new PdfSheet(new PdfCanvas(page), fonts));
    position = FIRST_LINE_OF_NEXT_PAGE;
  }

  List<String> wrap(PdfStyle style, String text, int width) {
    return PdfText.wrap(text, width, part -> sheet().width(style, part));
  }
}
