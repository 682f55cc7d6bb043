package nl.verkoop.reconciliation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.verkoop.shared.CreditorReference;

/**
 * Letters and digits that stand together in a payer's text, in capitals, and what stands before.
 */
record TextRun(String before, String text) {

  private static final Pattern RUN = Pattern.compile("[A-Z0-9]+");
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  /** What may stand between the parts of one number. */
  private static final Pattern WITHIN_A_NUMBER = Pattern.compile("[ ./#:_-]{1,3}");

  private static final Pattern HAS_DIGIT = Pattern.compile("\\d");
  private static final int CHECKED = "RF00".length();
  private static final int MOST_PARTS = 4;
  private static final int SHORTEST = 4;

  static List<TextRun> in(String text) {
    var capitals = text.toUpperCase(Locale.ROOT);
    var runs = new ArrayList<TextRun>();
    var matcher = RUN.matcher(capitals);
    var end = 0;
    while (matcher.find()) {
      runs.add(new TextRun(capitals.substring(end, matcher.start()), referred(matcher.group())));
      end = matcher.end();
    }
    return runs;
  }

  /** A reference that proves itself by check digits (ISO 11649) means what stands behind them. */
  private static String referred(String run) {
    return CreditorReference.isValid(run) ? run.substring(CHECKED) : run;
  }

  /** Where the runs end that can be the parts of one number beginning here. */
  static int endOfParts(List<TextRun> runs, int begin) {
    var end = begin + 1;
    while (end < runs.size()
        && end - begin < MOST_PARTS
        && WITHIN_A_NUMBER.matcher(runs.get(end).before()).matches()) {
      end++;
    }
    return end;
  }

  /**
   * What may be a document's number as it is printed: words of at least four characters with a
   * digit, and letters with the digits behind them.
   */
  static Set<String> numbersIn(String text) {
    var runs = in(text);
    var numbers = new LinkedHashSet<String>();
    for (var at = 0; at < runs.size(); at++) {
      var run = runs.get(at);
      numbers.add(run.text());
      if (endOfParts(runs, at) > at + 1 && runs.get(at + 1).isDigits()) {
        numbers.add(run.text() + runs.get(at + 1).text());
      }
    }
    numbers.removeIf(number -> number.length() < SHORTEST || !HAS_DIGIT.matcher(number).find());
    return numbers;
  }

  boolean isDigits() {
    return DIGITS.matcher(text).matches();
  }
}
