package nl.verkoop.party;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets people keep who carries goods. */
@RestController
@MayCall({Role.SALESMANAGER, Role.ADMIN})
@RequestMapping("/api/shipping-agents")
@Tag(name = "Customers")
class ShippingAgentController {

  private final ShippingAgents agents;

  ShippingAgentController(ShippingAgents agents) {
    this.agents = agents;
  }

  /** An agent whom cards and shipments can name, with his services. */
  record Choice(String code, String name, List<CardChoices.Choice> services) {}

  @GetMapping
  @Operation(summary = "Who carries goods, by code, with services and where parcels are followed")
  List<ShippingAgents.Kept> all() {
    return agents.all();
  }

  @GetMapping("/choices")
  @MayCall
  @Operation(summary = "Who can be named on cards and shipments, by code")
  List<Choice> choices() {
    return agents.all().stream()
        .map(
            each ->
                new Choice(
                    each.code(),
                    each.name(),
                    each.services().stream()
                        .map(one -> new CardChoices.Choice(one.code(), one.description()))
                        .toList()))
        .toList();
  }

  @PutMapping("/{code}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Writes an agent with his services, or changes the one of this version",
      description =
          "Without a version it is a new one, and a code that is taken is refused (409), as is a version that somebody "
              + "else changed. Shipments keep what they said.")
  void keep(
      @PathVariable String code,
      @RequestParam Optional<Integer> version,
      @RequestBody ShippingAgents.Asked asked) {
    RefusedException.throwIfAny(agents.keep(code, version, asked));
  }

  @DeleteMapping("/{code}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Takes an agent away; cards that name him then name nobody")
  void remove(@PathVariable String code, @RequestParam int version) {
    RefusedException.throwIfAny(agents.remove(code, version));
  }
}
