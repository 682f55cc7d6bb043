package nl.verkoop.sales;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets people keep lines that recur, and which customers get them. */
@RestController
@MayCall({Role.SALES, Role.SALESMANAGER, Role.ADMIN})
@Tag(name = "Recurring lines", description = "Lines that are sold to the same customers again")
class RecurringLineController {

  private static final String CODE = "/api/recurring-lines/{code}";
  private static final String OF = "/api/customers/{no}/recurring-lines";

  private final RecurringLines lines;
  private final CustomerRecurringLines customers;

  RecurringLineController(RecurringLines lines, CustomerRecurringLines customers) {
    this.lines = lines;
    this.customers = customers;
  }

  @GetMapping("/api/recurring-lines")
  @Operation(summary = "Lines that recur, by their code")
  List<RecurringLines.Kept> all() {
    return lines.all();
  }

  @PutMapping(CODE)
  @MayCall({Role.SALESMANAGER, Role.ADMIN})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Writes lines under a code, or changes those of this version",
      description =
          "Without a version it is a new code, and one that is taken is refused (409), as is a version that somebody "
              + "else changed. Documents keep the lines that they have.")
  void keep(
      @PathVariable String code,
      @RequestParam Optional<Integer> version,
      @RequestBody RecurringLines.Asked asked) {
    RefusedException.throwIfAny(lines.keep(code, version, asked));
  }

  @DeleteMapping(CODE)
  @MayCall({Role.SALESMANAGER, Role.ADMIN})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Takes a code with its lines away, from all customers too",
      description = "Documents keep the lines that they have.")
  void remove(@PathVariable String code, @RequestParam int version) {
    RefusedException.throwIfAny(lines.remove(code, version));
  }

  @GetMapping(OF)
  @Operation(summary = "Which lines recur for a customer, by code; on one day, where it is named")
  List<CustomerRecurringLines.Agreed> of(
      @PathVariable String no, @RequestParam Optional<LocalDate> on) {
    return customers.of(no, on);
  }

  @PutMapping(OF)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Writes that a customer gets the lines of a code, or changes when and how",
      description =
          "Leave the version out for a code that he does not get yet. They come into his documents when somebody gets "
              + "them (MANUAL, the default), or in the form as soon as he is chosen (AUTOMATIC), or after a question (ASK).")
  void keep(
      @PathVariable String no,
      @RequestParam String code,
      @RequestParam Optional<Integer> version,
      @RequestBody CustomerRecurringLines.Asked asked) {
    RefusedException.throwIfAny(customers.keep(no, code, version, asked));
  }

  @DeleteMapping(OF)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "A customer gets the lines of a code no longer; his documents keep theirs")
  void remove(@PathVariable String no, @RequestParam String code, @RequestParam int version) {
    RefusedException.throwIfAny(customers.remove(no, code, version));
  }
}
