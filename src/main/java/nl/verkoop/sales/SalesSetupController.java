package nl.verkoop.sales;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets people set up how the company sells. */
@RestController
@MayCall({Role.FINANCEMANAGER, Role.ADMIN})
@RequestMapping("/api/sales-setup")
@Tag(name = "Sales quotes")
class SalesSetupController {

  private final SalesSetup setup;

  SalesSetupController(SalesSetup setup) {
    this.setup = setup;
  }

  /** How the company sells from now on. */
  record Asked(SalesSetup.OfferSignature offerSignature) {}

  @GetMapping
  @Operation(summary = "How the company sells: whether who accepts an offer is asked to sign it")
  SalesSetup.Editable get() {
    return setup.editable();
  }

  @PutMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Sets up how the company sells; give the version that was read",
      description =
          "`offerSignature` is NONE, OPTIONAL or NEEDED; where it is needed, a tick that the typed name is the "
              + "signature does as well as a drawn one.")
  void change(@RequestParam int version, @RequestBody Asked asked) {
    if (asked.offerSignature() == null) {
      throw new RefusedException(List.of(Refusal.of("offerSignature", "offer-signature-needed")));
    }
    setup.change(asked.offerSignature(), version);
  }
}
