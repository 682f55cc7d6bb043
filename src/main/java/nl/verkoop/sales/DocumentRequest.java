package nl.verkoop.sales;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.verkoop.party.FulfilmentPolicy;
import nl.verkoop.shared.PaperLetters;
import nl.verkoop.shared.PlainText;

/** What a customer asks for, as typed in a form or sent by another program. */
@Schema(
    description =
        "A sales document as asked for. Amounts are in the company's currency excluding VAT.")
record DocumentRequest(
    @Schema(example = "K10010") String customerNo,
    @Schema(description = "The customer's own order number; at most 60 characters")
        String customerReference,
    @Schema(description = "Default: today") LocalDate orderDate,
    LocalDate requestedDeliveryDate,
    @Schema(
            description =
                "Of a quote: the last day of its offer; default: as many days after its date as the company gives")
        LocalDate validUntil,
    @Schema(description = "Default: the customer's address") ShipToRequest shipTo,
    @Schema(
            description =
                "Instead of shipTo: the code of one of the customer's ship-to addresses, as it stands on his card when this is written")
        String shipToCode,
    @Schema(
            description =
                "Who sells it, by code; empty for nobody; default: whom the customer's card names")
        String salesperson,
    @Schema(
            description =
                "Terms of delivery, by code; empty for none; default: those of the ship-to address, else of the customer's card")
        String shipmentMethod,
    @Schema(description = "Default: the customer's policy") FulfilmentPolicy fulfilmentPolicy,
    @Schema(
            description =
                "What is taken off the whole of it, if not what was agreed with the customer; another amount of "
                    + "the lines takes it away again")
        BigDecimal invoiceDiscount,
    List<Line> lines) {

  /** One thing asked for: an item, an amount on an account, or a comment. */
  public record Line(
      @Schema(
              description =
                  "Which line of the document it is, in a change; left out for a new line. Where no "
                      + "line has a number, they are the same in the order in which they come")
          Integer lineNo,
      @Schema(description = "Default: ITEM; CHARGE and SERVICE are refused as yet") LineType type,
      @Schema(example = "1010") String itemNo,
      @Schema(description = "Of a line of type ACCOUNT: an account that documents may name")
          String accountNo,
      @Schema(
              description =
                  "The words of a COMMENT; of an ACCOUNT, default: the account's name. Not of an ITEM")
          String description,
      @Schema(description = "Default: STOCK; DROP_SHIPMENT is refused as yet") Supply supply,
      @Schema(description = "In the line's unit, more than 0, at most five decimals")
          BigDecimal quantity,
      @Schema(
              description =
                  "Per unit, at most five decimals; default: as the price list or the item's card says; needed for an ACCOUNT")
          BigDecimal unitPrice,
      @Schema(
              description =
                  "0 to 100; default: that of the price list, and none beside a price that is given")
          BigDecimal discountPercent,
      @Schema(
              description =
                  "Code of a unit of the item that quantity and price are for; default: the one in which it is sold")
          String unit,
      @Schema(
              description =
                  "Of a quote: whether it is part of the offer (the default), the customer may take it besides, "
                      + "or instead of the nearest line above that is no alternative")
          LineChoice choice) {

    /** One in the unit in which its item is sold. */
    Line(
        Integer lineNo,
        LineType type,
        String itemNo,
        String accountNo,
        String description,
        Supply supply,
        BigDecimal quantity,
        BigDecimal unitPrice,
        BigDecimal discountPercent) {
      this(
          lineNo,
          type,
          itemNo,
          accountNo,
          description,
          supply,
          quantity,
          unitPrice,
          discountPercent,
          null,
          null);
    }

    /** The same at the price at which it stands in a document; under a number of its own. */
    static Line of(SalesOrder.Line line) {
      return line.isComment()
          ? comment(line.description())
          : new Line(
              null,
              line.type(),
              line.itemNo(),
              line.accountNo(),
              line.isOfItem() ? null : line.description(),
              null,
              line.quantity(),
              line.unitPrice(),
              line.discountPercent(),
              line.isOfItem() ? line.unit().code() : null,
              line.choice());
    }

    static final int LONGEST_WORDS = 100;

    static Line comment(String words) {
      return new Line(null, LineType.COMMENT, null, null, words.strip(), null, null, null, null);
    }

    /** So much on this account, once; its words are those of the account. */
    static Line serviceCharge(String accountNo, BigDecimal amount) {
      return new Line(
          null, LineType.ACCOUNT, null, accountNo, null, null, BigDecimal.ONE, amount, null);
    }

    /** The same under this number. */
    Line numbered(Integer no) {
      return with(no, unit);
    }

    /** The same in this unit; null for the one in which its item is sold. */
    Line in(String code) {
      return with(lineNo, code);
    }

    private Line with(Integer no, String code) {
      return new Line(
          no,
          type,
          itemNo,
          accountNo,
          description,
          supply,
          quantity,
          unitPrice,
          discountPercent,
          code,
          choice);
    }

    private Line anew() {
      return type == LineType.ITEM
          ? ofItem(itemNo, quantity, null, null).in(unit).offeredAs(choice)
          : this;
    }

    LineChoice choiceOrIncluded() {
      return choice == null ? LineChoice.INCLUDED : choice;
    }

    /** The same, for the customer to choose or not. */
    Line offeredAs(LineChoice other) {
      return new Line(
          lineNo,
          type,
          itemNo,
          accountNo,
          description,
          supply,
          quantity,
          unitPrice,
          discountPercent,
          unit,
          other);
    }

    LineType typeOrItem() {
      return type == null ? LineType.ITEM : type;
    }

    /** So many of an item, as it is offered where no price or discount is given. */
    static Line ofItem(
        String itemNo, BigDecimal quantity, BigDecimal unitPrice, BigDecimal discountPercent) {
      return new Line(null, null, itemNo, null, null, null, quantity, unitPrice, discountPercent);
    }
  }

  /** The same, asked for anew as it was offered. */
  static DocumentRequest of(SalesOrder offer) {
    var header = offer.header();
    return new DocumentRequest(
        header.customerNo(),
        header.customerReference(),
        header.orderDate(),
        header.requestedDeliveryDate(),
        null,
        ShipToRequest.of(header.shipTo()),
        header.shipToCode().isEmpty() ? null : header.shipToCode(),
        header.salesperson(),
        header.shipmentMethod(),
        header.fulfilmentPolicy(),
        null,
        offer.lines().stream()
            .filter(line -> !line.share().isServiceCharge())
            .map(Line::of)
            .toList());
  }

  /**
   * The same to be asked for today, at what it costs now: no price and no discount of an item comes
   * along (feature Q-25). It goes where it went.
   */
  DocumentRequest anew() {
    return new DocumentRequest(
        customerNo,
        customerReference,
        null,
        null,
        null,
        shipTo,
        null,
        null,
        null,
        fulfilmentPolicy,
        null,
        linesOrNone().stream().map(Line::anew).toList());
  }

  /** The same, to one of the customer's addresses, as it is now. */
  DocumentRequest goingTo(String code) {
    return new DocumentRequest(
        customerNo,
        customerReference,
        orderDate,
        requestedDeliveryDate,
        validUntil,
        null,
        code,
        salesperson,
        shipmentMethod,
        fulfilmentPolicy,
        invoiceDiscount,
        lines);
  }

  /** The same with these words at its end, as comments that fit on a line; none for none. */
  DocumentRequest saying(String words) {
    var comments =
        words
            .lines()
            .flatMap(line -> Stream.of(line.split("(?<=\\G.{" + Line.LONGEST_WORDS + "})")))
            .filter(line -> !PlainText.isBlank(line) && PaperLetters.refusal("", line).isEmpty())
            .map(Line::comment);
    return with(Stream.concat(linesOrNone().stream(), comments).toList());
  }

  /** The same, with this as the last day of its offer. */
  DocumentRequest until(LocalDate day) {
    return new DocumentRequest(
        customerNo,
        customerReference,
        orderDate,
        requestedDeliveryDate,
        day,
        shipTo,
        shipToCode,
        salesperson,
        shipmentMethod,
        fulfilmentPolicy,
        invoiceDiscount,
        lines);
  }

  /** The same without the line at this place. */
  DocumentRequest without(int place) {
    var rest = new ArrayList<>(linesOrNone());
    rest.remove(place);
    return with(rest);
  }

  /** The same with these lines. */
  DocumentRequest with(List<Line> others) {
    return new DocumentRequest(
        customerNo,
        customerReference,
        orderDate,
        requestedDeliveryDate,
        validUntil,
        shipTo,
        shipToCode,
        salesperson,
        shipmentMethod,
        fulfilmentPolicy,
        invoiceDiscount,
        others);
  }

  public List<Line> linesOrNone() {
    return lines == null ? List.of() : lines;
  }

  /** Whether lines are named by their numbers: one without is new then. */
  boolean isNumbered() {
    return linesOrNone().stream().anyMatch(line -> line.lineNo() != null);
  }

  String shipToCodeOrEmpty() {
    return shipToCode == null ? "" : shipToCode.strip().toUpperCase(Locale.ROOT);
  }

  public String referenceOrEmpty() {
    return customerReference == null ? "" : customerReference;
  }
}
