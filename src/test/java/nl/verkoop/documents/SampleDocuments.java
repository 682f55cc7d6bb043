package nl.verkoop.documents;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.verkoop.documents.TradeDocument.Buyer;
import nl.verkoop.documents.TradeDocument.Conditions;
import nl.verkoop.documents.TradeDocument.Contact;
import nl.verkoop.documents.TradeDocument.Dates;
import nl.verkoop.documents.TradeDocument.Heading;
import nl.verkoop.documents.TradeDocument.Line;
import nl.verkoop.documents.TradeDocument.Payment;
import nl.verkoop.documents.TradeDocument.Price;
import nl.verkoop.documents.TradeDocument.References;
import nl.verkoop.documents.TradeDocument.Registration;
import nl.verkoop.documents.TradeDocument.Seller;
import nl.verkoop.documents.TradeDocument.Totals;
import nl.verkoop.documents.TradeDocument.VatRow;

/** Documents of an invented company, as other modules would hand them over. */
public final class SampleDocuments {

  public static final DocumentKind ORDER_CONFIRMATION =
      new DocumentKind("ORDER_CONFIRMATION", true);
  public static final DocumentKind INVOICE = new DocumentKind("INVOICE", true);
  static final DocumentKind DELIVERY_NOTE = new DocumentKind("DELIVERY_NOTE", false);

  public static final Locale DUTCH = Locale.forLanguageTag("nl");
  static final LocalDate DATE = LocalDate.of(2026, 11, 23);
  static final Seller SELLER =
      new Seller(
          "Verkoop Demo Handel B.V.",
          List.of("Kanaalweg 14", "3526 KL Utrecht", "Nederland"),
          new Registration("30123456", "NL812345678B01", "NL91ABNA0417164300", "ABNANL2A"),
          new Contact("030 - 123 45 67", "verkoop@demo.example", "www.demo.example"));
  static final Buyer DUTCH_BUYER =
      new Buyer(
          "K10012",
          "NL004495445B01",
          List.of(
              "Bakkerij De Gouden Aar",
              "t.a.v. de heer J. de Vries",
              "Dorpsstraat 8",
              "8011 AB Zwolle"),
          List.of());
  static final Buyer POLISH_BUYER =
      new Buyer(
          "K10031",
          "PL5261040828",
          List.of(
              "Przedsiębiorstwo Handlowo-Usługowe Żółć i Gęś Spółka z ograniczoną odpowiedzialnością",
              "Ægir Þórðarson",
              "ul. Świętokrzyska 31/33a",
              "90-001 Łódź",
              "Polska"),
          List.of(
              "Magazyn Centralny PHU Żółć i Gęś", "ul. Dąbrowskiego 225", "93-231 Łódź", "Polska"));

  private static final List<String> NAMES =
      List.of(
          "Goudse kaas, oud, 4 kg",
          "Chef Anton's Cajun Seasoning",
          "Stroopwafels in blik",
          "Crème brûlée, diepgevroren, per 24 schaaltjes verpakt in een doos met herbruikbare koelelementen",
          "Olijfolie extra vierge 5 l",
          "Mayonaise");

  private SampleDocuments() {}

  public static TradeDocument order(String number, Locale language, int lines) {
    return document(ORDER_CONFIRMATION, number, language, DUTCH_BUYER, lines, "21");
  }

  public static TradeDocument invoice(String number, Locale language, int lines) {
    return document(INVOICE, number, language, DUTCH_BUYER, lines, "21");
  }

  static TradeDocument reverseChargeInvoice(String number, Locale language, int lines) {
    return document(INVOICE, number, language, POLISH_BUYER, lines, "0");
  }

  static TradeDocument document(
      DocumentKind kind, String number, Locale language, Buyer buyer, int count, String rate) {
    var lines = IntStream.rangeClosed(1, count).mapToObj(SampleDocuments::line).toList();
    var net =
        lines.stream().map(line -> line.price().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    var totals = totals(net, new BigDecimal(rate));
    var invoice = kind.equals(INVOICE);
    var dates =
        new Dates(
            DATE,
            invoice ? Optional.of(DATE.plusDays(30)) : Optional.empty(),
            Optional.of(invoice ? DATE.minusDays(1) : DATE.plusDays(4)));
    var references = new References(invoice ? "SO-1001" : "", "PO 2026/778", "Marieke Jansen");
    var payment =
        invoice
            ? Optional.of(new Payment("NL91ABNA0417164300", totals.gross(), number))
            : Optional.<Payment>empty();
    return new TradeDocument(
        new Heading(kind, number, language, dates, references),
        SELLER,
        buyer,
        lines,
        totals,
        new Conditions(terms(language), remarks(rate, language), payment));
  }

  private static Line line(int number) {
    var price = new BigDecimal("12.95").add(new BigDecimal(number * 7 % 400));
    var quantity = new BigDecimal(1 + number * 3 % 48);
    var discount = new BigDecimal(number % 4 == 0 ? "7.5" : "0");
    var factor = BigDecimal.ONE.subtract(discount.movePointLeft(2));
    var amount = price.multiply(quantity).multiply(factor).setScale(2, RoundingMode.HALF_UP);
    return new Line(
        number * 10,
        "A-%04d".formatted(1000 + number),
        NAMES.get(number % NAMES.size()),
        quantity,
        number % 2 == 0 ? "stuk" : "doos",
        new Price(price, discount, amount));
  }

  private static Totals totals(BigDecimal net, BigDecimal rate) {
    var euro = Currency.getInstance("EUR");
    var vat = net.multiply(rate).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
    var rows = List.of(new VatRow(rate.signum() == 0 ? "Btw verlegd" : "Hoog", rate, net, vat));
    return new Totals(rows, net, vat, net.add(vat), euro);
  }

  private static String terms(Locale language) {
    return language.equals(DUTCH)
        ? "Binnen 30 dagen; 2% korting bij betaling binnen 8 dagen."
        : "Within 30 days; 2% discount when paid within 8 days.";
  }

  private static List<String> remarks(String rate, Locale language) {
    if (!rate.equals("0")) {
      return List.of();
    }
    return List.of(
        language.equals(DUTCH)
            ? "Btw verlegd naar de afnemer (intracommunautaire levering, artikel 138 Btw-richtlijn)."
            : "VAT reverse charged to the customer (intra-Community supply, Article 138 VAT Directive).");
  }
}
