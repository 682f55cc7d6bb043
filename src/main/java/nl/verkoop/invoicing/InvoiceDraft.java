package nl.verkoop.invoicing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import nl.verkoop.documents.Parties;
import nl.verkoop.ledger.PostingSetup;
import nl.verkoop.party.Customer;
import nl.verkoop.party.PaymentTerms;
import nl.verkoop.sales.LineAmount;
import nl.verkoop.sales.LineType;
import nl.verkoop.shared.Money;
import nl.verkoop.shared.Percentage;
import nl.verkoop.shared.UnitPrice;
import nl.verkoop.tax.VatCalculator;

/** An invoice before it has a number. */
record InvoiceDraft(
    Customer customer,
    BillableLines.Origin origin,
    List<Line> lines,
    List<VatCalculator.Amount> vat) {

  /**
   * One line with its price; amounts excluding VAT.
   *
   * @param quantityBase what leaves the stock by it, in base units of the item
   * @param orderedInvoiceDiscount the line's share of what is taken off the whole order
   * @param invoicedBefore how many of the line are on other invoices
   * @param invoiceDiscountBefore how much of that share is on them
   */
  record Line(
      int lineNo,
      int position,
      LineType type,
      String itemNo,
      String accountNo,
      String description,
      String unit,
      String unitCode,
      BigDecimal quantityPerUnit,
      BigDecimal quantity,
      BigDecimal quantityBase,
      Currency currency,
      BigDecimal unitPrice,
      BigDecimal discountPercent,
      BigDecimal orderedQuantity,
      BigDecimal orderedAmount,
      BigDecimal orderedInvoiceDiscount,
      BigDecimal invoicedBefore,
      BigDecimal invoiceDiscountBefore,
      String generalProductGroup,
      String vatProductGroup,
      String inventoryPostingGroup,
      Currency costCurrency,
      BigDecimal shippedCost) {

    /**
     * A full delivery is charged what was ordered; a part by its own quantity (posting rules 4).
     */
    Money amount() {
      return quantity.compareTo(orderedQuantity) == 0
          ? new Money(orderedAmount, currency)
          : LineAmount.of(
                  quantity, UnitPrice.of(unitPrice, currency), new Percentage(discountPercent))
              .net();
    }

    /**
     * Its part of what is taken off the order, by how much of the line is invoiced with it: the
     * last invoice takes what is left, and none takes off more than it charges (posting rules 4).
     */
    Money invoiceDiscount() {
      var whole = new Money(orderedInvoiceDiscount, currency);
      if (whole.isZero()) {
        return whole;
      }
      var left =
          whole
              .share(invoicedBefore.add(quantity), orderedQuantity)
              .minus(new Money(invoiceDiscountBefore, currency));
      return left.compareTo(amount()) < 0 ? left : amount();
    }

    /** What is charged, after all discounts. */
    Money net() {
      return amount().minus(invoiceDiscount());
    }

    boolean isComment() {
      return type == LineType.COMMENT;
    }

    boolean isOfItem() {
      return type == LineType.ITEM;
    }

    PostingSetup.Sold asSold() {
      return isOfItem()
          ? new PostingSetup.Sold(itemNo, generalProductGroup, vatProductGroup)
          : PostingSetup.Sold.onAccount(accountNo, vatProductGroup);
    }

    Money expectedSales() {
      return new Money(orderedAmount.subtract(orderedInvoiceDiscount), currency)
          .share(quantity, orderedQuantity);
    }

    Money cost() {
      return new Money(shippedCost, costCurrency);
    }
  }

  InvoiceDraft(
      Customer customer,
      BillableLines.Origin origin,
      List<Line> lines,
      Map<String, PostingSetup.Vat> setup) {
    this(
        customer,
        origin,
        lines,
        VatCalculator.amounts(
            lines.stream()
                .filter(line -> !line.isComment())
                .map(
                    line ->
                        new VatCalculator.Line(
                            setup.get(line.vatProductGroup()).treatment(), line.net()))
                .toList()));
  }

  private Currency currency() {
    return lines.get(0).currency();
  }

  Money net() {
    return Money.sum(lines.stream().map(Line::net).toList(), currency());
  }

  Money vatTotal() {
    return VatCalculator.total(vat, currency());
  }

  Money gross() {
    return net().plus(vatTotal());
  }

  /** Who is charged, as his card says now; who bought and where it goes, as its origin says. */
  Parties parties() {
    var bought = origin.parties();
    return new Parties(
        bought.sellTo(),
        customer.onDocuments(),
        bought.shipTo(),
        customer.vatRegistrationNo(),
        customer.locale());
  }

  /** What he agreed on payment, for an invoice of this day. */
  PostedInvoice.Terms terms(PaymentTerms terms, LocalDate date) {
    return new PostedInvoice.Terms(
        terms.description(customer.language()),
        terms.dueDate(date),
        terms.discountDate(date),
        terms.discount(gross()));
  }

  /** What is kept of it under this number. */
  PostedInvoice.Header header(
      String no, String letterhead, LocalDate date, PostedInvoice.Terms terms) {
    return new PostedInvoice.Header(
        no,
        origin.orderNo(),
        origin.shipmentNo(),
        origin.draftNo(),
        parties(),
        origin.customerReference(),
        origin.salesperson(),
        letterhead,
        new PostedInvoice.Dates(date, origin.delivered()),
        terms,
        net(),
        vatTotal(),
        gross());
  }
}
