package nl.verkoop.documents;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.canvas.CanvasArtifact;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.layout.Canvas;
import com.itextpdf.layout.properties.TextAlignment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.verkoop.documents.PaperStyle.Ink;

/**
 * What every page has: the coloured edge, the head of a following page, what its lines carry over,
 * and the foot. Who hears the paper instead of seeing it is spared all of it.
 */
final class PaperFrame {

  private static final int RIGHT = Paper.LEFT + Paper.WIDTH;
  private static final int HEAD = 793;
  private static final int CARRIED_IN = 774;
  private static final int CARRIED_OUT = 56;
  private static final int FOOT = 51;

  private final Paper paper;
  private final boolean demo;

  PaperFrame(Paper paper, boolean demo) {
    this.paper = paper;
    this.demo = demo;
  }

  /** Draws it on all pages, once it is known which line is the last on each. */
  void draw(PdfDocument pdf, Map<Integer, Integer> lastOnPage) {
    for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
      var pen = new PdfCanvas(pdf.getPage(page));
      pen.openTag(new CanvasArtifact().addProperty(PdfName.Type, PdfName.Pagination));
      box(pen, new Rectangle(0, Paper.PAGE_HEIGHT - 9, Paper.PAGE_WIDTH + 1, 9), Ink.ACCENT);
      var sheet = new Canvas(pen, new Rectangle(Paper.LEFT, 12, Paper.WIDTH - 54, FOOT - 14));
      if (page > 1) {
        drawHead(pen, sheet);
      }
      drawCarried(sheet, page, lastOnPage);
      box(pen, new Rectangle(Paper.LEFT, FOOT, Paper.WIDTH, 1), Ink.HAIR);
      right(
          sheet, PaperStyle.TINY, FOOT - 16, paper.label("pdf.page", page, pdf.getNumberOfPages()));
      sheet.add(paper.words(PaperStyle.TINY, registration()).setMarginTop(4));
      if (demo) {
        var mark = paper.words(PaperStyle.DEMO, paper.label("pdf.demo"));
        sheet.showTextAligned(mark, Paper.PAGE_WIDTH / 2, 817, TextAlignment.CENTER);
      }
      sheet.close();
      pen.closeTag();
    }
  }

  private void drawHead(PdfCanvas pen, Canvas sheet) {
    var heading = paper.document().heading();
    var name = paper.document().seller().name();
    sheet.showTextAligned(
        paper.fitting(PaperStyle.SECTION, name, Paper.WIDTH - 200),
        Paper.LEFT,
        HEAD,
        TextAlignment.LEFT);
    right(sheet, PaperStyle.STRONG, HEAD, paper.title() + " " + heading.number());
    box(pen, new Rectangle(Paper.LEFT, HEAD - 8, Paper.WIDTH, 1), Ink.HAIR);
  }

  private void drawCarried(Canvas sheet, int page, Map<Integer, Integer> lastOnPage) {
    if (!paper.showsPrices() || !lastOnPage.containsKey(page)) {
      return;
    }
    if (lastOnPage.containsKey(page - 1)) {
      right(sheet, PaperStyle.SMALL, CARRIED_IN, carried("In", lastOnPage.get(page - 1)));
    }
    if (lastOnPage.containsKey(page + 1)) {
      right(sheet, PaperStyle.SMALL, CARRIED_OUT, carried("Out", lastOnPage.get(page)));
    }
  }

  private String carried(String way, int lastLine) {
    var sum =
        paper.document().lines().subList(0, lastLine + 1).stream()
            .filter(line -> !line.isComment())
            .map(line -> line.price().amount())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return paper.label("pdf.carried" + way)
        + " "
        + paper.formats().money(sum, paper.document().totals().currency());
  }

  private void right(Canvas sheet, PaperStyle style, int y, String text) {
    sheet.showTextAligned(paper.words(style, text), RIGHT, y, TextAlignment.RIGHT);
  }

  private static void box(PdfCanvas pen, Rectangle area, Ink ink) {
    pen.saveState().setFillColor(ink.color).rectangle(area).fill().restoreState();
  }

  private String registration() {
    var seller = paper.document().seller();
    var registration = seller.registration();
    var parts = new ArrayList<String>();
    parts.add(seller.name());
    add(parts, "kvk", registration.kvkNumber());
    add(parts, "vat", registration.vatNumber());
    add(parts, "iban", Formats.iban(registration.iban()));
    add(parts, "bic", registration.bic());
    return String.join("  ·  ", parts);
  }

  private void add(List<String> parts, String name, String value) {
    if (!value.isBlank()) {
      parts.add(paper.label("pdf.seller." + name) + "\u00a0" + value.replace(' ', '\u00a0'));
    }
  }
}
