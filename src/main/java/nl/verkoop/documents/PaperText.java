package nl.verkoop.documents;

import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Text;
import com.itextpdf.layout.layout.LayoutContext;
import com.itextpdf.layout.layout.LayoutResult;
import com.itextpdf.layout.renderer.IRenderer;
import com.itextpdf.layout.renderer.ParagraphRenderer;
import com.itextpdf.layout.renderer.TextRenderer;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.List;
import nl.verkoop.documents.PaperFonts.Faces;
import nl.verkoop.documents.PaperFonts.Weight;

/**
 * Puts a text into a paragraph, each letter in a face that has it. What is read from right to left
 * stands so on paper, and still comes in the order of reading in the file.
 */
record PaperText(Faces faces, Weight weight) {

  private static final String BRACKETS = "()[]{}<>«»‹›";

  /** Composed letters only, on one line. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\p{Cntrl}+", " ");
  }

  /** How wide it is, in thousandths of its size. */
  int width(String text) {
    var plain = plain(text);
    var width = 0;
    for (var from = 0; from < plain.length(); ) {
      var to = endOfRun(plain, from, null);
      width += faces.of(weight, plain.codePointAt(from)).getWidth(plain.substring(from, to));
      from = to;
    }
    return width;
  }

  void into(Paragraph paragraph, String text) {
    var plain = plain(text);
    var turns = Bidi.requiresBidi(plain.toCharArray(), 0, plain.length());
    var levels = turns ? new Bidi(plain, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT) : null;
    for (var from = 0; from < plain.length(); ) {
      var to = endOfRun(plain, from, levels);
      var font = faces.of(weight, plain.codePointAt(from));
      var run = plain.substring(from, to);
      paragraph.add(
          (turns ? new Run(run, levels.getLevelAt(from)) : new Text(run))
              .disableOtfFeatures()
              .setFont(font)
              .setNeutralRole());
      from = to;
    }
    if (turns) {
      paragraph.setNextRenderer(new TurningParagraph(paragraph));
    }
  }

  /** Where the letters end that one face has; of turning text also where a word or turn ends. */
  private int endOfRun(String text, int from, Bidi levels) {
    var font = faces.of(weight, text.codePointAt(from));
    var to = from;
    while (to < text.length()
        && faces.of(weight, text.codePointAt(to)) == font
        && (levels == null
            || levels.getLevelAt(to) == levels.getLevelAt(from)
                && (text.charAt(to) == ' ') == (text.charAt(from) == ' '))) {
      to += Character.charCount(text.codePointAt(to));
    }
    return to;
  }

  /** Letters that are read in one direction; at an odd level from right to left. */
  private static final class Run extends Text {

    private final int level;

    Run(String text, int level) {
      super(level % 2 == 0 ? text : turned(text));
      this.level = level;
    }

    private static String turned(String text) {
      var turned = new StringBuilder(text).reverse();
      for (var i = 0; i < turned.length(); i++) {
        var at = BRACKETS.indexOf(turned.charAt(i));
        if (at >= 0) {
          turned.setCharAt(i, BRACKETS.charAt(at ^ 1));
        }
      }
      return turned.toString();
    }

    @Override
    protected IRenderer makeNewRenderer() {
      return level % 2 == 0 ? new TextRenderer(this) : new TurnedText(this);
    }
  }

  /** Tells the reader of the file that its letters stand in the opposite order. */
  private static final class TurnedText extends TextRenderer {

    TurnedText(Text run) {
      super(run);
      reversedRanges = List.of(new int[] {0, run.getText().length() - 1});
    }

    @Override
    public IRenderer getNextRenderer() {
      return new TurnedText((Text) modelElement);
    }
  }

  /** Places the words of each line as they are read; in the file they keep their order. */
  private static final class TurningParagraph extends ParagraphRenderer {

    TurningParagraph(Paragraph paragraph) {
      super(paragraph);
    }

    @Override
    public LayoutResult layout(LayoutContext context) {
      var result = super.layout(context);
      if (lines != null) {
        lines.forEach(line -> place(line.getChildRenderers()));
      }
      return result;
    }

    private static void place(List<IRenderer> words) {
      if (words.isEmpty()) {
        return;
      }
      var levels = new byte[words.size()];
      for (var i = 0; i < levels.length; i++) {
        levels[i] = (byte) (words.get(i).getModelElement() instanceof Run run ? run.level : 0);
      }
      var seen = words.toArray();
      Bidi.reorderVisually(levels, 0, seen, 0, seen.length);
      var x = words.get(0).getOccupiedArea().getBBox().getX();
      for (var word : seen) {
        var area = ((IRenderer) word).getOccupiedArea().getBBox();
        ((IRenderer) word).move(x - area.getX(), 0);
        x += area.getWidth();
      }
    }

    @Override
    public IRenderer getNextRenderer() {
      return new TurningParagraph((Paragraph) modelElement);
    }
  }
}
