package nl.verkoop.party;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets managers close customers, open them again, and take empty cards away (feature C-07). */
@RestController
@MayCall({Role.SALESMANAGER, Role.FINANCEMANAGER, Role.ADMIN})
@RequestMapping("/api/customers/{no}")
@Tag(name = "Customers")
class CustomerClosingController {

  private final CustomerClosing closing;

  CustomerClosingController(CustomerClosing closing) {
    this.closing = closing;
  }

  @PutMapping("/closing")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Closes a customer: nothing new is written for him, and what was posted stays",
      description =
          "Refused with every reason at once (422): open entries, drafts, quotes and orders that are not done, money from "
              + "the bank that is not posted, an approval that waits, and others for whom he pays.")
  void close(@PathVariable String no) {
    RefusedException.throwIfAny(closing.close(no));
  }

  @DeleteMapping("/closing")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Opens a closed customer again",
      description = "Refused: one who was merged into another, and one whose payer is closed.")
  void open(@PathVariable String no) {
    RefusedException.throwIfAny(closing.open(no));
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Takes a card away behind which there is nothing",
      description =
          "His addresses, accounts, prices, discounts and recurring lines go with it; his contact stays. Refused (422): a "
              + "customer for whom anything was written, posted, checked or approved, who can be closed instead.")
  void remove(@PathVariable String no, @RequestParam int version) {
    RefusedException.throwIfAny(closing.remove(no, version));
  }
}
