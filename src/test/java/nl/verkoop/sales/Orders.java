package nl.verkoop.sales;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.verkoop.catalog.LineUnit;
import nl.verkoop.catalog.PriceReason;
import nl.verkoop.documents.Parties;
import nl.verkoop.ledger.VatCalculation;
import nl.verkoop.ledger.VatCategory;
import nl.verkoop.party.FulfilmentPolicy;
import nl.verkoop.shared.Address;
import nl.verkoop.shared.Euro;

/** Orders as they stand, of one customer, with what a test wants to say of them. */
final class Orders {

  static final LocalDate DAY = LocalDate.of(2026, 11, 28);

  private Orders() {}

  static SalesOrder of(boolean agreedBefore, List<SalesOrder.Line> lines) {
    return new SalesOrder(header(DAY, null, agreedBefore), lines);
  }

  static DocumentHeader header(LocalDate date, LocalDate delivery, boolean agreedBefore) {
    return new DocumentHeader(
        "VO000001",
        SalesOrder.Status.OPEN,
        "K1",
        "Hofstra",
        "K1",
        "Hofstra",
        "",
        new Parties.Party(
            "", "Hofstra", "", new Address("Kade", "1", "", "9700 AA", "Groningen", "NL")),
        "",
        date,
        delivery,
        null,
        null,
        "",
        "",
        "",
        "",
        FulfilmentPolicy.STANDARD,
        Euro.CURRENCY,
        new BigDecimal("500.00"),
        new BigDecimal("105.00"),
        new BigDecimal("605.00"),
        new BigDecimal("500.00"),
        InvoiceDiscount.Origin.NONE,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        "anna",
        Instant.parse("2026-11-28T23:30:00Z"),
        "anna,bert",
        agreedBefore,
        1,
        1);
  }

  /** A line of ten pieces with what was done of them. */
  static SalesOrder.Line line(String ordered, String shipped, String cancelled) {
    return line(new Price("10.00", "0", "10.00"), new Progress(ordered, shipped, cancelled));
  }

  static SalesOrder.Line line(Price price) {
    return line(price, new Progress("1", "0", "0"));
  }

  /** So many of A1 at this price less this discount, and why. */
  static SalesOrder.Line agreed(
      String quantity,
      String price,
      String discount,
      PriceReason priceReason,
      PriceReason discountReason) {
    return line(
        "HIGH",
        "100.00",
        new Price(price, discount, price, discount),
        new Progress(quantity, "0", "0"),
        priceReason,
        discountReason);
  }

  static SalesOrder.Line vatLine(String productGroup, String amount) {
    return line(productGroup, amount, new Price(amount, "0", amount), new Progress("1", "0", "0"));
  }

  private static SalesOrder.Line line(Price price, Progress progress) {
    return line("HIGH", "100.00", price, progress);
  }

  private static SalesOrder.Line line(
      String vatProductGroup, String amount, Price price, Progress progress) {
    return line(
        vatProductGroup,
        amount,
        price,
        progress,
        price.unit().equals(price.offered()) ? PriceReason.CARD : PriceReason.TYPED,
        price.discount().equals(price.offeredDiscount()) ? PriceReason.NONE : PriceReason.TYPED);
  }

  private static SalesOrder.Line line(
      String vatProductGroup,
      String amount,
      Price price,
      Progress progress,
      PriceReason priceReason,
      PriceReason discountReason) {
    return new SalesOrder.Line(
        1,
        1,
        LineType.ITEM,
        "A1",
        null,
        "Stoel",
        new LineUnit("ST", "stuk", BigDecimal.ONE),
        new BigDecimal(progress.ordered()),
        new BigDecimal(price.unit()),
        new BigDecimal(price.discount()),
        BigDecimal.ZERO,
        new BigDecimal(amount),
        "GOODS",
        "NL",
        vatProductGroup,
        "H21",
        VatCalculation.NORMAL,
        VatCategory.S,
        new BigDecimal("21"),
        BigDecimal.ZERO,
        new BigDecimal(progress.shipped()),
        BigDecimal.ZERO,
        new BigDecimal(progress.cancelled()),
        new Offered(
            new BigDecimal(price.offered()),
            new BigDecimal(price.offeredDiscount()),
            priceReason,
            discountReason),
        InvoiceShare.none(true),
        LineChoice.INCLUDED);
  }

  /** The line under this number as it is offered in a draft. */
  static SalesOrder.Line offered(int lineNo, DocumentDraft.PricedLine line) {
    var like = vatLine("HIGH", line.amount().net().amount().toPlainString());
    return new SalesOrder.Line(
        lineNo,
        lineNo,
        like.type(),
        like.itemNo(),
        null,
        like.description(),
        like.unit(),
        line.quantity(),
        line.price().price().amount(),
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        line.amount().net().amount(),
        like.generalProductGroup(),
        like.vatBusinessGroup(),
        like.vatProductGroup(),
        like.vatIdentifier(),
        like.vatCalculation(),
        like.vatCategory(),
        like.vatRate(),
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        like.offered(),
        line.share(),
        line.choice());
  }

  /** The price and the discount in percent, and both as they were offered; others were typed. */
  record Price(String unit, String discount, String offered, String offeredDiscount) {

    Price(String unit, String discount, String offered) {
      this(unit, discount, offered, "0");
    }
  }

  private record Progress(String ordered, String shipped, String cancelled) {}
}
