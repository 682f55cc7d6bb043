package nl.verkoop.party;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows managers which numbers on cards have to be mended (feature C-12). */
@RestController
@MayCall({Role.SALESMANAGER, Role.FINANCEMANAGER, Role.ADMIN})
@Tag(name = "Customers")
class OldNumberController {

  private static final int MOST = 200;

  private final OldNumbers numbers;

  OldNumberController(OldNumbers numbers) {
    this.numbers = numbers;
  }

  @GetMapping("/api/old-numbers")
  @Operation(
      summary = "Cards with a VAT, register or place number that is none; at most 200",
      description = "They came onto the card before such numbers were looked at.")
  List<OldNumbers.Wrong> find() {
    return numbers.find(MOST);
  }
}
