package nl.verkoop.party;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nl.verkoop.party.Likeness.Trait;
import nl.verkoop.party.Likeness.Traits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Looks for customers and contacts who may be on file already, before another card is made. */
@Service
public class AlikeCustomers {

  /** Below this nobody would look twice. */
  private static final int LEAST_PERCENT = 50;

  private static final int MOST = 5;
  private static final int SHORTEST_WORD = 3;

  /** By what a card is found for sure; the others are found by a word of their name. */
  private static final String SURE =
      """
      ((:vat <> '' and vat_registration_no = :vat)
        or (:register <> '' and regexp_replace(chamber_of_commerce_no, '[^0-9A-Za-z]', '') = :register)
        or (:email <> '' and email = :email)
        or (:phone <> '' and regexp_replace(phone, '[^0-9]', '') like concat('%', :phone))
        or (:place <> '' and regexp_replace(house_no, '[^0-9A-Za-z]', '') = :house
          and regexp_replace(post_code, '[^0-9A-Za-z]', '') = :place))\
      """;

  /** As the database compares: with accents and without them, in capitals or not. */
  private static final String NAMED =
      """
      (:one <> '' and name like concat('%', :one, '%')
        or :two <> '' and name like concat('%', :two, '%')
        or :three <> '' and name like concat('%', :three, '%'))\
      """;

  private final JdbcClient jdbc;

  AlikeCustomers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Somebody who may be the same, how likely that is, and by what. */
  record Alike(String no, String name, String city, int percent, List<Trait> alike) {}

  /** Another customer who may be the same, and how likely that is. */
  public record Other(String no, String name, int percent) {}

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

  /** Others who are like a customer who is on file, the likeliest first. */
  public List<Other> toOthers(String no) {
    return jdbc
        .sql(
            """
            select no, name, city, post_code, house_no, vat_registration_no, chamber_of_commerce_no,
              phone, email
            from customer where no = ?
            """)
        .param(no)
        .query(Card.class)
        .list()
        .stream()
        .flatMap(card -> to(card.traits()).stream())
        .filter(each -> !each.no().equals(no))
        .map(each -> new Other(each.no(), each.name(), each.percent()))
        .toList();
  }

  /** The likeliest first, at most five; in one statement. */
  List<Alike> to(Traits typed) {
    return alike("customer", typed);
  }

  /** The same among contacts (feature K-01). */
  List<Alike> toContacts(Traits typed) {
    return alike("contact", typed);
  }

  private List<Alike> alike(String table, Traits typed) {
    var words = words(typed.name());
    return jdbc
        .sql(
            """
            select no, name, city, post_code, house_no, vat_registration_no, chamber_of_commerce_no,
              phone, email
            from $table
            where $sure or $named
            order by $sure desc, no limit 1000
            """
                .replace("$table", table)
                .replace("$sure", SURE)
                .replace("$named", NAMED))
        .param("vat", Likeness.plain(typed.vatNumber()))
        .param("register", Likeness.plain(typed.registerNumber()))
        .param("email", typed.email().strip())
        .param("phone", Likeness.digits(typed.phone()))
        .param("place", Likeness.plain(typed.postCode()))
        .param("house", Likeness.plain(typed.houseNo()))
        .param("one", word(words, 0))
        .param("two", word(words, 1))
        .param("three", word(words, 2))
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

  /** The parts of a name by which it is looked for, the longest first; letters and digits only. */
  private static List<String> words(String name) {
    return Arrays.stream(Likeness.nameOnly(name).split(" "))
        .filter(word -> word.length() >= SHORTEST_WORD)
        .distinct()
        .sorted(Comparator.comparing(String::length).reversed())
        .toList();
  }

  private static String word(List<String> words, int index) {
    return index < words.size() ? words.get(index) : "";
  }
}
