package nl.verkoop.party;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets whoever asked for a higher credit limit take that back. */
@RestController
@MayCall({Role.SALESMANAGER, Role.FINANCEMANAGER, Role.ADMIN})
@Tag(name = "Customers")
class CreditLimitRaiseController {

  private final AskedLimits limits;

  CreditLimitRaiseController(AskedLimits limits) {
    this.limits = limits;
  }

  @PostMapping("/api/credit-limit-raises/{no}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Takes back a higher credit limit that waits for approval",
      description =
          "For whoever asked for it; refused (409) once it is decided. Asking for another limit on the card "
              + "takes the earlier one back by itself.")
  void withdraw(@PathVariable String no) {
    RefusedException.throwIfAny(limits.withdraw(no));
  }
}
