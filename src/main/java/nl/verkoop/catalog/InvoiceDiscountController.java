package nl.verkoop.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import nl.verkoop.catalog.InvoiceDiscountList.Found;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows what was agreed to be taken off whole documents, and takes some of it away. */
@RestController
@MayCall({Role.SALES, Role.SALESMANAGER, Role.ADMIN})
@RequestMapping("/api/invoice-discounts")
@Tag(name = "Prices")
class InvoiceDiscountController {

  private static final int USUAL = 50;

  private static final int MOST = 500;
  private static final int MOST_CHANGES = 50;

  private final InvoiceDiscountList discounts;
  private final InvoiceDiscountChanges changes;
  private final People people;

  InvoiceDiscountController(
      InvoiceDiscountList discounts, InvoiceDiscountChanges changes, People people) {
    this.discounts = discounts;
    this.changes = changes;
    this.people = people;
  }

  /** What was agreed, changed or taken away, and by whom, by the name of that time. */
  record ChangeView(@JsonUnwrapped InvoiceDiscountChanges.Listed change, String changedByName) {}

  /** What narrows the list. */
  record Filter(
      @Parameter(description = "Begins the number of a customer, or is part of his name") String q,
      @Parameter(description = "How many were seen before, for the next page") Integer skip,
      @Parameter(description = "At most 500; default 50") Integer limit) {}

  @GetMapping
  @Operation(
      summary = "Discounts on whole documents, by the customer under whose number they are agreed")
  List<Found> discounts(@ParameterObject Filter filter) {
    return discounts.find(
        filter.q() == null ? "" : filter.q().strip(),
        filter.skip() == null ? 0 : Math.max(0, filter.skip()),
        RowLimit.of(filter.limit(), USUAL, MOST));
  }

  @GetMapping("/changes")
  @Operation(summary = "Who agreed, changed or took away discounts on documents; the newest 50")
  List<ChangeView> changes() {
    var newest = changes.newest(MOST_CHANGES);
    var names = people.among(newest.stream().map(InvoiceDiscountChanges.Listed::changedBy));
    return newest.stream()
        .map(each -> new ChangeView(each, names.at(each.changedBy(), each.changedAt())))
        .toList();
  }

  @DeleteMapping
  @MayCall({Role.SALESMANAGER, Role.ADMIN})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Takes a discount away",
      description =
          "Documents keep what was taken off them until they are changed. Unknown (404): one that is not there.")
  void remove(@RequestParam String code, @RequestParam BigDecimal minimumAmount) {
    var isAmount =
        minimumAmount.stripTrailingZeros().scale() <= 2
            && minimumAmount.compareTo(InvoiceDiscountImport.LARGEST_AMOUNT) <= 0;
    if (!isAmount || !discounts.remove(code.toUpperCase(Locale.ROOT), minimumAmount)) {
      throw new RefusedException(List.of(Refusal.unknown("code", "invoice-discount-unknown")));
    }
  }
}
