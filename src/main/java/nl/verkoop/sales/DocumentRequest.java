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
    @Schema(
            description =
                "By code, a campaign whose prices count for it whoever buys; left out or empty for none")
        String campaign,
    @Schema(description = "Default: the customer's policy") FulfilmentPolicy fulfilmentPolicy,
    @Schema(
            description =
                "What is taken off the whole of it, if not what was agreed with the customer; another amount of "
                    + "the lines takes it away again")
        BigDecimal invoiceDiscount,
    List<LineRequest> lines) {

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
        header.campaign(),
        header.fulfilmentPolicy(),
        null,
        offer.lines().stream()
            .filter(line -> !line.share().isServiceCharge())
            .map(LineRequest::of)
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
        null,
        fulfilmentPolicy,
        null,
        linesOrNone().stream().map(LineRequest::anew).toList());
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
        campaign,
        fulfilmentPolicy,
        invoiceDiscount,
        lines);
  }

  /** The same with these words at its end, as comments that fit on a line; none for none. */
  DocumentRequest saying(String words) {
    var comments =
        words
            .lines()
            .flatMap(line -> Stream.of(line.split("(?<=\\G.{" + LineRequest.LONGEST_WORDS + "})")))
            .filter(line -> !PlainText.isBlank(line) && PaperLetters.refusal("", line).isEmpty())
            .map(LineRequest::comment);
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
        campaign,
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
  DocumentRequest with(List<LineRequest> others) {
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
        campaign,
        fulfilmentPolicy,
        invoiceDiscount,
        others);
  }

  public List<LineRequest> linesOrNone() {
    return lines == null ? List.of() : lines;
  }

  /** Whether lines are named by their numbers: one without is new then. */
  boolean isNumbered() {
    return linesOrNone().stream().anyMatch(line -> line.lineNo() != null);
  }

  /** The campaign that it names; empty for none. */
  String campaignOrEmpty() {
    return campaign == null ? "" : campaign.strip().toUpperCase(Locale.ROOT);
  }

  String shipToCodeOrEmpty() {
    return shipToCode == null ? "" : shipToCode.strip().toUpperCase(Locale.ROOT);
  }

  public String referenceOrEmpty() {
    return customerReference == null ? "" : customerReference;
  }
}
