package nl.verkoop.party;

import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.verkoop.imports.CsvTable;
import nl.verkoop.imports.RowRefusal;
import nl.verkoop.shared.Address;
import nl.verkoop.shared.Refusal;

/**
 * A customer's card as a form shows it and sends it back, each field as it is typed; a field that
 * is left out stays as it is. The columns of a file with customers mean the same.
 */
record CardFields(
    String name,
    String contact,
    String street,
    String houseNo,
    String houseNoAddition,
    String postCode,
    String city,
    String region,
    @Schema(example = "NL") String country,
    String phone,
    String email,
    @Schema(description = "nl or en") String language,
    @Schema(description = "Who gets his invoices and owes them; empty for himself") String billToNo,
    String vatRegistrationNo,
    String chamberOfCommerceNo,
    @Schema(description = "13 digits; empty for none") String gln,
    String paymentTerms,
    @Schema(description = "In the company's currency; 0 is no limit", example = "10000.00")
        String creditLimit,
    @Schema(description = "NONE, SHIP, INVOICE or ALL") String blocked,
    @Schema(description = "STANDARD or AT_ONCE") String fulfilmentPolicy,
    String generalBusinessGroup,
    String vatBusinessGroup,
    String customerPostingGroup,
    String priceGroup,
    String discountGroup,
    @Schema(
            description =
                "Under whose number his discounts on whole documents are agreed; empty for his own")
        String invoiceDiscountCode,
    @Schema(description = "Who sells to him; empty for nobody in particular") String salesperson,
    @Schema(description = "On which terms of delivery; empty where nothing was agreed")
        String shipmentMethod,
    @Schema(description = "Who carries his goods; empty for nobody in particular")
        String shippingAgent,
    @Schema(description = "By which of his services; empty for none in particular")
        String shippingService) {

  static CardFields of(CustomerCard card) {
    return of(card, card.party(), card.party().address());
  }

  private static CardFields of(CustomerCard card, PartyCard party, Address address) {
    return new CardFields(
        party.name(),
        party.contact(),
        address.street(),
        address.houseNo(),
        address.houseNoAddition(),
        address.postCode(),
        address.city(),
        party.region(),
        address.country(),
        party.phone(),
        party.email(),
        party.language(),
        card.billToNo(),
        party.vatRegistrationNo(),
        card.chamberOfCommerceNo(),
        card.gln(),
        party.paymentTerms(),
        card.creditLimit().setScale(2).toPlainString(),
        card.blocked().name(),
        card.fulfilmentPolicy().name(),
        card.groups().generalBusinessGroup(),
        card.groups().vatBusinessGroup(),
        card.groups().customerPostingGroup(),
        card.tradeGroups().priceGroup(),
        card.tradeGroups().discountGroup(),
        card.tradeGroups().invoiceDiscountCode(),
        card.salesperson(),
        card.shipmentMethod(),
        card.shippingAgent(),
        card.shippingService());
  }

  /** What each field says, by the column that a file has it in; null where it was left out. */
  Map<String, String> cells() {
    return cells(this);
  }

  /** The same of any form of texts. */
  static Map<String, String> cells(Record form) {
    var cells = new LinkedHashMap<String, String>();
    for (var field : form.getClass().getRecordComponents()) {
      cells.put(column(field.getName()), value(form, field));
    }
    return cells;
  }

  private static String value(Record form, RecordComponent field) {
    try {
      return (String) field.getAccessor().invoke(form);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What was found wrong with the one row that a form was read as, by its fields. */
  static List<Refusal> refusals(CsvTable table) {
    return table.refusals().stream().map(CardFields::refusal).toList();
  }

  /** Why what was typed is not taken, at the field of the form. */
  static Refusal refusal(RowRefusal refusal) {
    var reason = refusal.reason();
    return Refusal.of(field(refusal.column()), reason.code(), reason.arguments().toArray());
  }

  /** The column of a file in which this field stands. */
  static String column(String field) {
    return field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  /** The field that stands in this column of a file. */
  static String field(String column) {
    var parts = column.split("_");
    var name = new StringBuilder(parts[0]);
    for (var index = 1; index < parts.length; index++) {
      name.append(parts[index].substring(0, 1).toUpperCase(Locale.ROOT))
          .append(parts[index].substring(1));
    }
    return name.toString();
  }
}
