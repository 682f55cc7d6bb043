package nl.verkoop.receivables;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import nl.verkoop.shared.MayCall;
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

  @GetMapping("/api/open-entries")
  @Operation(
      summary =
          "Open customer entries by document, customer number or name, oldest due date first; at most 200")
  List<OpenEntry> search(
      @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "20") int limit) {
    return ledger.searchOpen(q.strip(), RowLimit.of(limit, 200));
  }
}
