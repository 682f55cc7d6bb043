package nl.verkoop.party;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verkoop.shared.PartyNames;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The customer cards. */
@Service
public class Customers implements PartyNames {

  private final JdbcClient jdbc;
  private final AllTerms terms;
  private final Countries countries;

  Customers(JdbcClient jdbc, AllTerms terms, Countries countries) {
    this.jdbc = jdbc;
    this.terms = terms;
    this.countries = countries;
  }

  public Optional<Customer> find(String no) {
    return jdbc.sql("select * from customer where no = ?")
        .param(no)
        .query(Customer.class)
        .optional();
  }

  /** The same of a number that somebody typed. Refused: one that nobody has. */
  Customer known(String typedNo) {
    return find(typedNo)
        .orElseThrow(
            () ->
                new RefusedException(List.of(Refusal.unknown("no", "customer-unknown", typedNo))));
  }

  /**
   * The customer, whose ledger nobody else posts to until the caller's transaction ends. Refused:
   * one whose card somebody took away meanwhile.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Customer lock(String no) {
    return jdbc.sql("select * from customer where no = ? for update")
        .param(no)
        .query(Customer.class)
        .optional()
        .orElseThrow(
            () -> new RefusedException(List.of(Refusal.unknown("no", "customer-unknown", no))));
  }

  /**
   * Keeps these cards as they are until the caller's transaction ends, in the order of their
   * numbers: who writes a document that names them holds them before it gets its number.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Customer> hold(Collection<String> numbers) {
    return jdbc.sql("select * from customer where no in (:numbers) order by no lock in share mode")
        .param("numbers", numbers)
        .query(Customer.class)
        .list();
  }

  /** Locks whoever is charged for what this customer buys, if there is such a customer. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void lockCharged(String no) {
    jdbc.sql(
            """
            select no from customer
            where no = (select if(b.bill_to_no = '', b.no, b.bill_to_no)
                        from customer b where b.no = ?)
            for update
            """)
        .param(no)
        .query(String.class)
        .optional();
  }

  /**
   * Customers whose number begins with the text or whose name, city or mail contains it; of these
   * the ones with the given numbers come first. Who is closed is left out (feature C-07).
   */
  public List<Customer> search(String text, List<String> first, int limit) {
    return jdbc.sql(
            """
            select * from customer
            where not closed and (no like concat(:text, '%') or name like concat('%', :text, '%')
              or city like concat('%', :text, '%') or email like concat('%', :text, '%'))
            order by (no = :text) desc, find_in_set(no, :first) = 0, find_in_set(no, :first),
              (name like concat(:text, '%')) desc, name
            limit :limit
            """)
        .param("first", String.join(",", first))
        .param("text", SearchText.literal(text))
        .param("limit", limit)
        .query(Customer.class)
        .list();
  }

  /** These customers, by number; one that does not exist is left out. */
  public Map<String, Customer> findAll(Collection<String> numbers) {
    return numbers.isEmpty()
        ? Map.of()
        : jdbc
            .sql("select * from customer where no in (:numbers)")
            .param("numbers", numbers)
            .query(Customer.class)
            .list()
            .stream()
            .collect(Collectors.toMap(Customer::no, Function.identity()));
  }

  @Override
  public Map<String, String> namesOf(Collection<String> numbers) {
    return numbers.isEmpty()
        ? Map.of()
        : jdbc
            .sql("select no, name from customer where no in (:numbers)")
            .param("numbers", numbers)
            .query((row, index) -> Map.entry(row.getString("no"), row.getString("name")))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  public PaymentTerms terms(String code) {
    return Optional.ofNullable(allTerms().get(code))
        .orElseThrow(() -> new IllegalStateException("There are no payment terms " + code));
  }

  /** All payment terms, by code. */
  public Map<String, PaymentTerms> allTerms() {
    return terms.findAll().stream()
        .map(StoredTerms::terms)
        .collect(Collectors.toMap(PaymentTerms::code, Function.identity()));
  }

  /** Country codes by code and by Dutch and English name, in capitals. */
  public Map<String, String> countryCodes() {
    return PartyChoices.codes(countries.findAll());
  }
}
