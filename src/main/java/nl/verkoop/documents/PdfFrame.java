package nl.verkoop.documents;

import static nl.verkoop.documents.PdfSheet.LEFT;
import static nl.verkoop.documents.PdfSheet.RIGHT;
import static nl.verkoop.documents.PdfSheet.WIDTH;
import static nl.verkoop.documents.PdfSheet.mm;
import static nl.verkoop.documents.PdfSheet.tenthMm;

import java.util.ArrayList;
import nl.verkoop.documents.PdfSheet.Span;
import nl.verkoop.documents.PdfStyle.Ink;

/** What every page has: the coloured edge, the head of a following page, and the foot. */
final class PdfFrame {

  private final PdfDraft draft;
  private final boolean demo;

  PdfFrame(PdfDraft draft, boolean demo) {
    this.draft = draft;
    this.demo = demo;
  }

  void draw() {
    var sheets = draft.sheets();
    for (var page = 1; page <= sheets.size(); page++) {
      var sheet = sheets.get(page - 1);
      sheet.box(new Span(0, WIDTH), 0, mm(3), Ink.ACCENT);
      if (page > 1) {
        drawHead(sheet);
      }
      drawFoot(sheet, draft.label("pdf.page", page, sheets.size()));
      if (demo) {
        drawDemoMark(sheet);
      }
    }
  }

  private void drawHead(PdfSheet sheet) {
    var heading = draft.document().heading();
    var reference = draft.title() + " " + heading.number();
    var room = Span.FULL.width() - sheet.width(PdfStyle.STRONG, reference) - mm(5);
    var name = draft.wrap(PdfStyle.SECTION, draft.document().seller().name(), room).get(0);
    sheet.text(PdfStyle.SECTION, LEFT, mm(17), name);
    sheet.textRight(PdfStyle.STRONG, RIGHT, mm(17), reference);
    sheet.rule(Span.FULL, mm(20), Ink.HAIR);
  }

  private void drawFoot(PdfSheet sheet, String page) {
    sheet.rule(Span.FULL, mm(279), Ink.HAIR);
    sheet.textRight(PdfStyle.TINY, RIGHT, mm(284), page);
    var room = Span.FULL.width() - sheet.width(PdfStyle.TINY, page) - mm(5);
    var y = mm(284);
    for (var line : draft.wrap(PdfStyle.TINY, registration(), room)) {
      sheet.text(PdfStyle.TINY, LEFT, y, line);
      y += tenthMm(35);
    }
  }

  private String registration() {
    var seller = draft.document().seller();
    var registration = seller.registration();
    var parts = new ArrayList<String>();
    parts.add(seller.name());
    add(parts, "kvk", registration.kvkNumber());
    add(parts, "vat", registration.vatNumber());
    add(parts, "iban", Formats.iban(registration.iban()));
    add(parts, "bic", registration.bic());
    return String.join("  ·  ", parts);
  }

  private void add(ArrayList<String> parts, String name, String value) {
    if (!value.isBlank()) {
      parts.add(draft.label("pdf.seller." + name) + "\u00a0" + value.replace(' ', '\u00a0'));
    }
  }

  private void drawDemoMark(PdfSheet sheet) {
    var text = draft.label("pdf.demo");
    var left = (WIDTH - sheet.width(PdfStyle.DEMO, text)) / 2;
    sheet.text(PdfStyle.DEMO, left, mm(9), text);
  }
}
