package nl.verkoop.party;

import java.util.List;
import java.util.stream.Stream;
import nl.verkoop.party.NumbersElsewhere.Kind;
import nl.verkoop.party.NumbersElsewhere.Number;
import nl.verkoop.shared.PartyNumber;
import nl.verkoop.shared.PartyNumber.Scheme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Finds the cards on which a number stands that would not be taken any more: it came before it was
 * looked at (feature C-12).
 */
@Service
class OldNumbers {

  private final JdbcClient jdbc;

  OldNumbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A number that is none, and on whose card it stands. */
  record Wrong(Kind kind, String no, String name, Number number, String value) {}

  private record Card(
      Kind kind,
      String no,
      String name,
      String country,
      String vatRegistrationNo,
      String chamberOfCommerceNo,
      String gln) {

    Stream<Wrong> wrong() {
      return Stream.of(
              wrong(Number.VAT, vatRegistrationNo, isOne(vatRegistrationNo, Scheme.VAT)),
              wrong(
                  Number.REGISTER,
                  chamberOfCommerceNo,
                  PartyCells.isRegisterNo(country, chamberOfCommerceNo)),
              wrong(Number.GLN, gln, isOne(gln, Scheme.GLN)))
          .flatMap(each -> each);
    }

    private static boolean isOne(String value, Scheme scheme) {
      return PartyNumber.read(value, scheme).isPresent();
    }

    private Stream<Wrong> wrong(Number number, String value, boolean isRight) {
      return value.isEmpty() || isRight
          ? Stream.of()
          : Stream.of(new Wrong(kind, no, name, number, value));
    }
  }

  /** Customers first, then contacts who are none, then vendors; who is closed is left out. */
  List<Wrong> find(int limit) {
    try (var cards =
        jdbc
            .sql(
                """
                select 'CUSTOMER' kind, no, name, country, vat_registration_no,
                  chamber_of_commerce_no, gln
                from customer
                where not closed and concat(vat_registration_no, chamber_of_commerce_no, gln) <> ''
                union all
                select 'CONTACT', no, name, country, vat_registration_no, chamber_of_commerce_no, ''
                from contact where customer_no is null
                  and concat(vat_registration_no, chamber_of_commerce_no) <> ''
                union all
                select 'VENDOR', no, name, country, vat_registration_no, '', ''
                from vendor where vat_registration_no <> ''
                """)
            .query(Card.class)
            .stream()) {
      return cards.flatMap(Card::wrong).limit(limit).toList();
    }
  }
}
