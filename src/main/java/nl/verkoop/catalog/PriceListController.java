package nl.verkoop.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.verkoop.catalog.PriceLine.SoldTo;
import nl.verkoop.catalog.PriceList.Found;
import nl.verkoop.catalog.PriceList.Search;
import nl.verkoop.catalog.StoredPriceLine.Key;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.People;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import nl.verkoop.shared.RowLimit;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows the price list, and takes a line of it away. */
@RestController
@MayCall({Role.SALES, Role.SALESMANAGER, Role.ADMIN})
@RequestMapping("/api/price-lines")
@Tag(name = "Prices")
class PriceListController {

  private static final int USUAL = 50;
  private static final int MOST = 500;

  private static final int MOST_CHANGES = 50;

  private final PriceList prices;
  private final PriceChanges changes;
  private final People people;
  private final Clock clock;

  PriceListController(PriceList prices, PriceChanges changes, People people, Clock clock) {
    this.prices = prices;
    this.changes = changes;
    this.people = people;
    this.clock = clock;
  }

  /** A line that was agreed, changed or taken away, and by whom, by the name of that time. */
  record ChangeView(@JsonUnwrapped PriceChanges.Listed change, String changedByName) {}

  /** What narrows the list. */
  record Filter(
      @Parameter(
              description =
                  "Begins the number of an item, a customer, a campaign or a group; or part of the name of an item, a customer or a campaign")
          String q,
      @Parameter(description = "Only what is valid today") Boolean valid,
      @Parameter(description = "How many were seen before, for the next page") Integer skip,
      @Parameter(description = "At most 500; default 50") Integer limit) {

    Search search(LocalDate today) {
      return new Search(
          q == null ? "" : q.strip(),
          Boolean.TRUE.equals(valid) ? today : null,
          skip == null ? 0 : Math.max(0, skip),
          RowLimit.of(limit, USUAL, MOST));
    }
  }

  /** Which line: for whom, of what, in which unit, from how many and from which day on. */
  record Which(
      SoldTo soldTo,
      @Parameter(description = "Left out for everybody") String soldToNo,
      @Parameter(description = "Or itemGroup") String itemNo,
      String itemGroup,
      @Parameter(description = "Code; left out where the line has none of its own") String unit,
      @Parameter(description = "Default 0") BigDecimal minimumQuantity,
      @Parameter(description = "Left out where the line has none") LocalDate validFrom) {

    /** No line is for nobody, or begins at less than is kept of a quantity. */
    boolean isNone() {
      return soldTo == null
          || minimumQuantity != null && minimumQuantity.stripTrailingZeros().scale() > 5;
    }

    Key key() {
      return new Key(
          soldTo,
          orEmpty(soldToNo),
          orEmpty(itemNo),
          orEmpty(itemGroup),
          orEmpty(unit),
          minimumQuantity == null ? BigDecimal.ZERO.setScale(5) : minimumQuantity.setScale(5),
          validFrom == null ? PriceLine.ALWAYS : validFrom);
    }

    private static String orEmpty(String text) {
      return text == null ? "" : text.toUpperCase(Locale.ROOT);
    }
  }

  /** A line of the price list; prices are in the company's currency, without VAT. */
  record Row(
      SoldTo soldTo,
      @Schema(description = "The customer, the campaign or the group; empty for everybody")
          String soldToNo,
      String soldToName,
      String itemNo,
      @Schema(description = "Instead of an item; then the line is a discount") String itemGroup,
      String description,
      @Schema(description = "What quantity and price are for, in the language of the reader")
          String unit,
      @Schema(description = "Code; empty where it is for the base unit and all others by it")
          String unitCode,
      @Schema(description = "What as much of the item costs without this list")
          BigDecimal cardPrice,
      BigDecimal minimumQuantity,
      @Schema(description = "Null where the line has none") LocalDate validFrom,
      LocalDate validUntil,
      @Schema(description = "Null where the line only gives a discount") BigDecimal unitPrice,
      BigDecimal discountPercent,
      @Schema(description = "Whether a discount of the list comes on top of this price")
          boolean discountAllowed,
      @Schema(description = "Whether it counts for the discount on the whole document")
          boolean invoiceDiscountAllowed) {

    static Row of(Found found) {
      return new Row(
          found.soldTo(),
          found.soldToNo(),
          found.soldToName(),
          found.itemNo(),
          found.itemGroup(),
          found.description(),
          found.unit(),
          found.unitCode(),
          found.cardPrice(),
          found.minimumQuantity(),
          PriceLine.ALWAYS.equals(found.validFrom()) ? null : found.validFrom(),
          found.validUntil(),
          found.unitPrice(),
          found.discountPercent(),
          found.discountAllowed(),
          found.invoiceDiscountAllowed());
    }
  }

  @GetMapping
  @Operation(summary = "The price list, by item and for each item by whom it is for")
  List<Row> lines(@ParameterObject Filter filter, Locale locale) {
    return prices.find(filter.search(LocalDate.now(clock)), locale.getLanguage()).stream()
        .map(Row::of)
        .toList();
  }

  @GetMapping("/changes")
  @Operation(summary = "Who agreed, changed or took away lines of the price list; the newest 50")
  List<ChangeView> changes() {
    var newest = changes.newest(MOST_CHANGES);
    var names = people.among(newest.stream().map(PriceChanges.Listed::changedBy));
    return newest.stream()
        .map(each -> new ChangeView(each, names.at(each.changedBy(), each.changedAt())))
        .toList();
  }

  @DeleteMapping
  @MayCall({Role.SALESMANAGER, Role.ADMIN})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Takes a line of the price list away",
      description =
          "What was priced by it stays as it is. Unknown (404): a line that is not there.")
  void remove(@ParameterObject Which which) {
    if (which.isNone() || !prices.remove(which.key())) {
      throw new RefusedException(List.of(Refusal.unknown("itemNo", "price-line-unknown")));
    }
  }
}
