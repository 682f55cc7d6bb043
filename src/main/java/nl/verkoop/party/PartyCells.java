package nl.verkoop.party;

import java.util.List;
import java.util.Locale;
import nl.verkoop.imports.CardDraft;
import nl.verkoop.imports.CsvRow;
import nl.verkoop.imports.CsvTable;

/** The cells that customers' and vendors' files have in common. */
record PartyCells(CsvTable table, PartyChoices choices) {

  static final String DEFAULT_TERMS = "14D";

  private static final int LONGEST_VAT_NUMBER = 20;

  /**
   * Columns of our own tables whose value follows from the country unless the file says otherwise.
   */
  void fill(CardDraft card, CsvRow row, List<String> regional) {
    card.required("name", 100);
    card.text("contact", 100);
    card.required("address", 100);
    card.text("post_code", 20);
    card.required("city", 60);
    card.text("region", 60);
    card.text("phone", 40);
    var country = choices.country(row).orElse("");
    if (!country.equals(card.get("country"))) {
      regional.forEach(card::forget);
    }
    card.put("country", country);
    row.read(
        "email", "not-an-address", value -> value.matches("[^@\\s,;<>]{1,64}@[^@\\s,;<>]{3,189}"));
    card.text("email", 254);
    card.set("language", row.oneOf("language", List.of("nl", "en")), choices.language(country));
    card.set("payment_terms", row.oneOf("payment_terms", choices.paymentTerms()), DEFAULT_TERMS);
    fillVatNumber(card, row);
  }

  private void fillVatNumber(CardDraft card, CsvRow row) {
    var vatNumber =
        row.read(
                "vat_registration_no",
                "not-a-vat-number",
                value -> value.matches("[A-Za-z0-9+*. -]{4,30}"))
            .map(value -> value.replaceAll("[. -]", "").toUpperCase(Locale.ROOT));
    if (vatNumber.filter(value -> value.length() > LONGEST_VAT_NUMBER).isPresent()) {
      row.refuse("vat_registration_no", "too-long", LONGEST_VAT_NUMBER);
    }
    card.set("vat_registration_no", vatNumber, "");
  }
}
