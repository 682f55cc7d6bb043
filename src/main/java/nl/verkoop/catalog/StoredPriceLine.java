package nl.verkoop.catalog;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.catalog.PriceLine.SoldTo;

/** A line of the price list as it is kept. */
@Entity
@Table(name = "price_line")
class StoredPriceLine {

  /** For whom, of what, in which unit, from how many and from which day on. */
  @Embeddable
  record Key(
      @Enumerated(EnumType.STRING) SoldTo soldTo,
      String soldToNo,
      String itemNo,
      String itemGroup,
      String unit,
      BigDecimal minimumQuantity,
      LocalDate validFrom)
      implements Serializable {

    /** The same, from whichever day on. */
    Key anyDay() {
      return new Key(soldTo, soldToNo, itemNo, itemGroup, unit, minimumQuantity, PriceLine.ALWAYS);
    }

    /** The line with these terms. */
    PriceLine line(Terms terms) {
      return new PriceLine(
          soldTo,
          soldToNo,
          itemNo,
          itemGroup,
          unit,
          minimumQuantity,
          validFrom,
          terms.validUntil(),
          terms.unitPrice(),
          terms.discountPercent(),
          terms.discountAllowed(),
          terms.invoiceDiscountAllowed());
    }

    static Key of(PriceLine line) {
      return new Key(
          line.soldTo(),
          line.soldToNo(),
          line.itemNo(),
          line.itemGroup(),
          line.unit(),
          line.minimumQuantity().setScale(5),
          line.validFrom());
    }
  }

  /** What is agreed. */
  @Embeddable
  record Terms(
      LocalDate validUntil,
      BigDecimal unitPrice,
      BigDecimal discountPercent,
      boolean discountAllowed,
      boolean invoiceDiscountAllowed) {

    static Terms of(PriceLine line) {
      return new Terms(
          line.validUntil(),
          line.unitPrice() == null ? null : line.unitPrice().setScale(5),
          line.discountPercent().setScale(5),
          line.discountAllowed(),
          line.invoiceDiscountAllowed());
    }

    /** The same at another price, until another day. */
    Terms at(BigDecimal price, LocalDate lastDay) {
      return new Terms(lastDay, price, discountPercent, discountAllowed, invoiceDiscountAllowed);
    }

    /** The same until this day. */
    Terms until(LocalDate lastDay) {
      return at(unitPrice, lastDay);
    }

    /** As a person reads it, for whoever looks at what was changed. */
    String words() {
      return Stream.of(
              Optional.ofNullable(unitPrice).map(Terms::plain),
              Optional.of(discountPercent)
                  .filter(percent -> percent.signum() > 0)
                  .map(percent -> "-" + plain(percent) + "%"),
              Optional.of("!").filter(mark -> !discountAllowed),
              Optional.of("!!").filter(mark -> !invoiceDiscountAllowed),
              Optional.ofNullable(validUntil).map(day -> "≤ " + day))
          .flatMap(Optional::stream)
          .collect(Collectors.joining(" "));
    }

    private static String plain(BigDecimal number) {
      return number.stripTrailingZeros().toPlainString();
    }
  }

  @EmbeddedId Key key;
  Terms terms;

  /** None until it is kept; so it is known to be new without being looked for. */
  @Version Integer version;

  protected StoredPriceLine() {}

  StoredPriceLine(PriceLine line) {
    key = Key.of(line);
    terms = Terms.of(line);
  }
}
