package nl.verkoop.documents;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.borders.Border;
import com.itextpdf.layout.borders.SolidBorder;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.IBlockElement;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.layout.LayoutArea;
import com.itextpdf.layout.layout.LayoutContext;
import com.itextpdf.layout.properties.TextAlignment;
import com.itextpdf.layout.properties.UnitValue;
import java.util.stream.IntStream;
import nl.verkoop.documents.PaperFonts.Faces;
import nl.verkoop.documents.PaperStyle.Ink;

/** What the parts of one document have in common. All measures are whole points. */
record Paper(TradeDocument document, Labels.In labels, Formats formats, Faces faces) {

  static final int PAGE_WIDTH = 595;
  static final int PAGE_HEIGHT = 842;
  static final int LEFT = 51;
  static final int WIDTH = PAGE_WIDTH - 2 * LEFT;

  private static final int SMALLEST = 5;

  boolean showsPrices() {
    return document.heading().kind().showsPrices();
  }

  String title() {
    return labels.title(document.heading().kind());
  }

  String label(String key, Object... arguments) {
    return labels.text(key, arguments);
  }

  Paragraph words(PaperStyle style, String text) {
    return words(style, style.size, text);
  }

  /** Above a part, which it names. */
  Paragraph heading(String key) {
    var heading = words(PaperStyle.SECTION, label(key));
    heading.getAccessibilityProperties().setRole(StandardRoles.H2);
    return heading;
  }

  /** On one line of this width, smaller where it has to be. */
  Paragraph fitting(PaperStyle style, String text, int room) {
    var size = style.size;
    for (var width = width(style, text); size > SMALLEST && width * size > room * style.size; ) {
      size--;
    }
    return words(style, size, text);
  }

  /** How much room it takes on one line. */
  int width(PaperStyle style, String text) {
    return new PaperText(faces, style.weight).width(text) * style.size / 1_000 + 1;
  }

  /** A number, which stands at the right and on one line. */
  Paragraph number(PaperStyle style, String text, int room) {
    return fitting(style, text, room).setTextAlignment(TextAlignment.RIGHT);
  }

  private Paragraph words(PaperStyle style, int size, String text) {
    var paragraph =
        new Paragraph()
            .setMargin(0)
            .setFixedLeading(style.leading)
            .setFontSize(size)
            .setFontColor(style.color);
    new PaperText(faces, style.weight).into(paragraph, text);
    return paragraph;
  }

  /** Places parts beside each other; a reader who hears the paper does not notice it. */
  static Table grid(int... widths) {
    return table(widths).setNeutralRole();
  }

  static Table table(int... widths) {
    return new Table(
            IntStream.of(widths).mapToObj(UnitValue::createPointValue).toArray(UnitValue[]::new))
        .setFixedLayout()
        .setWidth(IntStream.of(widths).sum());
  }

  /** A place in a grid. */
  static Cell place(IBlockElement... parts) {
    var cell = new Cell().setBorder(Border.NO_BORDER).setPadding(0).setNeutralRole();
    for (var part : parts) {
      cell.add(part);
    }
    return cell;
  }

  static Border hair() {
    return new SolidBorder(Ink.HAIR.color, 0.5f);
  }

  /** How much room it takes, from edge to edge of the page's text. */
  static int height(IBlockElement part, Document paper) {
    var room = new LayoutArea(1, new Rectangle(WIDTH, 10_000));
    var laidOut =
        part.createRendererSubTree().setParent(paper.getRenderer()).layout(new LayoutContext(room));
    return (int) Math.ceil(laidOut.getOccupiedArea().getBBox().getHeight());
  }
}
