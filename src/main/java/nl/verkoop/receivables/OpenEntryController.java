package nl.verkoop.receivables;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.Money;
import nl.verkoop.shared.Role;
import nl.verkoop.shared.RowLimit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets forms and programs look up what customers still owe. */
@RestController
@MayCall({Role.ACCOUNTING, Role.FINANCEMANAGER, Role.ANALYST, Role.ADMIN})
@Tag(name = "Receivables")
class OpenEntryController {

  private final CustomerLedger ledger;

  OpenEntryController(CustomerLedger ledger) {
    this.ledger = ledger;
  }

  /**
   * An open entry in its currency, and the discount that a payment on the day asked for may take.
   */
  record OpenEntryView(
      long entryNo,
      String customerNo,
      String customerName,
      String kind,
      String documentNo,
      String orderNo,
      LocalDate postingDate,
      LocalDate dueDate,
      Currency currency,
      BigDecimal remaining,
      LocalDate discountDate,
      BigDecimal discountPossible,
      BigDecimal discount) {

    static OpenEntryView of(OpenEntry entry, Optional<LocalDate> day) {
      return new OpenEntryView(
          entry.entryNo(),
          entry.customerNo(),
          entry.customerName(),
          entry.kind().name(),
          entry.documentNo(),
          entry.orderNo(),
          entry.postingDate(),
          entry.dueDate(),
          entry.currency(),
          entry.remaining(),
          entry.discountDate(),
          entry.discountPossible(),
          day.map(entry::discountOn).orElse(Money.zero(entry.currency())).amount());
    }
  }

  @GetMapping("/api/open-entries")
  @Operation(
      summary =
          "Open customer entries by document, customer number or name, oldest due date first; at most 200")
  List<OpenEntryView> search(
      @RequestParam(defaultValue = "") String q,
      @Parameter(description = "The day of a payment, for the discount that it may still take")
          @RequestParam
          Optional<LocalDate> on,
      @RequestParam(defaultValue = "20") int limit) {
    return ledger.searchOpen(q.strip(), RowLimit.of(limit, 200)).stream()
        .map(entry -> OpenEntryView.of(entry, on))
        .toList();
  }
}
