package nl.verkoop.catalog;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verkoop.catalog.PriceLine.SoldTo;
import nl.verkoop.catalog.StoredPriceLine.Key;
import nl.verkoop.shared.Refusal;

/** From which prices new ones are proposed, how, and for whom (feature C-50). */
record PriceProposal(
    @Schema(description = "Default: PRICE_LIST, what holds today") From source,
    @Schema(description = "Begins an item's number, or is part of its description; default: all")
        String items,
    @Schema(description = "Of the price list: only what is for these; default: for anybody")
        SoldTo sourceSoldTo,
    String sourceSoldToNo,
    @Schema(description = "For whom the new prices are; default: for whom the old ones are")
        SoldTo soldTo,
    @Schema(description = "The customer, the campaign or the price group") String soldToNo,
    @Schema(description = "First day; default: that of the old price, which is then changed")
        LocalDate validFrom,
    @Schema(description = "Last day; default: that of the old price") LocalDate validUntil,
    @Schema(description = "More than 0, at most 1000; default 1") BigDecimal factor,
    @Schema(description = "0.00001, 0.01, 0.05, 0.1, 0.5, 1, 5 or 10; default 0.01")
        BigDecimal roundTo,
    @Schema(description = "Default: NEAREST") PriceRounding.Direction direction,
    @Schema(description = "Only from old prices above this one; default: from all")
        BigDecimal onlyAbove,
    @Schema(description = "Whether prices are proposed that the list does not have; default no")
        Boolean createNew) {

  /** Where the old prices stand. */
  enum From {
    PRICE_LIST,
    ITEM_CARDS
  }

  private static final BigDecimal LARGEST_FACTOR = new BigDecimal("1000");
  private static final int DECIMALS = 5;

  private static final List<BigDecimal> STEPS =
      Stream.of("0.00001", "0.01", "0.05", "0.1", "0.5", "1", "5", "10")
          .map(BigDecimal::new)
          .toList();

  private static final BigDecimal CENT = new BigDecimal("0.01");

  boolean fromCards() {
    return source == From.ITEM_CARDS;
  }

  boolean withNew() {
    return Boolean.TRUE.equals(createNew);
  }

  Optional<SoldTo> from() {
    return Optional.ofNullable(sourceSoldTo);
  }

  String fromNo() {
    return code(sourceSoldToNo);
  }

  Optional<SoldTo> to() {
    return Optional.ofNullable(soldTo);
  }

  String toNo() {
    return soldTo == SoldTo.EVERYBODY ? "" : code(soldToNo);
  }

  String itemsOrEmpty() {
    return items == null ? "" : items.strip();
  }

  /** No price is below zero. */
  BigDecimal aboveOrLess() {
    return onlyAbove == null ? BigDecimal.ONE.negate() : onlyAbove;
  }

  LocalDate lastDay(LocalDate old) {
    return validUntil == null && validFrom == null ? old : validUntil;
  }

  /** Whether the last day that was typed lies before this first one. */
  boolean endsBefore(LocalDate first) {
    return validUntil != null && validUntil.isBefore(first);
  }

  PriceRounding rounding() {
    return new PriceRounding(
        factor == null ? BigDecimal.ONE : factor,
        roundTo == null ? CENT : roundTo,
        direction == null ? PriceRounding.Direction.NEAREST : direction);
  }

  /** For whom the new price is that is proposed from this line. */
  Key target(Key old) {
    return new Key(
        soldTo == null ? old.soldTo() : soldTo,
        soldTo == null ? old.soldToNo() : toNo(),
        old.itemNo(),
        "",
        old.unit(),
        old.minimumQuantity().setScale(DECIMALS),
        validFrom == null ? old.validFrom() : validFrom);
  }

  /** What is against it, whatever there is on file. */
  List<Refusal> refusals() {
    var refusals = new ArrayList<Refusal>();
    if (factor != null && (factor.signum() <= 0 || factor.compareTo(LARGEST_FACTOR) > 0)
        || hasTooManyDecimals(factor)) {
      refusals.add(Refusal.of("factor", "proposal-factor", LARGEST_FACTOR));
    }
    if (roundTo != null && STEPS.stream().noneMatch(step -> step.compareTo(roundTo) == 0)) {
      refusals.add(Refusal.of("roundTo", "proposal-step", STEPS));
    }
    if (onlyAbove != null && !Prices.isPrice(onlyAbove)) {
      refusals.add(Refusal.of("onlyAbove", "price-invalid"));
    }
    if (soldTo == SoldTo.DISCOUNT_GROUP) {
      refusals.add(Refusal.of("soldTo", "discount-group-has-no-price"));
    } else if (soldTo != null && soldTo != SoldTo.EVERYBODY && toNo().isEmpty()) {
      refusals.add(Refusal.of("soldToNo", "price-buyer-needed"));
    }
    if (sourceSoldTo != null && sourceSoldTo != SoldTo.EVERYBODY && fromNo().isEmpty()) {
      refusals.add(Refusal.of("sourceSoldToNo", "price-buyer-needed"));
    }
    if (validFrom != null && endsBefore(validFrom)) {
      refusals.add(Refusal.of("validUntil", "until-before-from"));
    }
    return refusals;
  }

  private static boolean hasTooManyDecimals(BigDecimal number) {
    return number != null && number.stripTrailingZeros().scale() > DECIMALS;
  }

  private static String code(String typed) {
    return typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
  }
}
