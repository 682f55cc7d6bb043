package nl.verkoop.documents;

import static nl.verkoop.documents.PdfSheet.LEFT;
import static nl.verkoop.documents.PdfSheet.mm;
import static nl.verkoop.documents.PdfSheet.tenthMm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.verkoop.documents.PdfSheet.Span;
import nl.verkoop.documents.PdfStyle.Ink;
import nl.verkoop.documents.TradeDocument.Line;

/** The lines, with the column heads repeated on each page. A line never breaks over two pages. */
final class PdfLineTable {

  private static final int LINE = tenthMm(42);
  private static final int PADDING = tenthMm(15);
  private static final int GAP = tenthMm(15);
  private static final int HEAD = mm(7);

  private final PdfDraft draft;
  private final List<Column> columns;

  PdfLineTable(PdfDraft draft) {
    this.draft = draft;
    columns = place(chosenColumns());
  }

  /**
   * Draws all lines; the last one goes to the next page where the totals would stand there alone.
   */
  void draw(int heightOfWhatFollows) {
    var lines = draft.document().lines();
    draft.keepTogether(mm(30));
    drawHead();
    for (var i = 0; i < lines.size(); i++) {
      var cells = cells(lines.get(i));
      var last = i == lines.size() - 1;
      drawRow(cells, last && i > 0 ? heightOfWhatFollows : 0);
    }
  }

  private void drawRow(List<List<String>> cells, int heightOfWhatFollows) {
    var height = cells.stream().mapToInt(List::size).max().orElse(1) * LINE + 2 * PADDING;
    if (!draft.fits(height + heightOfWhatFollows)) {
      draft.newSheet();
      drawHead();
    }
    for (var i = 0; i < columns.size(); i++) {
      drawCell(columns.get(i), cells.get(i));
    }
    draft.moveDown(height);
    draft.sheet().rule(Span.FULL, draft.position(), Ink.HAIR);
  }

  private void drawCell(Column column, List<String> parts) {
    var y = draft.position() + PADDING + tenthMm(31);
    for (var part : parts) {
      if (column.right()) {
        draft.sheet().numberRight(PdfStyle.BODY, column.span(), y, part);
      } else {
        draft.sheet().text(PdfStyle.BODY, column.span().left(), y, part);
      }
      y += LINE;
    }
  }

  private void drawHead() {
    var sheet = draft.sheet();
    sheet.box(Span.FULL, draft.position(), HEAD, Ink.PALE);
    var y = draft.position() + tenthMm(45);
    for (var column : columns) {
      var text = draft.label("pdf.column." + column.name());
      if (column.right()) {
        sheet.textRight(PdfStyle.COLUMN, column.span().right(), y, text);
      } else {
        sheet.text(PdfStyle.COLUMN, column.span().left(), y, text);
      }
    }
    draft.moveDown(HEAD);
  }

  private List<List<String>> cells(Line line) {
    var cells = new ArrayList<List<String>>();
    for (var column : columns) {
      var text = line.isComment() && column.right() ? "" : column.content().apply(line);
      cells.add(
          column.right() ? List.of(text) : draft.wrap(PdfStyle.BODY, text, column.span().width()));
    }
    return cells;
  }

  private List<Column> chosenColumns() {
    var formats = draft.formats();
    var chosen = new ArrayList<Column>();
    chosen.add(Column.right("line", mm(10), line -> String.valueOf(line.number())));
    chosen.add(Column.left("item", mm(20), Line::itemNumber));
    chosen.add(Column.left("description", 0, Line::description));
    chosen.add(Column.right("quantity", mm(15), line -> formats.quantity(line.quantity())));
    chosen.add(Column.left("unit", mm(14), Line::unit));
    if (draft.document().heading().kind().showsPrices()) {
      chosen.add(Column.right("price", mm(20), line -> formats.price(line.price().unitPrice())));
      if (anyDiscount()) {
        chosen.add(Column.right("discount", mm(15), this::discount));
      }
      chosen.add(Column.right("amount", mm(24), line -> formats.amount(line.price().amount())));
    }
    return chosen;
  }

  private boolean anyDiscount() {
    return draft.document().lines().stream()
        .anyMatch(line -> !line.isComment() && line.price().discountPercent().signum() != 0);
  }

  private String discount(Line line) {
    var percent = line.price().discountPercent();
    return percent.signum() == 0 ? "" : draft.formats().percent(percent);
  }

  /** Gives each column its place; the one without a width gets what is left. */
  private static List<Column> place(List<Column> columns) {
    var rest = Span.FULL.width() - columns.stream().mapToInt(Column::width).sum();
    var placed = new ArrayList<Column>();
    var x = LEFT;
    for (var column : columns) {
      var width = column.width() == 0 ? rest : column.width();
      placed.add(column.at(new Span(x, x + width).inset(GAP)));
      x += width;
    }
    return placed;
  }

  private record Column(
      String name, boolean right, Function<Line, String> content, int width, Span span) {

    static Column left(String name, int width, Function<Line, String> content) {
      return new Column(name, false, content, width, Span.FULL);
    }

    static Column right(String name, int width, Function<Line, String> content) {
      return new Column(name, true, content, width, Span.FULL);
    }

    Column at(Span place) {
      return new Column(name, right, content, width, place);
    }
  }
}
