package nl.verkoop.process.salesdocument;

import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.verkoop.approval.ApprovalSubject;
import nl.verkoop.catalog.Item;
import nl.verkoop.catalog.Items;
import nl.verkoop.process.TaskFacts;
import nl.verkoop.process.approval.WhyAsked;
import nl.verkoop.sales.DocumentHeader;
import nl.verkoop.sales.InvoiceDiscount;
import nl.verkoop.sales.SalesOrder;
import nl.verkoop.shared.Written;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What an approver reads of an order or a quote: why his group is asked, and what it is about. */
@Component
public class ApprovalFacts {

  private static final int MOST_LINES = 20;

  private final WhyAsked why;
  private final CreditFigures figures;
  private final Items items;
  private final MessageSource messages;

  ApprovalFacts(WhyAsked why, CreditFigures figures, Items items, MessageSource messages) {
    this.why = why;
    this.figures = figures;
    this.items = items;
    this.messages = messages;
  }

  /**
   * By the names of the facts, in both languages.
   *
   * @param subject what the document is among all that is approved
   * @param group who is asked
   */
  public Map<String, String> of(SalesOrder order, ApprovalSubject subject, String group) {
    var shown = order.lines().stream().limit(MOST_LINES).filter(SalesOrder.Line::isOfItem).toList();
    var cards = items.find(shown.stream().map(SalesOrder.Line::itemNo).toList());
    var facts =
        new HashMap<>(
            why.facts(
                new WhyAsked.Question(
                    subject, group, reader -> amount(order, reader), figures.of(order, subject))));
    TaskFacts.write("orderText", reader -> describe(order, cards, reader), facts::put);
    return facts;
  }

  private String amount(SalesOrder order, Locale reader) {
    var header = order.header();
    var amount = Written.amount(header.netAmount(), reader);
    var most = Written.amount(header.netAtMostAmount(), reader);
    return header.netAmount().equals(header.netAtMostAmount())
        ? messages.getMessage("approval.asked.net", new Object[] {amount}, reader)
        : messages.getMessage("approval.asked.net-at-most", new Object[] {amount, most}, reader);
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
    return text
        + (more <= 0
            ? ""
            : "\n" + messages.getMessage("approval.more-lines", new Object[] {more}, reader))
        + invoiceDiscount(order.header(), reader);
  }

  /** What is taken off the whole, and whether that was agreed or somebody typed it. */
  private String invoiceDiscount(DocumentHeader header, Locale reader) {
    if (header.invoiceDiscount().signum() == 0) {
      return "";
    }
    var key =
        header.invoiceDiscountOrigin() == InvoiceDiscount.Origin.TYPED
            ? "approval.invoice-discount"
            : "approval.invoice-discount-agreed";
    var amount = Written.amount(header.money(header.invoiceDiscount()), reader);
    return "\n" + messages.getMessage(key, new Object[] {amount}, reader);
  }

  private String describe(SalesOrder.Line line, Item card, Locale reader) {
    var discount = line.discountPercent();
    var belowOffer = line.belowOfferPercent();
    return Written.number(line.quantity(), reader)
        + (line.unit().isBase() ? "" : " " + line.unit().name())
        + " × "
        + line.choice().inWords(description(line, card, reader), messages, reader)
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
            && (written.equals(card.description()) || card.translations().containsValue(written));
    return fromCard ? card.description(reader.getLanguage()) : written;
  }
}
