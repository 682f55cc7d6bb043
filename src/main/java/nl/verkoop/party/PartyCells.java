package nl.verkoop.party;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  /** By which numbers companies are registered in a country; elsewhere any text is taken. */
  private static final Map<String, Scheme[]> REGISTERS =
      Map.of("NL", new Scheme[] {Scheme.KVK, Scheme.OIN}, "BE", new Scheme[] {Scheme.KBO});

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
    return inParts(row, row.required("street", 100), place);
  }

  /** In parts, each of which may be missing. */
  static Address whatIsKnown(CsvRow row, String country) {
    var postCode = row.text("post_code", 20);
    var place = new Address("", "", "", postCode, row.text("city", 60), country);
    return inParts(row, row.text("street", 100), place);
  }

  private static Address inParts(CsvRow row, String street, Address place) {
    var houseNo = row.text("house_no", Address.LONGEST_HOUSE_NO);
    var addition = row.text("house_no_addition", Address.LONGEST_ADDITION);
    var parts = new Address(street, houseNo, addition, "", "", "").in(place);
    if (parts.contradicts(row.text("address", 100))) {
      row.refuse("address", "address-twice", parts.line());
    }
    return parts;
  }

  /** In the shape that its country gives it (feature C-12). */
  static Optional<String> vatNumber(CsvRow row) {
    return row.read("vat_registration_no", "not-a-vat-number", value -> vat(value).isPresent())
        .flatMap(PartyCells::vat)
        .map(PartyNumber::value);
  }

  /** Whether it is a number of the register of this country, as far as we know that one. */
  static boolean isRegisterNo(String country, String written) {
    var schemes = REGISTERS.get(country);
    return schemes == null || PartyNumber.read(written, schemes).isPresent();
  }

  /** In the Netherlands and Belgium a number of the register there; elsewhere any text. */
  static String registerNo(CsvRow row, String country, String known) {
    var schemes = REGISTERS.get(country);
    var written = row.text("chamber_of_commerce_no", schemes == null ? 20 : 30, known);
    if (schemes == null || written.isEmpty() || written.equals(known)) {
      return written;
    }
    var number = PartyNumber.read(written, schemes).map(PartyNumber::value);
    if (number.isEmpty()) {
      row.refuse("chamber_of_commerce_no", "register-number-shape");
    }
    return number.orElse(known);
  }

  /** Somebody who sells; who was blocked meanwhile stays on the cards that he is on. */
  String salesperson(CsvRow row, String known) {
    var code = row.text("salesperson", 20, known).toUpperCase(Locale.ROOT);
    if (!code.isEmpty() && !code.equals(known) && !choices.salespeople().contains(code)) {
      row.refuse("salesperson", "unknown-salesperson");
    }
    return code;
  }

  private static Optional<PartyNumber> vat(String written) {
    return PartyNumber.read(written, Scheme.VAT);
  }
}
