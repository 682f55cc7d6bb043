package nl.verkoop.party;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import nl.verkoop.shared.MayCall;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the terms of delivery that cards and documents can name. */
@RestController
@MayCall
@Tag(name = "Customers")
class ShipmentMethodController {

  private final ShipmentMethods methods;

  ShipmentMethodController(ShipmentMethods methods) {
    this.methods = methods;
  }

  @GetMapping("/api/shipment-methods")
  @Operation(summary = "The terms of delivery that cards and documents can name, by code")
  List<CardChoices.Choice> all(Locale locale) {
    return methods.all().stream()
        .map(each -> new CardChoices.Choice(each.code(), each.description(locale.getLanguage())))
        .toList();
  }
}
