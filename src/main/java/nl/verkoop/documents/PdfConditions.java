package nl.verkoop.documents;

import static nl.verkoop.documents.PdfSheet.LEFT;
import static nl.verkoop.documents.PdfSheet.mm;
import static nl.verkoop.documents.PdfSheet.tenthMm;

import java.util.ArrayList;
import java.util.List;
import nl.verkoop.documents.PdfSheet.Span;
import nl.verkoop.documents.PdfStyle.Ink;
import nl.verkoop.documents.TradeDocument.Payment;

/** What stands below the totals: how to pay, on what terms, and what the law wants said. */
final class PdfConditions {

  private static final int LINE = tenthMm(45);
  private static final int PAYMENT_HEIGHT = mm(17);

  private final PdfDraft draft;

  PdfConditions(PdfDraft draft) {
    this.draft = draft;
  }

  void draw() {
    var conditions = draft.document().conditions();
    var prices = draft.document().heading().kind().showsPrices();
    draft.moveDown(mm(prices ? 3 : 8));
    conditions.payment().ifPresent(this::drawPayment);
    if (prices && !conditions.paymentTerms().isBlank()) {
      drawParagraph(draft.label("pdf.paymentTerms"), List.of(conditions.paymentTerms()));
    }
    if (!conditions.legalRemarks().isEmpty()) {
      drawParagraph(draft.label("pdf.remarks"), conditions.legalRemarks());
    }
  }

  private void drawPayment(Payment payment) {
    draft.keepTogether(PAYMENT_HEIGHT + mm(4));
    var sheet = draft.sheet();
    var top = draft.position();
    sheet.box(Span.FULL, top, PAYMENT_HEIGHT, Ink.PALE);
    sheet.box(new Span(LEFT, LEFT + mm(1)), top, PAYMENT_HEIGHT, Ink.ACCENT);
    sheet.text(PdfStyle.SECTION, LEFT + mm(4), top + tenthMm(52), draft.label("pdf.pay"));
    var x = LEFT + mm(4);
    for (var part : paymentParts(payment)) {
      sheet.text(PdfStyle.TINY, x, top + tenthMm(95), part.label());
      var width = part.width() - mm(2);
      drawFitting(part.value(), new Span(x, x + width), top + mm(14));
      x += part.width();
    }
    draft.moveDown(PAYMENT_HEIGHT + mm(6));
  }

  private void drawFitting(String text, Span room, int y) {
    var style = PdfStyle.STRONG.withSize(8_500);
    while (draft.sheet().width(style, text) > room.width() && style.size() > 6_000) {
      style = style.withSize(style.size() - 500);
    }
    draft.sheet().text(style, room.left(), y, draft.wrap(style, text, room.width()).get(0));
  }

  private List<Part> paymentParts(Payment payment) {
    var document = draft.document();
    var formats = draft.formats();
    var parts = new ArrayList<Part>();
    parts.add(
        part("amount", formats.money(payment.amount(), document.totals().currency()), mm(26)));
    document
        .heading()
        .dates()
        .due()
        .ifPresent(due -> parts.add(part("due", formats.date(due), mm(31))));
    parts.add(part("iban", Formats.iban(payment.iban()), mm(40)));
    parts.add(part("payee", document.seller().name(), mm(43)));
    parts.add(part("reference", payment.reference(), mm(30)));
    return parts;
  }

  private Part part(String name, String value, int width) {
    return new Part(draft.label("pdf.pay." + name), value, width);
  }

  private void drawParagraph(String heading, List<String> texts) {
    var lines = new ArrayList<String>();
    for (var text : texts) {
      lines.addAll(draft.wrap(PdfStyle.BODY, text, Span.FULL.width()));
    }
    draft.keepTogether(Math.min(lines.size(), 12) * LINE + LINE);
    draft.sheet().text(PdfStyle.SECTION, LEFT, draft.position() + tenthMm(31), heading);
    draft.moveDown(LINE);
    for (var line : lines) {
      draft.keepTogether(LINE);
      draft.sheet().text(PdfStyle.BODY, LEFT, draft.position() + tenthMm(31), line);
      draft.moveDown(LINE);
    }
    draft.moveDown(tenthMm(25));
  }

  private record Part(String label, String value, int width) {}
}
