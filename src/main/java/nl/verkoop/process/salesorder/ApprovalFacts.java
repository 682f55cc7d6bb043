package nl.verkoop.process.salesorder;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.approval.ApprovalEntries;
import nl.verkoop.approval.ApprovalEntry;
import nl.verkoop.approval.ApprovalRound;
import nl.verkoop.approval.ApprovalSubject;
import nl.verkoop.approval.WhoMayApprove;
import nl.verkoop.catalog.Item;
import nl.verkoop.catalog.Items;
import nl.verkoop.party.Customers;
import nl.verkoop.process.TaskFacts;
import nl.verkoop.sales.CreditExposure;
import nl.verkoop.sales.CreditExposure.Exposure;
import nl.verkoop.sales.QuoteRelease;
import nl.verkoop.sales.SalesOrder;
import nl.verkoop.shared.People;
import nl.verkoop.shared.Written;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What an approver reads of an order or a quote: who asks, what it is about, and why the rule
 * stopped it.
 */
@Component
public class ApprovalFacts {

  /** The engine keeps at most 4,000 characters of a text. */
  private static final int MOST_LINES = 20;

  private static final int LONGEST_TEXT = 4000;

  private final ApprovalEntries approvals;
  private final Items items;
  private final Customers customers;
  private final CreditExposure exposure;
  private final QuoteRelease quotes;
  private final People names;
  private final WhoMayApprove whoMay;
  private final MessageSource messages;

  ApprovalFacts(
      ApprovalEntries approvals,
      Items items,
      Customers customers,
      CreditExposure exposure,
      QuoteRelease quotes,
      People names,
      WhoMayApprove whoMay,
      MessageSource messages) {
    this.customers = customers;
    this.exposure = exposure;
    this.quotes = quotes;
    this.approvals = approvals;
    this.items = items;
    this.names = names;
    this.whoMay = whoMay;
    this.messages = messages;
  }

  /**
   * By the names of the facts, in both languages.
   *
   * @param subject what the document is among all that is approved
   */
  public Map<String, String> of(SalesOrder order, ApprovalSubject subject) {
    var entries = approvals.of(order.no());
    var credit = exposure.of(customers.find(order.header().billToNo()).orElseThrow());
    var shown = order.lines().stream().limit(MOST_LINES).filter(SalesOrder.Line::isOfItem).toList();
    var cards = items.find(shown.stream().map(SalesOrder.Line::itemNo).toList());
    var facts = new HashMap<String, String>();
    facts.put(
        "requesterText",
        open(entries)
            .map(entry -> names.at(entry.requestedBy(), entry.requestedAt()))
            .orElseGet(() -> names.of(order.header().createdBy())));
    TaskFacts.write(
        "reasonText", reader -> reason(order, subject, entries, credit, reader), facts::put);
    TaskFacts.write("orderText", reader -> describe(order, cards, reader), facts::put);
    return facts;
  }

  private static Optional<ApprovalEntry> open(List<ApprovalEntry> entries) {
    return entries.stream().filter(ApprovalEntry::isOpen).findAny();
  }

  /** Why it is asked, with the figures of the customer's credit, and what was said before. */
  private String reason(
      SalesOrder order,
      ApprovalSubject subject,
      List<ApprovalEntry> entries,
      Exposure credit,
      Locale reader) {
    var round = ApprovalRound.last(subject, entries);
    var now = whoMay.asOfNow();
    var parts = new ArrayList<String>();
    round.open().stream()
        .flatMap(asked -> asked.reasons().stream())
        .map(code -> messages.getMessage("approval.reason." + code, null, reader))
        .forEach(parts::add);
    if (!order.header().billToNo().equals(order.header().customerNo())) {
      parts.add(
          messages.getMessage(
              "approval.charged", new Object[] {order.header().billToName()}, reader));
    }
    beyondOffer(order, reader).ifPresent(parts::add);
    if (credit.aboveLimit().isPositive()) {
      var figures =
          Stream.of(credit.limit(), credit.total(), credit.aboveLimit())
              .map(each -> Written.amount(each, reader))
              .toArray();
      parts.add(messages.getMessage("approval.credit", figures, reader));
    }
    if (credit.daysOverdue() > 0) {
      parts.add(
          messages.getMessage("approval.overdue", new Object[] {credit.daysOverdue()}, reader));
    }
    round.open().stream()
        .flatMap(entry -> now.warning(entry, round, reader).stream())
        .distinct()
        .map(warning -> messages.getMessage("approval.when-asked", new Object[] {warning}, reader))
        .forEach(parts::add);
    entries.stream()
        .filter(entry -> entry.status() == ApprovalEntry.Status.RETURNED)
        .map(
            entry ->
                messages.getMessage(
                    "approval.returned",
                    new Object[] {names.at(entry.decidedBy(), entry.decidedAt()), entry.comment()},
                    reader))
        .forEach(parts::add);
    var text = String.join("\n", parts);
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
  }

  /** In what an order is more than the offer that it was made of, where it is. */
  private Optional<String> beyondOffer(SalesOrder order, Locale reader) {
    return quotes
        .beyondOffer(order)
        .filter(differences -> !differences.isEmpty())
        .map(
            differences ->
                differences.stream()
                    .map(each -> messages.getMessage("approval.beyond." + each, null, reader))
                    .collect(Collectors.joining(", ")))
        .map(
            words ->
                messages.getMessage(
                    "approval.beyond-offer",
                    new Object[] {order.header().quoteNo(), words},
                    reader));
  }

  private String describe(SalesOrder order, Map<String, Item> cards, Locale reader) {
    var text =
        order.lines().stream()
            .limit(MOST_LINES)
            .map(
                line ->
                    line.isComment()
                        ? line.description()
                        : describe(line, cards.get(line.no()), reader)
                            + ": "
                            + Written.amount(order.header().money(line.lineAmount()), reader))
            .collect(Collectors.joining("\n"));
    var more = order.lines().size() - MOST_LINES;
    return more <= 0
        ? text
        : text + "\n" + messages.getMessage("approval.more-lines", new Object[] {more}, reader);
  }

  private String describe(SalesOrder.Line line, Item card, Locale reader) {
    var discount = line.discountPercent();
    var belowOffer = line.belowOfferPercent();
    return Written.number(line.quantity(), reader)
        + " × "
        + description(line, card, reader)
        + (discount.signum() == 0
            ? ""
            : " "
                + messages.getMessage(
                    line.typedDiscount().signum() == 0
                        ? "approval.discount-agreed"
                        : "approval.discount",
                    new Object[] {Written.number(discount, reader)},
                    reader))
        + (belowOffer.compareTo(line.typedDiscount()) <= 0
            ? ""
            : " "
                + messages.getMessage(
                    "approval.below-list",
                    new Object[] {
                      Written.number(belowOffer.setScale(1, RoundingMode.HALF_UP), reader)
                    },
                    reader));
  }

  /**
   * A line has the description in the customer's language; the approver knows the item by his own.
   * A description that is not the card's is what was agreed with the customer, and stays.
   */
  private static String description(SalesOrder.Line line, Item card, Locale reader) {
    var written = line.description();
    var fromCard =
        card != null
            && (written.equals(card.description()) || written.equals(card.descriptionEn()));
    return fromCard ? card.description(reader.getLanguage()) : written;
  }
}
