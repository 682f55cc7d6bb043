package nl.verkoop.party;

import jakarta.persistence.Embeddable;

/** What the cards of one kind of customer have in common; what a template leaves open is empty. */
@Embeddable
record TemplateCard(
    String description,
    String country,
    String language,
    String paymentTerms,
    String fulfilmentPolicy,
    String generalBusinessGroup,
    String vatBusinessGroup,
    String customerPostingGroup,
    String priceGroup,
    String discountGroup,
    String invoiceDiscountCode,
    String salesperson,
    String shipmentMethod,
    String shippingAgent,
    String shippingService) {

  static final TemplateCard EMPTY =
      new TemplateCard("", "", "", "", "", "", "", "", "", "", "", "", "", "", "");
}
