package nl.verkoop.documents;

import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.tagging.PdfStructureAttributes;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.layout.IPropertyContainer;
import com.itextpdf.layout.borders.Border;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.layout.LayoutContext;
import com.itextpdf.layout.layout.LayoutResult;
import com.itextpdf.layout.properties.Property;
import com.itextpdf.layout.properties.TextAlignment;
import com.itextpdf.layout.renderer.DrawContext;
import com.itextpdf.layout.renderer.IRenderer;
import com.itextpdf.layout.renderer.TableRenderer;
import com.itextpdf.layout.tagging.LayoutTaggingHelper;
import com.itextpdf.layout.tagging.TaggingDummyElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.verkoop.documents.PaperStyle.Ink;
import nl.verkoop.documents.TradeDocument.Line;

/**
 * The lines, with the column heads on each page. A line never breaks over two pages, and the last
 * one stays with the totals.
 */
final class PaperLines {

  private static final int GAP = 4;

  private final Paper paper;
  private final List<Line> lines;
  private final int heightOfTotals;

  /** Holds the tags of cells until their page is drawn. */
  private final TaggingDummyElement later = new TaggingDummyElement(null);

  /** Which line, counted from 0, is the last of each page, once they are drawn. */
  final Map<Integer, Integer> lastOnPage = new TreeMap<>();

  PaperLines(Paper paper, int heightOfTotals) {
    this.paper = paper;
    this.lines = paper.document().lines();
    this.heightOfTotals = heightOfTotals;
  }

  Table table() {
    var columns = columns();
    var table = Paper.table(columns.stream().mapToInt(Column::width).toArray());
    columns.forEach(column -> table.addHeaderCell(head(column)));
    lines.forEach(line -> add(table, columns, line));
    table.setNextRenderer(new PagedTable(table));
    return table;
  }

  private Cell head(Column column) {
    var words = paper.words(PaperStyle.COLUMN, paper.label("pdf.column." + column.name()));
    var head =
        new Cell()
            .add(words.setNeutralRole())
            .setBorder(Border.NO_BORDER)
            .setPadding(GAP)
            .setBackgroundColor(Ink.PALE.color)
            .setTextAlignment(column.right() ? TextAlignment.RIGHT : TextAlignment.LEFT);
    head.getAccessibilityProperties()
        .setRole(StandardRoles.TH)
        .addAttributes(
            new PdfStructureAttributes("Table")
                .addEnumAttribute(PdfName.Scope.getValue(), PdfName.Column.getValue()));
    return head;
  }

  /** Words that ask for nothing have all the room at their right. */
  private void add(Table table, List<Column> columns, Line line) {
    if (line.isComment()) {
      table.addCell(cell(1, "", null)).addCell(cell(1, "", null));
      table.addCell(cell(columns.size() - 2, line.description(), null));
    } else {
      columns.forEach(column -> table.addCell(cell(1, column.content().apply(line), column)));
    }
  }

  private Cell cell(int columns, String text, Column number) {
    var cell =
        new Cell(1, columns)
            .setKeepTogether(true)
            .setBorder(Border.NO_BORDER)
            .setBorderBottom(Paper.hair())
            .setPadding(GAP);
    if (text.isEmpty()) {
      return cell;
    }
    var words =
        number != null && number.right()
            ? paper.number(PaperStyle.BODY, text, number.width() - 2 * GAP)
            : paper.words(PaperStyle.BODY, text);
    return cell.add(words.setNeutralRole());
  }

  private List<Column> columns() {
    var formats = paper.formats();
    var columns = new ArrayList<Column>();
    columns.add(new Column("line", true, 27, line -> String.valueOf(line.number())));
    columns.add(new Column("item", false, 56, Line::itemNumber));
    columns.add(new Column("quantity", true, 43, line -> formats.quantity(line.quantity())));
    columns.add(new Column("unit", false, 40, Line::unit));
    if (paper.showsPrices()) {
      columns.add(new Column("price", true, 57, line -> formats.price(line.price().unitPrice())));
      if (lines.stream().anyMatch(line -> !discount(line).isEmpty())) {
        columns.add(new Column("discount", true, 43, this::discount));
      }
      columns.add(new Column("amount", true, 68, line -> formats.amount(line.price().amount())));
    }
    var rest = Paper.WIDTH - columns.stream().mapToInt(Column::width).sum();
    columns.add(2, new Column("description", false, rest, Line::description));
    return columns;
  }

  private String discount(Line line) {
    return line.isComment() || line.price().discountPercent().signum() == 0
        ? ""
        : paper.formats().percent(line.price().discountPercent());
  }

  private record Column(String name, boolean right, int width, Function<Line, String> content) {}

  /** Leaves room for the totals below the last line, and notes which line ends each page. */
  private final class PagedTable extends TableRenderer {

    PagedTable(Table table) {
      super(table);
    }

    /** Where the totals would come alone to the next page, the last line goes there with them. */
    @Override
    public LayoutResult layout(LayoutContext context) {
      var result = keepingTagsForLater(context);
      var room = context.getArea().getBBox();
      if (result.getStatus() != LayoutResult.FULL || rows.size() < 2) {
        return result;
      }
      var used = result.getOccupiedArea().getBBox().getHeight();
      if (used + heightOfTotals <= room.getHeight()) {
        return result;
      }
      room.moveUp(room.getHeight() - used + 1).setHeight(used - 1);
      return keepingTagsForLater(context);
    }

    /**
     * The library looks for the place of each tag among all that follow in the table, so those of
     * later pages stay away until it is their turn: else the time grows with the square of the
     * lines.
     */
    private LayoutResult keepingTagsForLater(LayoutContext context) {
      var result = super.layout(context);
      moveTags(later);
      return result;
    }

    private void moveTags(IPropertyContainer parent) {
      var tags = this.<LayoutTaggingHelper>getProperty(Property.TAGGING_HELPER);
      var key = LayoutTaggingHelper.getOrCreateHintKey(parent);
      rows.stream()
          .flatMap(Stream::of)
          .filter(Objects::nonNull)
          .map(LayoutTaggingHelper::getHintKey)
          .filter(Objects::nonNull)
          .forEach(cell -> tags.moveKidHint(cell, key));
    }

    @Override
    public void draw(DrawContext context) {
      var last = rowRange.getStartRow() + rows.size() - 1;
      lastOnPage.put(getOccupiedArea().getPageNumber(), last);
      moveTags(this);
      super.draw(context);
    }

    @Override
    public IRenderer getNextRenderer() {
      return new PagedTable((Table) modelElement);
    }
  }
}
