package nl.verkoop.mail;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.verkoop.documents.Formats;
import nl.verkoop.documents.Labels;
import nl.verkoop.documents.TradeDocument;
import nl.verkoop.documents.TradeDocument.Carriage;
import nl.verkoop.documents.TradeDocument.Line;
import nl.verkoop.documents.TradeDocument.Payment;

/** What the body of a mail says, every amount already written out. */
record MailContent(
    String title,
    String opening,
    List<Row> lines,
    String more,
    List<Total> totals,
    String payment,
    String answerAt,
    String followAt,
    String seller,
    List<String> contact) {

  static final int MOST_LINES = 50;

  static MailContent of(TradeDocument document, Labels.In labels, String answerAt) {
    var heading = document.heading();
    var formats = new Formats(labels.language());
    var contact = document.seller().contact();
    return new MailContent(
        labels.title(heading.kind()) + " " + heading.number(),
        labels.text("mail.opening." + heading.kind(), heading.number()),
        document.lines().stream()
            .limit(MOST_LINES)
            .map(line -> row(document, line, formats))
            .toList(),
        more(document, labels),
        heading.kind().showsPrices() ? totals(document, labels, formats) : List.of(),
        document
            .conditions()
            .payment()
            .map(payment -> payment(document, payment, labels))
            .orElse(""),
        answerAt,
        document.conditions().carriage().map(Carriage::trackingAt).orElse(""),
        document.seller().name(),
        List.of(contact.phone(), contact.mail(), contact.web()).stream()
            .filter(text -> !text.isBlank())
            .toList());
  }

  private static Row row(TradeDocument document, Line line, Formats formats) {
    if (line.isComment()) {
      return new Row("", line.description(), "", "");
    }
    var quantity = (formats.quantity(line.quantity()) + " " + line.unit()).strip();
    var amount =
        document.heading().kind().showsPrices() ? formats.amount(line.price().amount()) : "";
    return new Row(line.itemNumber(), line.description(), quantity, amount);
  }

  private static String more(TradeDocument document, Labels.In labels) {
    var hidden = document.lines().size() - MOST_LINES;
    return hidden > 0 ? labels.text("mail.more", hidden) : "";
  }

  private static List<Total> totals(TradeDocument document, Labels.In labels, Formats formats) {
    var totals = document.totals();
    Function<BigDecimal, String> money = amount -> formats.money(amount, totals.currency());
    var rows = new ArrayList<Total>();
    totals
        .invoiceDiscount()
        .ifPresent(
            amount -> {
              rows.add(
                  new Total(labels.text("pdf.total.lines"), money.apply(totals.net().add(amount))));
              rows.add(
                  new Total(
                      labels.text("pdf.total.invoiceDiscount"), money.apply(amount.negate())));
            });
    rows.add(new Total(labels.text("pdf.total.net"), money.apply(totals.net())));
    rows.add(new Total(labels.text("pdf.total.vat"), money.apply(totals.vat())));
    rows.add(new Total(labels.text("pdf.total.gross"), money.apply(totals.gross())));
    return rows;
  }

  private static String payment(TradeDocument document, Payment payment, Labels.In labels) {
    var formats = new Formats(labels.language());
    return labels.text(
        document.heading().dates().due().isPresent() ? "mail.payBefore" : "mail.pay",
        formats.money(payment.amount(), document.totals().currency()),
        document.heading().dates().due().map(formats::date).orElse(""),
        Formats.iban(payment.iban()),
        document.seller().name(),
        payment.reference());
  }

  public boolean hasAmounts() {
    return !totals.isEmpty();
  }

  /** One line of the document. */
  record Row(String item, String description, String quantity, String amount) {}

  /** One of the amounts at the end. */
  record Total(String label, String amount) {}
}
