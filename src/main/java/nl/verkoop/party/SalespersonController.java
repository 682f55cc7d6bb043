package nl.verkoop.party;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows who sells (feature C-55). */
@RestController
@MayCall({Role.SALESMANAGER, Role.FINANCEMANAGER, Role.ADMIN})
@Tag(name = "Salespeople")
class SalespersonController {

  private final Salespeople salespeople;

  SalespersonController(Salespeople salespeople) {
    this.salespeople = salespeople;
  }

  /** Somebody who sells. */
  record View(
      String code,
      String name,
      String email,
      String phone,
      BigDecimal commissionPercent,
      boolean blocked) {

    static View of(Salesperson each) {
      return new View(
          each.code(),
          each.name(),
          each.email(),
          each.phone(),
          each.commissionPercent(),
          each.blocked());
    }
  }

  /** Whom a document can name. */
  record Choice(String code, String name) {}

  @GetMapping("/api/salespeople")
  @Operation(summary = "Who sells, with commission; who is blocked comes last")
  List<View> all() {
    return salespeople.all().stream().map(View::of).toList();
  }

  @GetMapping("/api/salespeople/choices")
  @MayCall
  @Operation(summary = "Who can be named on a customer's card or a document, by name")
  List<Choice> choices() {
    return salespeople.all().stream()
        .filter(each -> !each.blocked())
        .map(each -> new Choice(each.code(), each.name()))
        .toList();
  }
}
