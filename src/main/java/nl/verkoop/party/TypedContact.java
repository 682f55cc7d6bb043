package nl.verkoop.party;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verkoop.imports.CsvRow;
import nl.verkoop.imports.CsvTable;
import nl.verkoop.shared.Address;
import nl.verkoop.shared.MailAddress;
import nl.verkoop.shared.Refusal;

/** What somebody typed of a contact, read as the one row of a file (feature K-01). */
final class TypedContact {

  private static final List<String> TYPES =
      Stream.of(ContactType.values()).map(ContactType::name).toList();

  /** Where a company is found; who has any of it has an address of his own. */
  private static final List<String> PLACE = List.of("street", "post_code", "city");

  private static final List<String> ADDRESS =
      List.of("street", "house_no", "house_no_addition", "post_code", "city", "country");

  private final Optional<ContactCard> before;
  private final CsvTable table;
  private final CsvRow row;

  private TypedContact(Optional<ContactCard> before, Map<String, String> cells) {
    this.before = before;
    this.table = CsvTable.ofOne(cells);
    this.row = table.rows().iterator().next();
  }

  /** Somebody new; what was left open of him is as at the company that he belongs to. */
  static TypedContact ofNew(Map<String, String> typed, Optional<ContactCard> company) {
    var cells = new LinkedHashMap<String, String>();
    typed.forEach((column, text) -> cells.put(column, text == null ? "" : text.strip()));
    company.map(card -> ContactFields.of(card).cells()).ifPresent(known -> inherit(cells, known));
    if (cells.get("country").isEmpty()) {
      cells.put("country", Address.HOME);
    }
    return new TypedContact(Optional.empty(), cells);
  }

  private static void inherit(Map<String, String> cells, Map<String, String> company) {
    if (PLACE.stream().allMatch(column -> cells.get(column).isEmpty())) {
      ADDRESS.forEach(column -> cells.put(column, company.get(column)));
    }
    Stream.of("salesperson", "language", "country")
        .filter(column -> cells.get(column).isEmpty())
        .forEach(column -> cells.put(column, company.get(column)));
  }

  /** Somebody who is there; what was left out stays as it was. */
  static TypedContact ofKnown(ContactCard before, Map<String, String> typed) {
    var cells = new LinkedHashMap<>(ContactFields.of(before).cells());
    typed.forEach(
        (column, text) -> {
          if (text != null) {
            cells.put(column, text.strip());
          }
        });
    return new TypedContact(Optional.of(before), cells);
  }

  /** The card as it is meant; what is wrong with it is refused. */
  ContactCard read(PartyChoices choices) {
    var cells = new PartyCells(table, choices);
    var country = choices.country(row).orElse("");
    row.read("email", "not-an-address", MailAddress::isValid);
    return new ContactCard(
        type(),
        row.required("name", 100),
        row.text("company_no", 20).toUpperCase(java.util.Locale.ROOT),
        row.text("job_title", 60),
        PartyCells.whatIsKnown(row, country),
        row.text("phone", 40),
        row.text("email", 254),
        row.oneOf("language", PartyCells.LANGUAGES).orElse(choices.language(country)),
        cells.salesperson(row, before.map(ContactCard::salesperson).orElse("")),
        PartyCells.vatNumber(row).orElse(""),
        PartyCells.registerNo(
            row, country, before.map(ContactCard::chamberOfCommerceNo).orElse("")),
        papers(),
        before.map(ContactCard::customerNo).orElse(null));
  }

  private ContactType type() {
    row.required("type", 20);
    var type = row.oneOf("type", TYPES).map(ContactType::valueOf).orElse(ContactType.COMPANY);
    if (before.filter(card -> card.type() != type).isPresent()) {
      row.refuse("type", "contact-type-fixed");
    }
    return type;
  }

  /** Whoever gets papers has an address for them. */
  private String papers() {
    var read = ContactPaper.read(row.text("papers", 100));
    if (read.isEmpty()) {
      row.refuse("papers", "not-one-of", List.of(ContactPaper.values()));
    } else if (!read.get().isEmpty() && row.text("email", 254).isEmpty()) {
      row.refuse("email", "papers-need-address");
    }
    return read.map(ContactPaper::written).orElse("");
  }

  void refuse(String column, String reason, Object... arguments) {
    row.refuse(column, reason, arguments);
  }

  /** What was refused so far, each at its field. */
  List<Refusal> refusals() {
    return CardFields.refusals(table);
  }
}
