package nl.verkoop.sales;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import nl.verkoop.catalog.PriceOrigin;
import nl.verkoop.catalog.PriceReason;
import nl.verkoop.party.FulfilmentPolicy;

/**
 * An order as forms and programs see it: with VAT, stock of each line, the customer's credit, and
 * what is odd.
 */
record OrderView(
    HeaderView header,
    List<LineView> lines,
    List<VatView> vat,
    Credit credit,
    List<Warning> warnings) {

  /** The same with something to be said once, of what was just saved. */
  OrderView noting(Warning notice) {
    return new OrderView(
        header, lines, vat, credit, Stream.concat(warnings.stream(), Stream.of(notice)).toList());
  }

  /** The order without its lines, amounts in its currency. */
  record HeaderView(
      String no,
      SalesOrder.Status status,
      String customerNo,
      String customerName,
      String billToNo,
      String billToName,
      @Schema(description = "Which of the customer's ship-to addresses it is, if any")
          String shipToCode,
      String shipToName,
      String shipToContact,
      String shipToAddress,
      String shipToPostCode,
      String shipToCity,
      String shipToCountry,
      String customerReference,
      LocalDate orderDate,
      LocalDate requestedDeliveryDate,
      @Schema(description = "Of a quote: the last day of its offer") LocalDate validUntil,
      @Schema(description = "The quote that it came of, if any") String quoteNo,
      @Schema(description = "Who sells it, by code, if anybody") String salesperson,
      String salespersonName,
      @Schema(description = "Terms of delivery, by code, if any") String shipmentMethod,
      @Schema(description = "The campaign that it names, by code, if any") String campaign,
      FulfilmentPolicy fulfilmentPolicy,
      Currency currency,
      BigDecimal net,
      BigDecimal vat,
      BigDecimal gross,
      @Schema(
              description =
                  "Without VAT, should the customer choose the dearest of all that he may choose")
          BigDecimal netAtMost,
      @Schema(description = "What is taken off the whole of it, without VAT")
          BigDecimal invoiceDiscount,
      @Schema(description = "Of the lines that count for it") BigDecimal invoiceDiscountPercent,
      InvoiceDiscount.Origin invoiceDiscountOrigin,
      String createdBy,
      Instant createdAt,
      String changedBy,
      boolean agreedBefore,
      int revision,
      int version) {

    static HeaderView of(DocumentHeader order) {
      return new HeaderView(
          order.no(),
          order.status(),
          order.customerNo(),
          order.customerName(),
          order.billToNo(),
          order.billToName(),
          order.shipToCode(),
          order.shipTo().name(),
          order.shipTo().contact(),
          order.shipTo().address().line(),
          order.shipTo().address().postCode(),
          order.shipTo().address().city(),
          order.shipTo().address().country(),
          order.customerReference(),
          order.orderDate(),
          order.requestedDeliveryDate(),
          order.validUntil(),
          order.quoteNo(),
          order.salesperson(),
          order.salespersonName(),
          order.shipmentMethod(),
          order.campaign(),
          order.fulfilmentPolicy(),
          order.currency(),
          order.net(),
          order.vat(),
          order.gross(),
          order.netAtMost(),
          order.invoiceDiscount(),
          order.invoiceDiscountPercent(),
          order.invoiceDiscountOrigin(),
          order.createdBy(),
          order.createdAt(),
          order.writtenBy().substring(order.writtenBy().lastIndexOf(',') + 1),
          order.agreedBefore(),
          order.revision(),
          order.version());
    }
  }

  /** What is possible but odd, at the field it concerns. */
  record Warning(String field, String code, String message) {}

  /** A unit in which an item can be sold, called so in the document's language. */
  record UnitView(String code, String name, BigDecimal quantityPerUnit) {}

  /**
   * A line with what lies in stock, in its unit, and what can be promised of it, which leaves out
   * what other orders still have to get. Both are missing for a service.
   */
  record LineView(
      int lineNo,
      int position,
      LineType type,
      String itemNo,
      String accountNo,
      String description,
      @Schema(
              description =
                  "What quantity, price and stock count in, by code; empty for what is no item")
          String unitCode,
      @Schema(description = "The same in the document's language") String unit,
      @Schema(description = "How many base units of the item one of it is")
          BigDecimal quantityPerUnit,
      @Schema(description = "In which units it could be, as long as the document can be changed")
          List<UnitView> units,
      BigDecimal quantity,
      BigDecimal unitPrice,
      ReasonView priceReason,
      BigDecimal discountPercent,
      ReasonView discountReason,
      BigDecimal discountAmount,
      @Schema(description = "Before its share of what is taken off the whole")
          BigDecimal lineAmount,
      BigDecimal invoiceDiscount,
      @Schema(description = "Whether it counts for what is taken off the whole")
          boolean invoiceDiscountAllowed,
      @Schema(description = "Whether the document wrote the line itself, since it costs extra")
          boolean serviceCharge,
      @Schema(description = "Of a quote: whether it belongs to the offer, or the customer chooses")
          LineChoice choice,
      @Schema(description = "Of an alternative: the number of the line that it comes instead of")
          Integer alternativeTo,
      BigDecimal vatRate,
      BigDecimal quantityToShip,
      BigDecimal quantityShipped,
      BigDecimal quantityInvoiced,
      BigDecimal quantityCancelled,
      BigDecimal outstanding,
      BigDecimal onHand,
      @Schema(description = "What can be promised, in base units of the item")
          BigDecimal availableInBaseUnits) {}

  /** Where a price or a discount comes from: agreed for whom, from how many, until when. */
  record ReasonView(
      PriceOrigin origin, String agreedFor, BigDecimal fromQuantity, LocalDate until) {

    static ReasonView of(PriceReason reason) {
      return new ReasonView(
          reason.origin(), reason.agreedFor(), reason.fromQuantity(), reason.until());
    }
  }

  /** VAT of one rate, in the order's currency. */
  record VatView(String category, BigDecimal rate, BigDecimal base, BigDecimal amount) {}

  /**
   * The customer's credit in the company's currency; left is null where there is no limit. What to
   * warn of is as the company set it up (feature C-22).
   */
  record Credit(
      BigDecimal limit,
      BigDecimal balance,
      BigDecimal openOrders,
      BigDecimal left,
      @Schema(description = "Whether to warn above the limit") boolean warnsOfLimit,
      @Schema(description = "Whether to warn of overdue invoices") boolean warnsOfOverdue,
      @Schema(description = "How many days his oldest invoice is overdue; 0 where none is")
          int daysOverdue) {}
}
