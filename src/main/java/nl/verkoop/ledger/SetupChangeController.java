package nl.verkoop.ledger;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import nl.verkoop.ledger.CauseWords.Deed;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.Role;
import nl.verkoop.shared.RowLimit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows who changed the set-up. */
@RestController
@MayCall({Role.ACCOUNTING, Role.FINANCEMANAGER, Role.ANALYST, Role.ADMIN})
@RequestMapping("/api/setup-changes")
@Tag(name = "Set-up")
class SetupChangeController {

  private final SetupChanges changes;
  private final CauseWords words;

  SetupChangeController(SetupChanges changes, CauseWords words) {
    this.changes = changes;
    this.words = words;
  }

  /** A change, with the full name that who made it had then. */
  record ChangeView(@JsonUnwrapped SetupChanges.Change change, String changedByName) {}

  @GetMapping
  @Operation(
      summary = "Who changed limits, accounts, VAT and periods, newest first; at most 500 changes")
  List<ChangeView> changes(@RequestParam(defaultValue = "100") int limit) {
    var newest = changes.newest(RowLimit.of(limit, 500));
    var people = words.of(newest.stream().map(SetupChangeController::deed).toList());
    return newest.stream()
        .map(change -> new ChangeView(change, people.get(deed(change)).user()))
        .toList();
  }

  private static Deed deed(SetupChanges.Change change) {
    return new Deed(
        new Cause(change.changedBy(), Optional.empty(), Optional.empty()), change.changedAt());
  }
}
