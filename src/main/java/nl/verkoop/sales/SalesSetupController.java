package nl.verkoop.sales;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.verkoop.shared.MayCall;
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

  @GetMapping
  @Operation(summary = "How the company sells")
  SalesSetup.Editable get() {
    return setup.editable();
  }

  @PutMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Sets up how the company sells; give the version that was read",
      description =
          """
          What is left out stays as it is. `offerSignature` is NONE, OPTIONAL or NEEDED; where it is needed, a tick \
          that the typed name is the signature does as well as a drawn one. `creditWarnings` is BOTH, LIMIT, OVERDUE \
          or NONE; what is approved does not depend on it. `calculateInvoiceDiscount` says whether the discount on a \
          whole document is reckoned at each change of it.\
          """)
  void change(@RequestParam int version, @RequestBody SalesSetup.Asked asked) {
    setup.change(asked, version);
  }
}
