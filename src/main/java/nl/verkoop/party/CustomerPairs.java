package nl.verkoop.party;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.verkoop.ledger.Cause;
import nl.verkoop.party.AlikePairs.Card;
import nl.verkoop.party.AlikePairs.Found;
import nl.verkoop.party.AlikePairs.Pair;
import nl.verkoop.party.Likeness.Trait;
import nl.verkoop.party.Likeness.Traits;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.UtcTime;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists customers who may have two cards, and remembers which of them are not the same (feature
 * K-02).
 */
@Service
class CustomerPairs {

  private final JdbcClient jdbc;
  private final Customers customers;
  private final Cause.Provider causes;
  private final Clock clock;

  CustomerPairs(JdbcClient jdbc, Customers customers, Cause.Provider causes, Clock clock) {
    this.jdbc = jdbc;
    this.customers = customers;
    this.causes = causes;
    this.clock = clock;
  }

  /**
   * What narrows the list.
   *
   * @param text part of a number, name or city of one of both; empty for all
   * @param trait what both must share, if anything in particular
   * @param least how likely it must be, in percent
   * @param notSame whether only those are listed of whom somebody said that they are not the same,
   *     and else only the others
   */
  record Search(String text, Optional<Trait> trait, int least, boolean notSame, int limit) {}

  /** Two numbers, the lower one first. */
  record Numbers(String one, String other) {

    static Numbers of(String one, String other) {
      return one.compareTo(other) < 0 ? new Numbers(one, other) : new Numbers(other, one);
    }
  }

  /** Who said that two cards are not of one customer, and when. */
  record NotSame(String decidedBy, Instant decidedAt) {}

  /** What was found, and what was said of pairs before. */
  record Listed(Found found, Map<Numbers, NotSame> notSame) {}

  /** Customers who may have two cards; who is closed is left out. */
  @Transactional(readOnly = true)
  Listed find(Search search) {
    var notSame = notSame();
    Predicate<Pair> wanted =
        pair ->
            pair.likeness().percent() >= search.least()
                && search.trait().map(pair.likeness().alike()::contains).orElse(true)
                && notSame.containsKey(numbers(pair)) == search.notSame()
                && (names(pair.one(), search.text()) || names(pair.other(), search.text()));
    return new Listed(AlikePairs.among(cards(), wanted, search.limit()), notSame);
  }

  static Numbers numbers(Pair pair) {
    return new Numbers(pair.one().no(), pair.other().no());
  }

  private static boolean names(Card card, String text) {
    var wanted = Likeness.nameOnly(text);
    return Likeness.nameOnly(card.no() + " " + card.name() + " " + card.city()).contains(wanted);
  }

  private List<Card> cards() {
    var ibans = new HashMap<String, Set<String>>();
    jdbc.sql("select customer_no, iban from customer_bank_account where status <> 'REFUSED'")
        .query(
            (RowCallbackHandler)
                row ->
                    ibans
                        .computeIfAbsent(row.getString(1), no -> new HashSet<>())
                        .add(row.getString(2)));
    return jdbc.sql(
            """
            select no, name, city, post_code, house_no, vat_registration_no,
              chamber_of_commerce_no, phone, email
            from customer where not closed order by no
            """)
        .query(
            (row, index) -> {
              var no = row.getString("no");
              var traits =
                  new Traits(
                      row.getString("name"),
                      row.getString("post_code"),
                      row.getString("house_no"),
                      row.getString("vat_registration_no"),
                      row.getString("chamber_of_commerce_no"),
                      row.getString("phone"),
                      row.getString("email"),
                      ibans.getOrDefault(no, Set.of()));
              return new Card(no, row.getString("name"), row.getString("city"), traits);
            })
        .list();
  }

  private Map<Numbers, NotSame> notSame() {
    var all = new HashMap<Numbers, NotSame>();
    jdbc.sql("select one_no, other_no, decided_by, decided_at from customer_not_same")
        .query(
            (RowCallbackHandler)
                row ->
                    all.put(
                        new Numbers(row.getString(1), row.getString(2)),
                        new NotSame(
                            row.getString(3), UtcTime.instant(row, "decided_at").orElseThrow())));
    return all;
  }

  /**
   * Remembers that two cards are not of one customer; who said so first stays. Refused: a card that
   * does not exist, and one and the same card.
   */
  @Transactional
  List<Refusal> keepApart(String one, String other) {
    var found = customers.findAll(Set.copyOf(List.of(one, other)));
    for (var no : List.of(one, other)) {
      if (!found.containsKey(no)) {
        return List.of(Refusal.unknown("no", "customer-unknown", no));
      }
    }
    if (one.equals(other)) {
      return List.of(Refusal.of("other", "customer-with-himself"));
    }
    var numbers = Numbers.of(one, other);
    customers.hold(Set.of(one, other));
    jdbc.sql(
            """
            insert into customer_not_same (one_no, other_no, decided_by, decided_at)
            values (?, ?, ?, ?) on duplicate key update one_no = one_no
            """)
        .params(
            numbers.one(), numbers.other(), causes.current().user(), UtcTime.utc(clock.instant()))
        .update();
    return List.of();
  }

  /** Forgets it again. Refused: a pair of whom nobody said so. */
  @Transactional
  List<Refusal> askAgain(String one, String other) {
    var numbers = Numbers.of(one, other);
    var changed =
        jdbc.sql("delete from customer_not_same where one_no = ? and other_no = ?")
            .params(numbers.one(), numbers.other())
            .update();
    return changed > 0
        ? List.of()
        : List.of(Refusal.unknown("other", "customers-not-kept-apart", one, other));
  }
}
