package nl.verkoop.party;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import nl.verkoop.party.NumbersElsewhere.Elsewhere;
import nl.verkoop.party.VatChecks.Checked;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.People;
import nl.verkoop.shared.Role;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets people have a customer's VAT number checked, and read what came of it. */
@RestController
@MayCall({Role.SALES, Role.SALESMANAGER, Role.FINANCEMANAGER, Role.ADMIN})
@RequestMapping("/api/customers/{no}/vat-checks")
@Tag(name = "Customers")
class VatCheckController {

  private final VatChecks checks;
  private final CustomerCards cards;
  private final People people;

  VatCheckController(VatChecks checks, CustomerCards cards, People people) {
    this.cards = cards;
    this.checks = checks;
    this.people = people;
  }

  /** What was answered, and who asked, by the name of that time. */
  record CheckView(@JsonUnwrapped Checked check, String checkedByName) {}

  /** What is known of the number on a card. */
  record View(boolean canCheck, List<CheckView> checks, List<Elsewhere> elsewhere) {}

  @GetMapping
  @Operation(
      summary = "What is known of a customer's VAT number",
      description =
          "Whether it can be checked, what the newest 20 checks said, and who else has the same VAT, "
              + "register or place number.")
  View of(@PathVariable String no) {
    var all = checks.of(no);
    var names = people.among(all.stream().map(Checked::checkedBy));
    return new View(
        checks.canCheck(no),
        all.stream()
            .map(each -> new CheckView(each, names.at(each.checkedBy(), each.checkedAt())))
            .toList(),
        cards.elsewhere(no));
  }

  @PostMapping
  @Transactional(propagation = Propagation.NEVER)
  @Operation(
      summary = "Asks the tax offices of the EU, by VIES, about a customer's VAT number",
      description =
          "Waits for their answer, ten seconds at most: VALID, INVALID, or NOT_VERIFIED with a reason where nobody could "
              + "say. Refused (422) where set-up names no VIES, and for a number of another country.")
  Checked check(@PathVariable String no) {
    return checks.check(no);
  }
}
