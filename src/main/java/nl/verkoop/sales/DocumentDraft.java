package nl.verkoop.sales;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.verkoop.catalog.Item;
import nl.verkoop.ledger.VatTreatment;
import nl.verkoop.party.Customer;
import nl.verkoop.shared.Money;
import nl.verkoop.tax.VatCalculator;

/**
 * A checked and priced document, ready to be written.
 *
 * @param customer who buys
 * @param charged who gets the invoice and owes it: himself, or whom his card names
 */
record DocumentDraft(
    Customer customer,
    Customer charged,
    DocumentRequest request,
    LocalDate orderDate,
    List<PricedLine> lines) {

  /** One line with its item, price, discount and VAT treatment. */
  record PricedLine(
      Item item,
      BigDecimal quantity,
      BigDecimal unitPrice,
      BigDecimal discountPercent,
      LineAmount amount,
      VatTreatment vat) {}

  Money net() {
    return Money.sum(lines.stream().map(line -> line.amount().net()).toList());
  }

  Money vat() {
    return VatCalculator.total(
        VatCalculator.amounts(
            lines.stream()
                .map(line -> new VatCalculator.Line(line.vat(), line.amount().net()))
                .toList()));
  }

  /** The language that it is written in. */
  String language() {
    return charged.language();
  }

  FulfilmentPolicy policy() {
    return request.fulfilmentPolicy() != null
        ? request.fulfilmentPolicy()
        : FulfilmentPolicy.valueOf(customer.fulfilmentPolicy());
  }

  DocumentRequest.ShipTo shipTo() {
    return request.shipTo() != null
        ? request.shipTo()
        : new DocumentRequest.ShipTo(
            customer.name(),
            customer.address(),
            customer.postCode(),
            customer.city(),
            customer.country());
  }
}
