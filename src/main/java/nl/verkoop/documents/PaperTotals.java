package nl.verkoop.documents;

import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.layout.element.Div;
import com.itextpdf.layout.element.Table;
import java.math.BigDecimal;
import java.util.List;
import nl.verkoop.documents.PaperStyle.Ink;
import nl.verkoop.documents.TradeDocument.VatRow;

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

  Div block() {
    var grid = Paper.grid(Paper.WIDTH - LABELS - AMOUNTS, LABELS + AMOUNTS);
    var heading = paper.words(PaperStyle.SECTION, paper.label("pdf.vat.heading"));
    heading.setMarginBottom(3).getAccessibilityProperties().setRole(StandardRoles.H2);
    grid.addCell(Paper.place(heading, vat()));
    grid.addCell(Paper.place(totals()));
    return new Div().setNeutralRole().add(grid).setKeepTogether(true).setMargins(17, 0, 16, 0);
  }

  private Table vat() {
    var vat = Paper.grid(VAT);
    var names = new String[] {"kind", "rate", "base", "amount"};
    for (var i = 0; i < names.length; i++) {
      var text = paper.label("pdf.vat." + names[i]);
      vat.addCell(
          Paper.place(
                  i == 0
                      ? paper.words(PaperStyle.SMALL, text)
                      : paper.number(PaperStyle.SMALL, text, VAT[i]))
              .setPaddingBottom(2)
              .setBorderBottom(Paper.hair()));
    }
    paper.document().totals().vatRows().forEach(row -> add(vat, row));
    return vat;
  }

  private void add(Table vat, VatRow row) {
    var formats = paper.formats();
    vat.addCell(Paper.place(paper.words(PaperStyle.BODY, row.label())).setPaddingTop(PADDING));
    var values =
        new String[] {
          formats.percent(row.rate()), formats.amount(row.base()), formats.amount(row.amount())
        };
    for (var i = 0; i < values.length; i++) {
      vat.addCell(
          Paper.place(paper.number(PaperStyle.BODY, values[i], VAT[i + 1] - PADDING))
              .setPaddingTop(PADDING));
    }
  }

  private Table totals() {
    var totals = Paper.grid(LABELS, AMOUNTS);
    add(totals, PaperStyle.BODY, "net", paper.document().totals().net());
    add(totals, PaperStyle.BODY, "vat", paper.document().totals().vat());
    add(totals, PaperStyle.TOTAL, "gross", paper.document().totals().gross());
    return totals;
  }

  private void add(Table totals, PaperStyle style, String name, BigDecimal amount) {
    var money = paper.formats().money(amount, paper.document().totals().currency());
    var label = paper.words(style, paper.label("pdf.total." + name));
    var value = paper.number(style, money, AMOUNTS - 2 * PADDING);
    for (var part : List.of(label, value)) {
      var cell = Paper.place(part).setPaddings(2, PADDING, 2, PADDING);
      totals.addCell(
          style == PaperStyle.TOTAL
              ? cell.setPaddings(5, PADDING, 5, PADDING).setBackgroundColor(Ink.ACCENT.color())
              : cell);
    }
  }
}
