package nl.verkoop.sales;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.verkoop.catalog.Item;
import nl.verkoop.ledger.VatTreatment;
import nl.verkoop.party.Customer;
import nl.verkoop.shared.Money;
import nl.verkoop.tax.VatCalculator;

/** A checked and priced order, ready to be written. */
record OrderDraft(
    Customer customer, OrderRequest request, LocalDate orderDate, List<PricedLine> lines) {

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

  FulfilmentPolicy policy() {
    return request.fulfilmentPolicy() != null
        ? request.fulfilmentPolicy()
        : FulfilmentPolicy.valueOf(customer.fulfilmentPolicy());
  }

  OrderRequest.ShipTo shipTo() {
    return request.shipTo() != null
        ? request.shipTo()
        : new OrderRequest.ShipTo(
            customer.name(),
            customer.address(),
            customer.postCode(),
            customer.city(),
            customer.country());
  }
}
