package nl.verkoop.documents;

import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Div;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.properties.TextAlignment;
import java.util.List;
import java.util.stream.Stream;
import nl.verkoop.documents.TradeDocument.Seller;

/** The upper part of the first page: who writes, to whom, and what about. */
final class PaperLetterhead {

  private static final int HEAD_HEIGHT = 81;
  private static final int WINDOW_HEIGHT = 154;
  private static final int WINDOW_WIDTH = 238;
  private static final int ADDRESS_HEIGHT = 78;
  private static final int LABEL_WIDTH = 99;
  private static final int FACTS_WIDTH = 224;

  private final Paper paper;

  PaperLetterhead(Paper paper) {
    this.paper = paper;
  }

  void addTo(Document pages) {
    pages.add(head(paper.document().seller()));
    pages.add(
        Paper.grid(Paper.WIDTH - FACTS_WIDTH, FACTS_WIDTH)
            .addCell(window().setMinHeight(WINDOW_HEIGHT))
            .addCell(facts())
            .setMarginBottom(18));
    var introduction = paper.label("pdf.introduction." + paper.document().heading().kind());
    if (!introduction.isBlank()) {
      pages.add(paper.words(PaperStyle.BODY, introduction).setMarginBottom(11));
    }
  }

  private Table head(Seller seller) {
    var name = Paper.place(paper.words(PaperStyle.COMPANY, seller.name())).setPaddingTop(8);
    var reached = Paper.place().setTextAlignment(TextAlignment.RIGHT);
    var contact = seller.contact();
    Stream.concat(
            seller.addressLines().stream(),
            Stream.of(contact.phone(), contact.mail(), contact.web()))
        .filter(line -> !line.isBlank())
        .forEach(line -> reached.add(paper.words(PaperStyle.SMALL, line)));
    return Paper.grid(326, Paper.WIDTH - 326).addCell(name.setHeight(HEAD_HEIGHT)).addCell(reached);
  }

  /** The address stands where a Dutch window envelope shows it. */
  private Cell window() {
    var buyer = paper.document().buyer();
    var sender =
        paper
            .fitting(PaperStyle.TINY, sender(paper.document().seller()), WINDOW_WIDTH)
            .setWidth(WINDOW_WIDTH)
            .setBorderBottom(Paper.hair())
            .setMarginBottom(6);
    var window = Paper.place(sender, address(buyer.addressee()).setMinHeight(ADDRESS_HEIGHT));
    return buyer.shipTo().isEmpty() || buyer.shipTo().equals(buyer.addressee())
        ? window
        : window
            .add(paper.words(PaperStyle.SECTION, paper.label("pdf.shipTo")).setMarginTop(6))
            .add(address(buyer.shipTo()));
  }

  /** As much of the seller's address as fits on one line, for mail that comes back. */
  private String sender(Seller seller) {
    var sender = seller.name();
    for (var line : seller.addressLines()) {
      var longer = sender + " · " + line;
      if (paper.width(PaperStyle.TINY, longer) > WINDOW_WIDTH) {
        break;
      }
      sender = longer;
    }
    return sender;
  }

  private Div address(List<String> lines) {
    var address = new Div().setNeutralRole().setWidth(WINDOW_WIDTH);
    var style = PaperStyle.ADDRESS_NAME;
    for (var line : lines) {
      address.add(paper.words(style, line));
      style = PaperStyle.ADDRESS;
    }
    return address;
  }

  private Cell facts() {
    var title = paper.words(PaperStyle.TITLE, paper.title());
    title.setMarginBottom(12).getAccessibilityProperties().setRole(StandardRoles.H1);
    var facts = Paper.grid(LABEL_WIDTH, FACTS_WIDTH - LABEL_WIDTH);
    var heading = paper.document().heading();
    var buyer = paper.document().buyer();
    var dates = heading.dates();
    add(facts, "number", heading.number());
    add(facts, "date", paper.formats().date(dates.document()));
    add(facts, "dueDate", dates.due().map(paper.formats()::date).orElse(""));
    add(facts, "validUntil", dates.validUntil().map(paper.formats()::date).orElse(""));
    add(facts, "deliveryDate", dates.delivery().map(paper.formats()::date).orElse(""));
    add(facts, "orderNumber", heading.references().orderNumber());
    add(facts, "customerNumber", buyer.customerNumber());
    add(facts, "customerVatNumber", buyer.vatNumber());
    add(facts, "customerReference", heading.references().customerReference());
    add(facts, "ourReference", heading.references().ourReference());
    return Paper.place(title, facts);
  }

  private void add(Table facts, String name, String value) {
    if (!value.isBlank()) {
      facts.addCell(Paper.place(paper.words(PaperStyle.LABEL, paper.label("pdf." + name))));
      facts.addCell(Paper.place(paper.words(PaperStyle.STRONG, value)));
    }
  }
}
