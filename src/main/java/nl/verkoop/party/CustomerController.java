package nl.verkoop.party;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets forms and programs look up customers. */
@RestController
@RequestMapping("/api/customers")
@Tag(name = "Customers")
class CustomerController {

  private final Customers customers;

  CustomerController(Customers customers) {
    this.customers = customers;
  }

  @GetMapping
  @Operation(summary = "Customers by number, name, city or mail; at most 50")
  List<Customer> search(
      @RequestParam(defaultValue = "") String q,
      @Parameter(description = "Numbers of those that come first") @RequestParam(defaultValue = "")
          List<String> first,
      @RequestParam(defaultValue = "10") int limit) {
    return customers.search(q.strip(), first, Math.min(Math.max(limit, 1), 50));
  }
}
