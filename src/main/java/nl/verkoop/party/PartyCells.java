package nl.verkoop.party;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verkoop.imports.CsvRow;
import nl.verkoop.imports.CsvTable;
import nl.verkoop.shared.Address;
import nl.verkoop.shared.MailAddress;
import nl.verkoop.shared.PartyNumber;
import nl.verkoop.shared.PartyNumber.Scheme;

/** The cells that customers' and vendors' files have in common. */
record PartyCells(CsvTable table, PartyChoices choices) {

  static final List<String> LANGUAGES = List.of("nl", "en");

  private static final String DEFAULT_TERMS = "14D";

  /** What the row says of somebody; what it does not say stays as on his card, if he has one. */
  PartyCard read(CsvRow row, Optional<PartyCard> before) {
    var country = choices.country(row).orElse("");
    var known = before.orElseGet(() -> unknown(country));
    row.read("email", "not-an-address", MailAddress::isValid);
    return new PartyCard(
        row.required("name", 100),
        row.text("contact", 100, known.contact()),
        address(row, known.address(), country),
        row.text("region", 60, known.region()),
        row.text("phone", 40, known.phone()),
        row.text("email", 254, known.email()),
        row.oneOf("language", LANGUAGES).orElse(known.language()),
        table.has("vat_registration_no") ? vatNumber(row).orElse("") : known.vatRegistrationNo(),
        row.oneOf("payment_terms", choices.paymentTerms()).orElse(known.paymentTerms()));
  }

  private PartyCard unknown(String country) {
    var nowhere = new Address("", "", "", "", "", country);
    var language = choices.language(country);
    return new PartyCard("", "", nowhere, "", "", "", language, "", DEFAULT_TERMS);
  }

  /**
   * In parts where the file has columns for them, else from one line; a line that reads as on the
   * card leaves the parts as they are there.
   */
  Address address(CsvRow row, Address known, String country) {
    var postCode = row.text("post_code", 20, known.postCode());
    var place = new Address("", "", "", postCode, row.required("city", 60), country);
    if (Stream.of("street", "house_no", "house_no_addition").noneMatch(table::has)) {
      var line = row.required("address", 100);
      var kept = known.in(place);
      return kept.line().equals(line) ? kept : place.orOf(line);
    }
    var street = row.required("street", 100);
    var houseNo = row.text("house_no", Address.LONGEST_HOUSE_NO);
    var addition = row.text("house_no_addition", Address.LONGEST_ADDITION);
    var parts = new Address(street, houseNo, addition, "", "", "").in(place);
    if (parts.contradicts(row.text("address", 100))) {
      row.refuse("address", "address-twice", parts.line());
    }
    return parts;
  }

  /** In the shape that its country gives it (feature C-12). */
  private static Optional<String> vatNumber(CsvRow row) {
    return row.read("vat_registration_no", "not-a-vat-number", value -> vat(value).isPresent())
        .flatMap(PartyCells::vat)
        .map(PartyNumber::value);
  }

  private static Optional<PartyNumber> vat(String written) {
    return PartyNumber.read(written, Scheme.VAT);
  }
}
