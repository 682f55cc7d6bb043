package nl.verkoop.documents;

import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Div;
import com.itextpdf.layout.element.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import nl.verkoop.documents.PaperStyle.Ink;

/** The VAT by rate on the left, the totals on the right; both stay together on one page. */
final class PaperTotals {

  private static final int[] VAT = {86, 37, 74, 65};
  private static final int LABELS = 108;
  private static final int AMOUNTS = 96;
  private static final int PADDING = 4;

  private final Paper paper;

  PaperTotals(Paper paper) {
    this.paper = paper;
  }

  /** Empty on a document without prices. */
  Div block() {
    var block = new Div().setNeutralRole().setKeepTogether(true).setMargins(17, 0, 16, 0);
    if (!paper.showsPrices()) {
      return block;
    }
    var grid = Paper.grid(Paper.WIDTH - LABELS - AMOUNTS, LABELS + AMOUNTS);
    grid.addCell(Paper.place(paper.heading("pdf.vat.heading").setMarginBottom(3), vat()));
    grid.addCell(Paper.place(totals()));
    return block.add(grid);
  }

  private Table vat() {
    var vat = Paper.grid(VAT);
    Stream.of("kind", "rate", "base", "amount")
        .map(name -> value(vat, PaperStyle.SMALL, paper.label("pdf.vat." + name)))
        .forEach(cell -> cell.setPaddingBottom(2).setBorderBottom(Paper.hair()));
    for (var row : paper.document().totals().vatRows()) {
      var formats = paper.formats();
      Stream.of(
              row.label(),
              formats.percent(row.rate()),
              formats.amount(row.base()),
              formats.amount(row.amount()))
          .forEach(text -> value(vat, PaperStyle.BODY, text).setPaddingTop(PADDING));
    }
    return vat;
  }

  /** The next cell: words in the first column, numbers in the others. */
  private Cell value(Table vat, PaperStyle style, String text) {
    var column = vat.getChildren().size() % VAT.length;
    var cell =
        Paper.place(
            column == 0
                ? paper.words(style, text)
                : paper.number(style, text, VAT[column] - PADDING));
    vat.addCell(cell);
    return cell;
  }

  private Table totals() {
    var totals = Paper.grid(LABELS, AMOUNTS);
    paper.document().totals().invoiceDiscount().ifPresent(amount -> discount(totals, amount));
    add(totals, PaperStyle.BODY, "net", paper.document().totals().net());
    add(totals, PaperStyle.BODY, "vat", paper.document().totals().vat());
    add(totals, PaperStyle.TOTAL, "gross", paper.document().totals().gross());
    return totals;
  }

  private void discount(Table totals, BigDecimal amount) {
    add(totals, PaperStyle.BODY, "lines", paper.document().totals().net().add(amount));
    add(totals, PaperStyle.BODY, "invoiceDiscount", amount.negate());
  }

  private void add(Table totals, PaperStyle style, String name, BigDecimal amount) {
    var money = paper.formats().money(amount, paper.document().totals().currency());
    var label = paper.words(style, paper.label("pdf.total." + name));
    var value = paper.number(style, money, AMOUNTS - 2 * PADDING);
    for (var part : List.of(label, value)) {
      var cell = Paper.place(part).setPaddings(2, PADDING, 2, PADDING);
      totals.addCell(
          style == PaperStyle.TOTAL
              ? cell.setPaddings(5, PADDING, 5, PADDING).setBackgroundColor(Ink.ACCENT.color)
              : cell);
    }
  }
}
