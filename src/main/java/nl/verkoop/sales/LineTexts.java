package nl.verkoop.sales;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verkoop.catalog.ExtendedTexts;
import nl.verkoop.catalog.ExtendedTexts.On;
import nl.verkoop.catalog.ExtendedTexts.Text;
import nl.verkoop.party.Customer;
import nl.verkoop.party.Customers;
import nl.verkoop.sales.SalesDocument.Kind;
import nl.verkoop.shared.PlainText;
import org.springframework.stereotype.Component;

/**
 * Puts the texts of items under their lines, as comments (feature Q-05): by themselves under a line
 * that is new, or all of them where somebody asks. What stands there already does not come again.
 */
@Component
class LineTexts {

  private final ExtendedTexts texts;
  private final Customers customers;

  LineTexts(ExtendedTexts texts, Customers customers) {
    this.texts = texts;
    this.customers = customers;
  }

  /**
   * The draft with the texts that come by themselves under the lines that it did not have before.
   */
  DocumentDraft under(Kind kind, DocumentDraft draft, PricedBefore before) {
    var on = on(kind);
    var asked = draft.request().linesOrNone();
    var numbers = new LineNumbers(List.copyOf(before.lines().keySet())).writtenTo(asked);
    var isNew = new ArrayList<Boolean>();
    for (var index = 0; index < asked.size(); index++) {
      isNew.add(isNew(asked.get(index), before.lines().get(numbers.get(index))));
    }
    if (on.isEmpty() || !isNew.contains(true)) {
      return draft;
    }
    var found = find(on.get(), asked, isNew, draft.charged().language(), draft.orderDate());
    if (found.values().stream().flatMap(List::stream).noneMatch(Text::automatic)) {
      return draft;
    }
    var lines = new ArrayList<LineRequest>();
    var priced = new ArrayList<DocumentDraft.PricedLine>();
    for (var index = 0; index < asked.size(); index++) {
      var isKnown = before.lines().containsKey(numbers.get(index));
      lines.add(asked.get(index).numbered(isKnown ? numbers.get(index) : null));
      priced.add(draft.lines().get(index));
      var comes =
          isNew.get(index)
              ? found.getOrDefault(number(asked.get(index)), List.of()).stream()
                  .filter(Text::automatic)
              : Stream.<Text>empty();
      for (var words : missing(comes, asked, index)) {
        lines.add(LineRequest.comment(words));
        priced.add(LinePricing.comment(words, draft.currency()));
      }
    }
    return draft.with(draft.request().with(lines), priced);
  }

  /** The document as it is asked for, with all texts of its items under their lines. */
  DocumentRequest addedTo(Kind kind, DocumentRequest request, LocalDate today) {
    var asked = request.linesOrNone();
    var charged =
        Optional.ofNullable(request.customerNo())
            .flatMap(customers::find)
            .map(Customer::chargedNo)
            .flatMap(customers::find);
    if (on(kind).isEmpty() || charged.isEmpty()) {
      return request;
    }
    var all = asked.stream().map(line -> line.itemNo() != null).toList();
    var day = request.orderDate() == null ? today : request.orderDate();
    var found = find(on(kind).get(), asked, all, charged.get().language(), day);
    var lines = new ArrayList<LineRequest>();
    for (var index = 0; index < asked.size(); index++) {
      lines.add(asked.get(index));
      var texts = found.getOrDefault(number(asked.get(index)), List.of());
      missing(texts.stream(), asked, index).stream().map(LineRequest::comment).forEach(lines::add);
    }
    return request.with(lines);
  }

  private Map<String, List<Text>> find(
      On on, List<LineRequest> asked, List<Boolean> which, String language, LocalDate day) {
    var items = new ArrayList<String>();
    for (var index = 0; index < asked.size(); index++) {
      if (which.get(index)) {
        items.add(number(asked.get(index)));
      }
    }
    return texts.of(items.stream().distinct().toList(), on, language, day);
  }

  /** Of its item; empty where it has none. */
  private static String number(LineRequest line) {
    return line.itemNo() == null ? "" : line.itemNo().strip().toUpperCase(Locale.ROOT);
  }

  private static boolean isNew(LineRequest line, SalesOrder.Line before) {
    return line.itemNo() != null
        && line.typeOrItem() == LineType.ITEM
        && (before == null || !line.itemNo().equalsIgnoreCase(before.itemNo()));
  }

  /** The lines of these texts, without those of texts that stand under the line already. */
  private static List<String> missing(Stream<Text> texts, List<LineRequest> asked, int index) {
    var there =
        asked.subList(index + 1, asked.size()).stream()
            .takeWhile(line -> line.typeOrItem() == LineType.COMMENT)
            .map(LineRequest::description)
            .filter(words -> !PlainText.isBlank(words))
            .map(String::strip)
            .toList();
    return texts
        .filter(text -> !there.containsAll(text.lines()))
        .flatMap(text -> text.lines().stream())
        .toList();
  }

  private static Optional<On> on(Kind kind) {
    return switch (kind) {
      case QUOTE -> Optional.of(On.QUOTES);
      case ORDER -> Optional.of(On.ORDERS);
      case INVOICE -> Optional.of(On.INVOICES);
      default -> Optional.empty();
    };
  }
}
