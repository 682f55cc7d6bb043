package nl.verkoop.sales;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verkoop.documents.TradeDocument;
import nl.verkoop.sales.QuoteAnswer.Reason;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.Written;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** Writes out for its reader what a customer's page shows of an offer. */
@Component
class OfferPages {

  /**
   * In front of the number of a line, the name of the field that takes it or what comes instead.
   */
  static final String TAKE = "take-";

  private final OfferSource offers;
  private final SalesSetup setup;
  private final MessageSource messages;

  OfferPages(OfferSource offers, SalesSetup setup, MessageSource messages) {
    this.setup = setup;
    this.offers = offers;
    this.messages = messages;
  }

  /**
   * A line as it is read.
   *
   * @param field that takes it; empty where there is nothing to choose
   * @param isOneOf whether it is one of several of which one is taken
   * @param isRefusable whether none of those before it need be taken
   */
  public record Row(
      int lineNo,
      boolean isComment,
      String item,
      String description,
      String quantity,
      String unit,
      String price,
      String discount,
      String amount,
      LineChoice choice,
      String field,
      boolean isOneOf,
      boolean isTaken,
      boolean isRefusable) {}

  /** The VAT of one rate as it is read. */
  public record Vat(String label, String rate, String base, String amount) {}

  ModelAndView of(OfferLink.Seen seen, Locale reader) {
    return page(seen, reader, HttpStatus.OK, Map.of(), Map.of());
  }

  /** With what was typed, and what it comes to if this is chosen. */
  ModelAndView choosing(
      OfferLink.Seen seen,
      MultiValueMap<String, String> typed,
      Set<Integer> chosen,
      Locale reader) {
    return page(seen.choosing(chosen), reader, HttpStatus.OK, typed.toSingleValueMap(), Map.of());
  }

  /** With what was typed and why it was refused; what belongs to no field stands on top. */
  ModelAndView refused(
      OfferLink.Seen seen,
      MultiValueMap<String, String> typed,
      Set<Integer> chosen,
      List<Refusal> refusals,
      Locale reader) {
    if (!seen.state().canBeAnswered() && seen.state() != OfferLink.State.EXPIRED) {
      // What became of it meanwhile says the page itself.
      return page(seen, reader, HttpStatus.CONFLICT, Map.of(), Map.of());
    }
    var words =
        refusals.stream()
            .collect(
                Collectors.toMap(
                    refusal -> place(refusal.field()),
                    refusal -> words(seen, refusal, reader),
                    (one, other) -> one + " " + other));
    return page(
        seen.choosing(chosen),
        reader,
        HttpStatus.UNPROCESSABLE_ENTITY,
        typed.toSingleValueMap(),
        words);
  }

  /** Some things are said otherwise to a customer than to a seller. */
  private String words(OfferLink.Seen seen, Refusal refusal, Locale reader) {
    var own = messages.getMessage("offer.refusal." + refusal.code(), null, null, reader);
    var words = own == null ? refusal.text(messages, reader) : own;
    var field = place(refusal.field());
    return seen.offer().lines().stream()
        .filter(line -> field.matches("(quantity|price)-" + line.lineNo()))
        .findAny()
        .map(line -> (line.no() + " " + line.description()).strip() + ": " + words)
        .orElse(words);
  }

  /** Fields of lines have one name in the form, and another where programs send them. */
  private static String place(String field) {
    return field
        .replaceFirst("^lines\\[(\\d+)]\\.quantity$", "quantity-$1")
        .replaceFirst("^lines\\[(\\d+)]\\.unitPrice$", "price-$1");
  }

  private ModelAndView page(
      OfferLink.Seen seen,
      Locale reader,
      HttpStatus status,
      Map<String, String> typed,
      Map<String, String> refusals) {
    var choices = new OfferChoices(seen.offer());
    var offer = choices.with(seen.chosen());
    var header = offer.header();
    var model = new HashMap<String, Object>();
    var paper = offers.read(offer, reader);
    model.put("seller", paper.seller().name());
    model.put("contact", paper.seller().contact());
    model.put("state", seen.state().name());
    model.put("canBeAnswered", seen.state().canBeAnswered());
    model.put("isShown", seen.state() != OfferLink.State.SUPERSEDED);
    model.put("no", header.quoteNo());
    model.put("round", seen.round());
    model.put("until", Written.day(header.validUntil(), reader));
    model.put("reference", header.customerReference());
    model.put("addressee", paper.buyer().addressee());
    model.put("shipTo", paper.buyer().shipTo());
    model.put("terms", paper.conditions().paymentTerms());
    model.put("deliveryTerms", paper.conditions().deliveryTerms().orElse(""));
    model.put("remarks", paper.conditions().legalRemarks());
    model.put(
        "delivery",
        paper.heading().dates().delivery().map(day -> Written.day(day, reader)).orElse(""));
    putLines(model, seen, choices, reader);
    putTotals(model, header, paper, reader);
    model.put(
        "reasons",
        List.of(Reason.PRICE, Reason.DELIVERY, Reason.COMPETITOR, Reason.NO_NEED, Reason.OTHER));
    model.put("signature", setup.offerSignature().name());
    model.put("typed", typed);
    model.put("refusals", refusals);
    return new ModelAndView("offer-link", model, status);
  }

  private static void putLines(
      Map<String, Object> model, OfferLink.Seen seen, OfferChoices choices, Locale reader) {
    var rows = new Rows(seen, choices, reader).all();
    model.put("rows", rows);
    model.put(
        "choosing",
        !choices.isEmpty()
            && (seen.state().canBeAnswered() || seen.state() == OfferLink.State.EXPIRED));
    var taken = rows.stream().filter(Row::isTaken).map(Row::field).collect(Collectors.toSet());
    model.put(
        "noneOf",
        rows.stream()
            .map(Row::field)
            .filter(field -> !taken.contains(field))
            .collect(Collectors.toSet()));
  }

  private static void putTotals(
      Map<String, Object> model, DocumentHeader header, TradeDocument paper, Locale reader) {
    var discount = header.money(header.invoiceDiscount());
    if (!discount.isZero()) {
      model.put("lines", Written.amount(header.netAmount().plus(discount), reader));
      model.put("discount", Written.amount(discount.negated(), reader));
    }
    model.put("net", Written.amount(header.netAmount(), reader));
    model.put(
        "vat", paper.totals().vatRows().stream().map(row -> vat(header, row, reader)).toList());
    model.put("gross", Written.amount(header.money(header.gross()), reader));
  }

  private static Vat vat(DocumentHeader offer, TradeDocument.VatRow row, Locale reader) {
    return new Vat(
        row.label(),
        Written.number(row.rate(), reader),
        Written.amount(offer.money(row.base()), reader),
        Written.amount(offer.money(row.amount()), reader));
  }

  /** Writes out the lines of an offer. */
  private record Rows(OfferLink.Seen seen, OfferChoices choices, Locale reader) {

    List<Row> all() {
      return seen.offer().lines().stream().map(this::row).toList();
    }

    private Row row(SalesOrder.Line line) {
      var group = choices.groupOf(line);
      var first = group.get(0);
      var isOneOf = group.size() > 1;
      var isChosen = group.stream().anyMatch(each -> seen.chosen().contains(each.lineNo()));
      return new Row(
          line.lineNo(),
          line.isComment(),
          line.no(),
          line.description(),
          Written.number(line.quantity(), reader),
          line.unit().name(),
          Written.price(line.unitPrice(), reader),
          line.discountPercent().signum() == 0
              ? ""
              : Written.number(line.discountPercent(), reader) + " %",
          Written.amount(seen.offer().header().money(line.lineAmount()), reader),
          line.choice(),
          isOneOf || !first.choice().isIncluded() ? TAKE + first.lineNo() : "",
          isOneOf,
          line.choice().isIncluded() ? !isChosen : seen.chosen().contains(line.lineNo()),
          isOneOf && !first.choice().isIncluded() && line.equals(group.get(group.size() - 1)));
    }
  }
}
