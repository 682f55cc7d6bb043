package nl.verkoop.party;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A template for customers' cards as a form shows it and sends it back; what is left out or empty
 * it does not hold.
 */
record TemplateFields(
    @Schema(example = "Groothandel in Nederland") String description,
    @Schema(example = "NL") String country,
    @Schema(description = "nl or en") String language,
    String paymentTerms,
    @Schema(description = "STANDARD or AT_ONCE") String fulfilmentPolicy,
    String generalBusinessGroup,
    String vatBusinessGroup,
    String customerPostingGroup,
    String priceGroup,
    String discountGroup,
    @Schema(description = "Under whose number discounts on whole documents are agreed")
        String invoiceDiscountCode,
    String salesperson,
    @Schema(description = "On which terms of delivery") String shipmentMethod,
    String shippingAgent,
    String shippingService) {

  static TemplateFields of(TemplateCard card) {
    return new TemplateFields(
        card.description(),
        card.country(),
        card.language(),
        card.paymentTerms(),
        card.fulfilmentPolicy(),
        card.generalBusinessGroup(),
        card.vatBusinessGroup(),
        card.customerPostingGroup(),
        card.priceGroup(),
        card.discountGroup(),
        card.invoiceDiscountCode(),
        card.salesperson(),
        card.shipmentMethod(),
        card.shippingAgent(),
        card.shippingService());
  }

  /** What it says, by the column that a file has it in. */
  Map<String, String> cells() {
    return CardFields.cells(this);
  }

  /** What it writes on a card, by the column that a file has it in. */
  Map<String, String> held() {
    return cells().entrySet().stream()
        .filter(each -> !each.getKey().equals("description"))
        .filter(each -> each.getValue() != null && !each.getValue().isBlank())
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().strip()));
  }
}
