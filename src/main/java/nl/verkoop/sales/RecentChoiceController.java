package nl.verkoop.sales;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells forms what its user most probably chooses, so that their lists begin with it. */
@RestController
@MayCall({Role.SALES, Role.SALESMANAGER, Role.ADMIN})
@Tag(name = "Sales orders")
class RecentChoiceController {

  private final RecentChoices choices;

  RecentChoiceController(RecentChoices choices) {
    this.choices = choices;
  }

  /** Numbers, the latest first. */
  record Recent(List<String> customers, List<String> items) {}

  @GetMapping("/api/recent-choices")
  @Operation(
      summary = "My last customers, and what a customer ordered last; at most 20 of each",
      description =
          "Give them as `first` to `/api/customers` and `/api/items`, and these come first.")
  Recent recent(@RequestParam Optional<String> customer, Principal user) {
    return new Recent(
        choices.customersOf(user.getName()), customer.map(choices::itemsOf).orElse(List.of()));
  }
}
