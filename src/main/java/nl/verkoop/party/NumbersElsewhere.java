package nl.verkoop.party;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.imports.CsvRow;
import nl.verkoop.imports.RowRefusal;
import nl.verkoop.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the cards on which the same number stands by which somebody is registered: customers,
 * vendors, and contacts who are no customer (feature C-12).
 */
@Component
class NumbersElsewhere {

  /** No number is like this. */
  private static final String NOBODYS = "-";

  /** So many rows of a file are told. */
  private static final int MOST = 200;

  private final JdbcClient jdbc;

  NumbersElsewhere(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By which somebody is registered, and in which column of a file it stands. */
  enum Number {
    VAT("vat_registration_no"),
    REGISTER("chamber_of_commerce_no"),
    GLN("gln");

    private final String column;

    Number(String column) {
      this.column = column;
    }

    String column() {
      return column;
    }

    private String on(CustomerCard card) {
      return switch (this) {
        case VAT -> card.party().vatRegistrationNo();
        case REGISTER -> card.chamberOfCommerceNo();
        case GLN -> card.gln();
      };
    }
  }

  /** Whose card it is. */
  enum Kind {
    CUSTOMER,
    VENDOR,
    CONTACT
  }

  /** A card on which a number stands. */
  record Elsewhere(Number number, String value, Kind kind, String no, String name) {}

  /** The others who have a number of this customer's card. */
  List<Elsewhere> than(String customerNo, CustomerCard card) {
    return others(customerNo, card, find(List.of(card))).toList();
  }

  private static Stream<Elsewhere> others(
      String customerNo, CustomerCard card, Map<String, List<Elsewhere>> found) {
    return Stream.of(Number.values())
        .flatMap(number -> found.getOrDefault(key(number, number.on(card)), List.of()).stream())
        .filter(each -> each.kind() != Kind.CUSTOMER || !each.no().equals(customerNo));
  }

  private static String key(Number number, String value) {
    return number + " " + value;
  }

  /** All cards that have a number of one of these; in one statement. */
  private Map<String, List<Elsewhere>> find(Collection<CustomerCard> cards) {
    return jdbc
        .sql(
            """
            select 'VAT' number, vat_registration_no value, 'CUSTOMER' kind, no, name
            from customer where vat_registration_no in (:vat) and merged_into = ''
            union all
            select 'REGISTER', chamber_of_commerce_no, 'CUSTOMER', no, name
            from customer where chamber_of_commerce_no in (:register) and merged_into = ''
            union all
            select 'GLN', gln, 'CUSTOMER', no, name
            from customer where gln in (:gln) and merged_into = ''
            union all
            select 'VAT', vat_registration_no, 'VENDOR', no, name
            from vendor where vat_registration_no in (:vat)
            union all
            select 'VAT', vat_registration_no, 'CONTACT', no, name
            from contact where vat_registration_no in (:vat) and customer_no is null
            union all
            select 'REGISTER', chamber_of_commerce_no, 'CONTACT', no, name
            from contact where chamber_of_commerce_no in (:register) and customer_no is null
            order by 3, 4
            """)
        .param("vat", values(cards, Number.VAT))
        .param("register", values(cards, Number.REGISTER))
        .param("gln", values(cards, Number.GLN))
        .query(Elsewhere.class)
        .list()
        .stream()
        .collect(Collectors.groupingBy(each -> key(each.number(), each.value())));
  }

  private static List<String> values(Collection<CustomerCard> cards, Number number) {
    return Stream.concat(Stream.of(NOBODYS), cards.stream().map(number::on))
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }

  /** Whether a card got a number that it did not have. */
  static boolean isNumberedAnew(Optional<CustomerCard> before, CustomerCard after) {
    return Stream.of(Number.values())
        .anyMatch(
            number ->
                !number.on(after).isEmpty()
                    && before.filter(card -> number.on(card).equals(number.on(after))).isEmpty());
  }

  /** A row of a file, whose card it is, and what that card says now. */
  record Written(CsvRow row, String no, CustomerCard card) {}

  /** Which rows brought a number that stands elsewhere too, after all of them were written. */
  List<RowRefusal> notices(List<Written> written) {
    if (written.isEmpty()) {
      return List.of();
    }
    var found = find(written.stream().map(Written::card).toList());
    var notices = new ArrayList<RowRefusal>();
    for (var each : written) {
      others(each.no(), each.card(), found)
          .limit(MOST - notices.size())
          .forEach(other -> notices.add(notice(each.row(), other)));
    }
    return notices;
  }

  private static RowRefusal notice(CsvRow row, Elsewhere other) {
    var column = other.number().column();
    var reason =
        switch (other.kind()) {
          case CUSTOMER -> Refusal.of(column, "number-of-customer", other.name(), other.no());
          case VENDOR -> Refusal.of(column, "number-of-vendor", other.name(), other.no());
          case CONTACT -> Refusal.of(column, "number-of-contact", other.name(), other.no());
        };
    return new RowRefusal(row.number(), column, other.value(), reason);
  }
}
