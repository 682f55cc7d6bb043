package nl.verkoop.party;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows and keeps where a customer's goods may go beside his own address (feature C-09). */
@RestController
@MayCall({Role.SALES, Role.SALESMANAGER, Role.FINANCEMANAGER, Role.ADMIN})
@RequestMapping("/api/customers/{no}/ship-to-addresses")
@Tag(name = "Customers")
class ShipToController {

  private final ShipToAddresses addresses;
  private final ShipToCards cards;
  private final Customers customers;

  ShipToController(ShipToAddresses addresses, ShipToCards cards, Customers customers) {
    this.addresses = addresses;
    this.cards = cards;
    this.customers = customers;
  }

  /** An address with the version that a change of it names. */
  record View(
      String code,
      String name,
      String contact,
      @Schema(description = "Street and house number as one line") String address,
      String street,
      String houseNo,
      String houseNoAddition,
      String postCode,
      String city,
      String country,
      @Schema(description = "Terms of delivery, where they are not the customer's")
          String shipmentMethod,
      @Schema(description = "Who carries it, where it is not whom the customer's card names")
          String shippingAgent,
      String shippingService,
      int version) {

    static View of(ShipToAddress kept) {
      return new View(
          kept.code(),
          kept.name(),
          kept.contact(),
          kept.address().line(),
          kept.street(),
          kept.houseNo(),
          kept.houseNoAddition(),
          kept.postCode(),
          kept.city(),
          kept.country(),
          kept.shipmentMethod(),
          kept.shippingAgent(),
          kept.shippingService(),
          kept.version());
    }
  }

  @GetMapping
  @MayCall
  @Operation(summary = "Where a customer's goods may go beside his own address, by code")
  List<View> of(@PathVariable String no) {
    var customer = customers.find(no);
    RefusedException.throwIfAny(
        customer.isPresent() ? List.of() : List.of(Refusal.unknown("no", "customer-unknown", no)));
    return addresses.of(customer.orElseThrow().no()).stream().map(View::of).toList();
  }

  @PutMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Keeps a ship-to address of a customer",
      description =
          "Needed: name, street, city and country. Leave the version out for a new code; to change an address give "
              + "the version that was read: when somebody else changed it meanwhile, or the code is there already, the "
              + "answer is 409. Documents that were written keep the address that they have.")
  void keep(
      @PathVariable String no,
      @Parameter(description = "At most 20 letters, digits and . _ / -") @RequestParam String code,
      @RequestParam(required = false) Integer version,
      @RequestBody ShipToCards.Fields fields) {
    RefusedException.throwIfAny(cards.keep(no, code, fields, Optional.ofNullable(version)));
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Takes a ship-to address off a customer's card",
      description = "Documents that were written keep the address that they have.")
  void remove(@PathVariable String no, @RequestParam String code, @RequestParam int version) {
    RefusedException.throwIfAny(cards.remove(no, code, version));
  }
}
