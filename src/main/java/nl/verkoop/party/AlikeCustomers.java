package nl.verkoop.party;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nl.verkoop.party.Likeness.Trait;
import nl.verkoop.party.Likeness.Traits;
import nl.verkoop.shared.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Looks for customers who may be on file already, before another card is made for them. */
@Service
class AlikeCustomers {

  /** Below this nobody would look twice. */
  private static final int LEAST_PERCENT = 50;

  private static final int MOST = 5;
  private static final int SHORTEST_WORD = 3;

  private final JdbcClient jdbc;

  AlikeCustomers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A customer who may be the same, how likely that is, and by what. */
  record Alike(String no, String name, String city, int percent, List<Trait> alike) {}

  private record Card(
      String no,
      String name,
      String city,
      String postCode,
      String houseNo,
      String vatRegistrationNo,
      String chamberOfCommerceNo,
      String phone,
      String email) {

    Traits traits() {
      return new Traits(
          name, postCode, houseNo, vatRegistrationNo, chamberOfCommerceNo, phone, email);
    }
  }

  /** The likeliest first, at most five; in one statement. */
  List<Alike> to(Traits typed) {
    return jdbc
        .sql(
            """
            select no, name, city, post_code, house_no, vat_registration_no, chamber_of_commerce_no,
              phone, email
            from customer
            where (:vat <> '' and vat_registration_no = :vat)
              or (:register <> '' and chamber_of_commerce_no = :register)
              or (:email <> '' and email = :email)
              or (:phone <> '' and regexp_replace(phone, '[^0-9]', '') like concat('%', :phone))
              or (:place <> '' and house_no = :house and replace(post_code, ' ', '') = :place)
              or (:word <> '' and name like concat('%', :word, '%'))
            limit 1000
            """)
        .param("vat", Likeness.plain(typed.vatNumber()))
        .param("register", typed.registerNumber().strip())
        .param("email", typed.email().strip())
        .param("phone", Likeness.digits(typed.phone()))
        .param("place", Likeness.plain(typed.postCode()))
        .param("house", typed.houseNo().strip())
        .param("word", SearchText.literal(longestWord(typed.name())))
        .query(Card.class)
        .list()
        .stream()
        .map(card -> alike(card, Likeness.of(typed, card.traits())))
        .filter(each -> each.percent() >= LEAST_PERCENT)
        .sorted(Comparator.comparing(Alike::percent).reversed().thenComparing(Alike::no))
        .limit(MOST)
        .toList();
  }

  private static Alike alike(Card card, Likeness likeness) {
    return new Alike(card.no(), card.name(), card.city(), likeness.percent(), likeness.alike());
  }

  /** The part of a name by which it is looked for. */
  private static String longestWord(String name) {
    return Arrays.stream(Likeness.nameOnly(name).split(" "))
        .filter(word -> word.length() >= SHORTEST_WORD)
        .max(Comparator.comparing(String::length))
        .orElse("");
  }
}
