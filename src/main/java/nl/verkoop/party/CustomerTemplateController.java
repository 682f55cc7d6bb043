package nl.verkoop.party;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verkoop.party.CustomerCards.Applied;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets people keep the templates by which customers' cards are filled in. */
@RestController
@MayCall({Role.FINANCEMANAGER, Role.ADMIN})
@RequestMapping("/api/customer-templates")
@Tag(name = "Customers")
class CustomerTemplateController {

  private final CustomerTemplates templates;
  private final CustomerCards cards;

  CustomerTemplateController(CustomerTemplates templates, CustomerCards cards) {
    this.templates = templates;
    this.cards = cards;
  }

  /** Whose cards a template is written over. */
  record Application(@Schema(description = "Their numbers, at most 1000") List<String> customers) {}

  /** How many cards are different now. */
  record Changed(int changed) {}

  @GetMapping
  @MayCall({Role.SALES, Role.SALESMANAGER, Role.FINANCEMANAGER, Role.ADMIN})
  @Operation(summary = "Templates for customers' cards, by their code")
  List<CustomerTemplates.Kept> all() {
    return templates.all();
  }

  @PutMapping("/{code}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Makes a template, or changes the one of this version",
      description =
          "Without a version it is a new one, and a code that is taken is refused (409), as is a version that somebody "
              + "else changed. What is left out or empty the template does not hold.")
  void keep(
      @PathVariable String code,
      @RequestParam Optional<Integer> version,
      @RequestBody TemplateFields fields) {
    RefusedException.throwIfAny(templates.keep(code, version, fields));
  }

  @DeleteMapping("/{code}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Takes a template away",
      description = "Cards that were filled in by it stay as they are.")
  void remove(@PathVariable String code) {
    RefusedException.throwIfAny(templates.remove(code));
  }

  @PostMapping("/{code}/applications")
  @Operation(
      summary = "Writes what a template holds over the cards of customers",
      description =
          "All of them or none: where one of them cannot be like that, every reason is named (422), at customers[number].")
  Changed apply(@PathVariable String code, @RequestBody Application request) {
    var numbers = Stream.ofNullable(request.customers()).flatMap(List::stream);
    var result = cards.apply(code, numbers.filter(Objects::nonNull).toList());
    if (result instanceof Applied.Refused refused) {
      throw new RefusedException(refused.reasons());
    }
    return new Changed(((Applied.Done) result).changed());
  }
}
