package nl.verkoop.documents;

import static nl.verkoop.documents.PdfSheet.LEFT;
import static nl.verkoop.documents.PdfSheet.RIGHT;
import static nl.verkoop.documents.PdfSheet.mm;
import static nl.verkoop.documents.PdfSheet.tenthMm;

import java.math.BigDecimal;
import nl.verkoop.documents.PdfSheet.Span;
import nl.verkoop.documents.PdfStyle.Ink;
import nl.verkoop.documents.TradeDocument.VatRow;

/** The VAT by rate on the left, the totals on the right; both stay together on one page. */
final class PdfTotals {

  private static final Span VAT = new Span(LEFT, LEFT + mm(92));
  private static final Span TOTALS = new Span(RIGHT - mm(72), RIGHT);
  private static final int GAP_ABOVE = mm(6);
  private static final int ROW = tenthMm(55);
  private static final int TOTAL_ROW = mm(9);
  private static final int BASELINE = tenthMm(38);
  private static final int PADDING = tenthMm(15);

  private final PdfDraft draft;

  PdfTotals(PdfDraft draft) {
    this.draft = draft;
  }

  /** How much room the block takes; nothing on a document without prices. */
  int height() {
    if (!draft.document().heading().kind().showsPrices()) {
      return 0;
    }
    var vatHeight = (draft.document().totals().vatRows().size() + 2) * ROW;
    return GAP_ABOVE + Math.max(vatHeight, 2 * ROW + TOTAL_ROW) + mm(4);
  }

  void draw() {
    if (height() == 0) {
      return;
    }
    draft.keepTogether(height());
    var top = draft.position() + GAP_ABOVE;
    drawVat(top);
    drawTotals(top);
    draft.moveDown(height());
  }

  private void drawVat(int top) {
    var sheet = draft.sheet();
    sheet.text(PdfStyle.SECTION, VAT.left(), top + BASELINE, draft.label("pdf.vat.heading"));
    var y = top + ROW;
    vatText(PdfStyle.SMALL, y, draft.label("pdf.vat.kind"), draft.label("pdf.vat.rate"));
    vatAmounts(PdfStyle.SMALL, y, draft.label("pdf.vat.base"), draft.label("pdf.vat.amount"));
    y += ROW;
    sheet.rule(VAT, y, Ink.HAIR);
    for (var row : draft.document().totals().vatRows()) {
      drawVatRow(y, row);
      y += ROW;
    }
  }

  private void drawVatRow(int y, VatRow row) {
    var formats = draft.formats();
    var label = draft.wrap(PdfStyle.BODY, row.label(), mm(30)).get(0);
    vatText(PdfStyle.BODY, y, label, formats.percent(row.rate()));
    vatAmounts(PdfStyle.BODY, y, formats.amount(row.base()), formats.amount(row.amount()));
  }

  private void vatText(PdfStyle style, int y, String label, String rate) {
    draft.sheet().text(style, VAT.left(), y + BASELINE, label);
    draft.sheet().textRight(style, VAT.left() + mm(43), y + BASELINE, rate);
  }

  private void vatAmounts(PdfStyle style, int y, String base, String amount) {
    var middle = VAT.left() + mm(69);
    var sheet = draft.sheet();
    sheet.numberRight(style, new Span(middle - mm(25), middle), y + BASELINE, base);
    sheet.numberRight(style, new Span(middle, VAT.right()), y + BASELINE, amount);
  }

  private void drawTotals(int top) {
    var totals = draft.document().totals();
    drawTotal(PdfStyle.BODY, top, "pdf.total.net", totals.net());
    drawTotal(PdfStyle.BODY, top + ROW, "pdf.total.vat", totals.vat());
    var y = top + 2 * ROW;
    draft.sheet().box(TOTALS, y, TOTAL_ROW, Ink.ACCENT);
    drawTotal(PdfStyle.TOTAL, y + tenthMm(22), "pdf.total.gross", totals.gross());
  }

  private void drawTotal(PdfStyle style, int y, String key, BigDecimal amount) {
    var inside = TOTALS.inset(PADDING);
    var label = draft.label(key);
    var sheet = draft.sheet();
    sheet.text(style, inside.left(), y + BASELINE, label);
    var room = new Span(inside.left() + sheet.width(style, label) + mm(2), inside.right());
    var money = draft.formats().money(amount, draft.document().totals().currency());
    sheet.numberRight(style, room, y + BASELINE, money);
  }
}
