package nl.verkoop.invoicing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.verkoop.ledger.PostingSetup;
import nl.verkoop.party.Customer;
import nl.verkoop.sales.LineAmount;
import nl.verkoop.shared.Money;
import nl.verkoop.shared.Percentage;
import nl.verkoop.tax.VatCalculator;

/** An invoice before it has a number: a shipment's lines at the order's prices. */
record InvoiceDraft(
    Customer customer, Shipment shipment, List<Line> lines, List<VatCalculator.Amount> vat) {

  /** The shipment being invoiced. */
  record Shipment(String no, long registerNo, String orderNo, String customerNo) {}

  /** One shipped line with its price; amounts in euro excluding VAT. */
  record Line(
      int lineNo,
      String itemNo,
      String description,
      String unit,
      BigDecimal quantity,
      BigDecimal unitPrice,
      BigDecimal discountPercent,
      BigDecimal orderedQuantity,
      BigDecimal orderedAmount,
      String generalProductGroup,
      String vatProductGroup,
      String inventoryPostingGroup,
      BigDecimal shippedCost) {

    /**
     * A full delivery is charged what was ordered; a part by its own quantity (posting rules 4).
     */
    Money net() {
      return quantity.compareTo(orderedQuantity) == 0
          ? Money.euro(orderedAmount)
          : LineAmount.of(quantity, unitPrice, new Percentage(discountPercent)).net();
    }

    PostingSetup.Sold asSold() {
      return new PostingSetup.Sold(itemNo, generalProductGroup, vatProductGroup);
    }

    Money expectedSales() {
      return Money.euro(orderedAmount).share(quantity, orderedQuantity);
    }

    Money cost() {
      return Money.euro(shippedCost);
    }
  }

  InvoiceDraft(
      Customer customer, Shipment shipment, List<Line> lines, Map<String, PostingSetup.Vat> setup) {
    this(
        customer,
        shipment,
        lines,
        VatCalculator.amounts(
            lines.stream()
                .map(line -> new VatCalculator.Line(setup.get(line.vatProductGroup()), line.net()))
                .toList()));
  }

  Money net() {
    return Money.sum(lines.stream().map(Line::net).toList());
  }

  Money vatTotal() {
    return VatCalculator.total(vat);
  }

  Money gross() {
    return net().plus(vatTotal());
  }
}
