package nl.verkoop.documents;

import static nl.verkoop.documents.PdfSheet.LEFT;
import static nl.verkoop.documents.PdfSheet.RIGHT;
import static nl.verkoop.documents.PdfSheet.mm;
import static nl.verkoop.documents.PdfSheet.tenthMm;

import java.util.ArrayList;
import java.util.List;
import nl.verkoop.documents.PdfSheet.Span;

/** The upper part of the first page: who writes, to whom, and what about. */
final class PdfLetterhead {

  private static final int FACTS_LEFT = mm(113);
  private static final int FACTS_VALUE = mm(148);
  private static final int WINDOW_WIDTH = mm(84);
  private static final int LINE = mm(5);

  private final PdfDraft draft;
  private final TradeDocument document;

  PdfLetterhead(PdfDraft draft) {
    this.draft = draft;
    document = draft.document();
  }

  void draw() {
    drawSeller();
    var left = drawShipTo(drawWindow());
    var right = drawFacts();
    draft.moveTo(Math.max(Math.max(left, right) + mm(3), mm(100)));
    drawIntroduction();
  }

  private void drawSeller() {
    var sheet = draft.sheet();
    var seller = document.seller();
    var contact = seller.contact();
    var lines = new ArrayList<>(seller.addressLines());
    lines.addAll(filled(contact.phone(), contact.mail(), contact.web()));
    var y = mm(16);
    for (var line : lines) {
      sheet.textRight(PdfStyle.SMALL, RIGHT, y, line);
      y += mm(4);
    }
    y = mm(22);
    for (var line : draft.wrap(PdfStyle.COMPANY, seller.name(), mm(115))) {
      sheet.text(PdfStyle.COMPANY, LEFT, y, line);
      y += mm(8);
    }
  }

  /** The address stands where a Dutch window envelope shows it. */
  private int drawWindow() {
    var sheet = draft.sheet();
    var seller = document.seller();
    sheet.text(PdfStyle.TINY, LEFT, mm(47), sender(seller));
    sheet.rule(new Span(LEFT, LEFT + WINDOW_WIDTH), mm(48), PdfStyle.Ink.HAIR);
    return drawAddress(document.buyer().addressee(), mm(54));
  }

  /** As much of the seller's address as fits on one line, for mail that comes back. */
  private String sender(TradeDocument.Seller seller) {
    var sender = seller.name();
    for (var line : seller.addressLines()) {
      var longer = sender + " · " + line;
      if (draft.wrap(PdfStyle.TINY, longer, WINDOW_WIDTH).size() > 1) {
        break;
      }
      sender = longer;
    }
    return sender;
  }

  private int drawShipTo(int windowEnd) {
    var buyer = document.buyer();
    if (buyer.shipTo().isEmpty() || buyer.shipTo().equals(buyer.addressee())) {
      return windowEnd;
    }
    var y = Math.max(windowEnd + mm(2), mm(80));
    draft.sheet().text(PdfStyle.SECTION, LEFT, y, draft.label("pdf.shipTo"));
    return drawAddress(buyer.shipTo(), y + LINE);
  }

  private int drawAddress(List<String> lines, int top) {
    var y = top;
    var style = PdfStyle.ADDRESS_NAME;
    for (var line : lines) {
      for (var part : draft.wrap(style, line, WINDOW_WIDTH)) {
        draft.sheet().text(style, LEFT, y, part);
        y += LINE;
      }
      style = PdfStyle.ADDRESS;
    }
    return y;
  }

  private int drawFacts() {
    var sheet = draft.sheet();
    sheet.text(PdfStyle.TITLE, FACTS_LEFT, mm(49), draft.title());
    var y = mm(58);
    for (var fact : facts()) {
      sheet.text(PdfStyle.LABEL, FACTS_LEFT, y, fact.label());
      for (var part : draft.wrap(PdfStyle.STRONG, fact.value(), RIGHT - FACTS_VALUE)) {
        sheet.text(PdfStyle.STRONG, FACTS_VALUE, y, part);
        y += LINE;
      }
    }
    return y;
  }

  private List<Fact> facts() {
    var heading = document.heading();
    var dates = heading.dates();
    var facts = new ArrayList<Fact>();
    facts.add(fact("number", heading.number()));
    facts.add(fact("date", draft.formats().date(dates.document())));
    facts.add(fact("dueDate", dates.due().map(draft.formats()::date).orElse("")));
    facts.add(fact("deliveryDate", dates.delivery().map(draft.formats()::date).orElse("")));
    facts.add(fact("orderNumber", heading.references().orderNumber()));
    facts.add(fact("customerNumber", document.buyer().customerNumber()));
    facts.add(fact("customerVatNumber", document.buyer().vatNumber()));
    facts.add(fact("customerReference", heading.references().customerReference()));
    facts.add(fact("ourReference", heading.references().ourReference()));
    facts.removeIf(fact -> fact.value().isBlank());
    return facts;
  }

  private Fact fact(String name, String value) {
    return new Fact(draft.label("pdf." + name), value);
  }

  private void drawIntroduction() {
    var text = draft.label("pdf.introduction." + document.heading().kind());
    if (text.isBlank()) {
      return;
    }
    for (var line : draft.wrap(PdfStyle.BODY, text, Span.FULL.width())) {
      draft.sheet().text(PdfStyle.BODY, LEFT, draft.position() + tenthMm(30), line);
      draft.moveDown(tenthMm(45));
    }
    draft.moveDown(mm(4));
  }

  private static List<String> filled(String... texts) {
    return List.of(texts).stream().filter(text -> !text.isBlank()).toList();
  }

  private record Fact(String label, String value) {}
}
