package nl.verkoop.banking.statement;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.verkoop.shared.PlainText;

/** One message of an MT940 file: the bank's lines before it, and its fields from :20: on. */
record Mt940Message(List<String> header, List<Mt940Field> fields) {

  private static final Pattern KNOWN_HEADER =
      Pattern.compile(
          "|[-{}].*|\\$|0000 ?\\d\\d[A-Z0-9]{8}.*|:?94[02]( ?\\d\\d)?:?|[A-Z]{6}[A-Z0-9]{2,5}");

  /** What stands behind the :20: of a statement. */
  private static final Pattern BEGINNING =
      Pattern.compile("\\s{0,3}:(?:21|25P?|28[CD]?|13D?)\\s?:.*");

  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\uFEFF]");
  private static final Pattern INTERIM_HEADER =
      Pattern.compile("(?:.*\\{2:[IO]942.*|:?942( ?\\d\\d)?:?)");

  /**
   * Cuts a file at each :20:, because the lines between statements differ from bank to bank. Inside
   * a description it begins a statement only where the account follows: people write such things
   * too. Each message is handed on as soon as it is read.
   */
  static void split(String text, LineCount count, Consumer<Mt940Message> found) {
    List<String> header = new ArrayList<>();
    List<String> body = new ArrayList<>();
    var inDescription = false;
    for (var lines = new Lookahead(text); lines.hasNext(); ) {
      var line = lines.next();
      var start =
          inDescription
              ? Mt940Field.start(line).filter(each -> !isText(each, lines))
              : Mt940Field.start(line);
      String tag = start.map(each -> each.group(1)).orElse("");
      count(tag, count);
      if (tag.equals("20")) {
        if (!body.isEmpty()) {
          List<String> next = cutHeader(body);
          found.accept(new Mt940Message(header, fields(body)));
          header = next;
        }
        body = new ArrayList<>(List.of(line));
      } else {
        (body.isEmpty() ? header : body).add(line);
      }
      inDescription = tag.isEmpty() ? inDescription : tag.equals("86");
    }
    cutHeader(body);
    found.accept(new Mt940Message(header, fields(body)));
  }

  private static boolean isText(Matcher start, Lookahead lines) {
    return start.group(1).equals("20")
        ? lines.peek().filter(next -> !BEGINNING.matcher(next).matches()).isPresent()
        : Mt940Field.isText(start);
  }

  /** The plain lines of a text, and the one that comes next. */
  private static final class Lookahead {

    private final Iterator<String> lines;
    private String next;

    private Lookahead(String text) {
      lines = text.lines().map(Mt940Message::plain).iterator();
      next = lines.hasNext() ? lines.next() : null;
    }

    private boolean hasNext() {
      return next != null;
    }

    private String next() {
      var line = next;
      next = lines.hasNext() ? lines.next() : null;
      return line;
    }

    private Optional<String> peek() {
      return Optional.ofNullable(next);
    }
  }

  private static void count(String tag, LineCount count) {
    count.addText();
    if (tag.equals("20") || tag.equals("61")) {
      count.add();
    }
  }

  Optional<Mt940Field> first(String tag) {
    return fields.stream().filter(each -> each.is(tag)).findFirst();
  }

  /** A report during the day (MT942) has no balances, only limits and totals. */
  boolean isInterim() {
    boolean balances = fields.stream().anyMatch(each -> each.is("60") || each.is("62"));
    boolean totals =
        fields.stream().anyMatch(each -> each.is("34F") || each.is("13") || each.is("90"));
    return header.stream().anyMatch(each -> INTERIM_HEADER.matcher(each).matches())
        || (!balances && totals);
  }

  /** A line before the message that no bank we know writes there. */
  Optional<String> oddHeader() {
    return header.stream().filter(each -> !isKnownHeader(each)).findFirst();
  }

  /** Without the control characters that some banks leave between messages. */
  private static String plain(String line) {
    return PlainText.cleaned(CONTROL.matcher(line).replaceAll(""));
  }

  /** Takes the lines that belong to the next message, or to none, off the end of this one. */
  private static List<String> cutHeader(List<String> body) {
    int end = body.size();
    while (end > 0 && isKnownHeader(body.get(end - 1))) {
      end--;
    }
    List<String> tail = body.subList(end, body.size());
    List<String> header = new ArrayList<>(tail);
    tail.clear();
    return header;
  }

  private static boolean isKnownHeader(String line) {
    return KNOWN_HEADER.matcher(line.strip()).matches();
  }

  private static List<Mt940Field> fields(List<String> body) {
    List<Mt940Field> fields = new ArrayList<>();
    for (String line : body) {
      var isInside = !fields.isEmpty() && fields.get(fields.size() - 1).is("86");
      Optional<Matcher> start =
          Mt940Field.start(line)
              .filter(each -> !isInside || !each.group(1).equals("20") && !Mt940Field.isText(each));
      if (start.isPresent()) {
        List<String> lines = new ArrayList<>(List.of(start.get().group(2)));
        fields.add(new Mt940Field(start.get().group(1), lines));
      } else if (!fields.isEmpty()) {
        fields.get(fields.size() - 1).lines().add(line);
      }
    }
    return fields;
  }
}
