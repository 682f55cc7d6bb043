package nl.verkoop.ledger;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.shared.CanonicalHash;
import nl.verkoop.shared.Money;
import nl.verkoop.shared.Percentage;

/**
 * One balanced fact for the books: the document it comes from, its date, its general ledger lines
 * and its VAT, all in the company's currency. An unbalanced posting cannot be made.
 *
 * @param source what caused it, for example "shipment:VZ000012"; with the kind it is unique forever
 */
public record Posting(
    String source,
    Kind kind,
    LocalDate date,
    String documentNo,
    List<Line> lines,
    List<VatLine> vat) {

  /** What is being posted; declared by the module that posts it. */
  public record Kind(String name) {

    @Override
    public String toString() {
      return name;
    }
  }

  /** Offered by whoever posts: the kind of its postings. */
  public interface Source {

    Kind kind();
  }

  /** One amount on one account; debit is positive, credit is negative. */
  public record Line(String account, Money amount, String description) {}

  /** VAT of one rate in a document; on sales the base and the amount are negative. */
  public record VatLine(
      VatGroup group, Money base, Money amount, String country, String registrationNo) {}

  /** The VAT treatment that two posting groups give together. */
  public record VatGroup(
      String businessGroup,
      String productGroup,
      String identifier,
      VatCalculation calculation,
      Percentage rate) {}

  public Posting {
    lines = List.copyOf(lines);
    vat = List.copyOf(vat);
    var difference = lines.stream().map(Line::amount).reduce(Money::plus);
    if (difference.isPresent() && !difference.get().isZero()) {
      throw new IllegalArgumentException(
          "Debits and credits of %s differ by %s".formatted(source, difference.get()));
    }
  }

  /** A fact that moves goods but no money of the general ledger. */
  public static Posting withoutLedgerLines(
      String source, Kind kind, LocalDate date, String documentNo) {
    return new Posting(source, kind, date, documentNo, List.of(), List.of());
  }

  public static Line debit(String account, Money amount, String description) {
    return new Line(account, amount, description);
  }

  public static Line credit(String account, Money amount, String description) {
    return new Line(account, amount.negated(), description);
  }

  /** The currencies of its amounts. */
  Set<Currency> currencies() {
    return Stream.concat(
            lines.stream().map(Line::amount),
            vat.stream().flatMap(line -> Stream.of(line.base(), line.amount())))
        .map(Money::currency)
        .collect(Collectors.toSet());
  }

  /**
   * Recognises the same posting by what it says to the books. Written out field by field: one that
   * comes later is added only where it is set, so that what was posted before stays the same.
   */
  String contentHash() {
    return CanonicalHash.of(
        List.of(
            List.of(source, kind.name(), date.toString(), documentNo),
            lines.stream().map(Posting::written).toList(),
            vat.stream().map(Posting::written).toList()));
  }

  private static List<Object> written(Line line) {
    return List.of(line.account(), line.amount().amount(), line.description());
  }

  private static List<Object> written(VatLine line) {
    var group = line.group();
    return List.of(
        group.businessGroup(),
        group.productGroup(),
        group.identifier(),
        group.calculation().name(),
        group.rate().value(),
        line.base().amount(),
        line.amount().amount(),
        line.country(),
        line.registrationNo());
  }
}
