package nl.verkoop.documents;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything that is printed on one document, already decided and calculated; this module only puts
 * it on paper. An empty text means: leave it out.
 */
public record TradeDocument(
    Heading heading,
    Seller seller,
    Buyer buyer,
    List<Line> lines,
    Totals totals,
    Conditions conditions) {

  public TradeDocument {
    lines = List.copyOf(lines);
  }

  /** The same document with its fixed words in another language. */
  public TradeDocument in(Locale language) {
    if (language.equals(heading.language())) {
      return this;
    }
    var translated =
        new Heading(
            heading.kind(), heading.number(), language, heading.dates(), heading.references());
    return new TradeDocument(translated, seller, buyer, lines, totals, conditions);
  }

  /** What the document is called, in which language, and what it refers to. */
  public record Heading(
      DocumentKind kind, String number, Locale language, Dates dates, References references) {}

  /** The document's own date, the last day to pay, the day of delivery and the end of an offer. */
  public record Dates(
      LocalDate document,
      Optional<LocalDate> due,
      Optional<LocalDate> delivery,
      Optional<LocalDate> validUntil) {

    /** Of what offers nothing. */
    public Dates(LocalDate document, Optional<LocalDate> due, Optional<LocalDate> delivery) {
      this(document, due, delivery, Optional.empty());
    }
  }

  /** Numbers and names by which both sides find the matter in their own files. */
  public record References(String orderNumber, String customerReference, String ourReference) {}

  /** The company that sells, as it stands in the letterhead. */
  public record Seller(
      String name, List<String> addressLines, Registration registration, Contact contact) {

    public Seller {
      addressLines = List.copyOf(addressLines);
    }
  }

  /** Under which numbers the seller is registered and where it is paid. */
  public record Registration(String kvkNumber, String vatNumber, String iban, String bic) {}

  /** How the seller is reached. */
  public record Contact(String phone, String mail, String web) {}

  /** The customer whom it is addressed to, where the goods go, and the numbers he is known by. */
  public record Buyer(
      String customerNumber, String vatNumber, List<String> addressee, List<String> shipTo) {

    public Buyer {
      addressee = List.copyOf(addressee);
      shipTo = List.copyOf(shipTo);
    }
  }

  /**
   * One line: what, how many, at what price.
   *
   * @param quantity null where the line is only words
   */
  public record Line(
      int number,
      String itemNumber,
      String description,
      BigDecimal quantity,
      String unit,
      Price price) {

    /** Words among the lines, that ask for nothing. */
    public static Line comment(int number, String words) {
      return new Line(number, "", words, null, "", null);
    }

    public boolean isComment() {
      return quantity == null;
    }
  }

  /** The price of one unit, the discount on it in percent, and what the whole line comes to. */
  public record Price(BigDecimal unitPrice, BigDecimal discountPercent, BigDecimal amount) {}

  /**
   * What the document comes to, with the VAT by rate.
   *
   * @param invoiceDiscount what is taken off the sum of its lines; none where nothing is
   */
  public record Totals(
      List<VatRow> vatRows,
      BigDecimal net,
      BigDecimal vat,
      BigDecimal gross,
      Currency currency,
      Optional<BigDecimal> invoiceDiscount) {

    public Totals {
      vatRows = List.copyOf(vatRows);
      invoiceDiscount = invoiceDiscount.filter(amount -> amount.signum() != 0);
    }

    /** Of what nothing is taken off as a whole. */
    public Totals(
        List<VatRow> vatRows, BigDecimal net, BigDecimal vat, BigDecimal gross, Currency currency) {
      this(vatRows, net, vat, gross, currency, Optional.empty());
    }
  }

  /** The VAT of one rate: over which amount, and how much. */
  public record VatRow(String label, BigDecimal rate, BigDecimal base, BigDecimal amount) {}

  /** What was agreed on payment and on delivery, what the law wants said, and how to pay. */
  public record Conditions(
      String paymentTerms,
      List<String> legalRemarks,
      Optional<Payment> payment,
      Optional<String> deliveryTerms,
      Optional<Carriage> carriage) {

    /** Where nothing is known of who carries it. */
    public Conditions(
        String paymentTerms,
        List<String> legalRemarks,
        Optional<Payment> payment,
        Optional<String> deliveryTerms) {
      this(paymentTerms, legalRemarks, payment, deliveryTerms, Optional.empty());
    }

    /** Where nothing was agreed on delivery. */
    public Conditions(String paymentTerms, List<String> legalRemarks, Optional<Payment> payment) {
      this(paymentTerms, legalRemarks, payment, Optional.empty());
    }

    public Conditions {
      legalRemarks = legalRemarks.stream().filter(remark -> !remark.isEmpty()).distinct().toList();
    }
  }

  /**
   * Who carries the goods, when they are expected, by which number they are followed and where;
   * number and address are empty where they are not known.
   */
  public record Carriage(
      String carrier, Optional<LocalDate> expectedOn, String trackingNo, String trackingAt) {}

  /** Which amount to transfer to which account, and the words that let us recognise it. */
  public record Payment(String iban, BigDecimal amount, String reference) {}
}
