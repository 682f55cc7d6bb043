package nl.verkoop.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.verkoop.approval.ApprovalOutcome;
import nl.verkoop.approval.ApprovalSubject;
import nl.verkoop.shared.Euro;
import nl.verkoop.shared.Refusal;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another kind of what is approved than an order: the credit limit that a customer shall have. */
@TestComponent
public class WantedLimits implements ApprovalSubject.Source {

  /** What the program did with each customer, in words. */
  final Map<String, List<String>> done = new ConcurrentHashMap<>();

  private final Map<String, ApprovalSubject> wanted = new ConcurrentHashMap<>();
  private final JdbcClient jdbc;

  WantedLimits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes down which limit a customer shall have; again, if it was another before. */
  void want(String customerNo, String author, String limit) {
    var before = wanted.get(customerNo);
    var revision = before == null ? 0 : before.revision() + 1;
    wanted.put(
        customerNo,
        new ApprovalSubject(customerNo, kind(), revision, Set.of(author), Euro.of(limit)));
    done.computeIfAbsent(customerNo, no -> new CopyOnWriteArrayList<>());
  }

  void forget(String customerNo) {
    wanted.remove(customerNo);
  }

  @Override
  public String kind() {
    return "CUSTOMER";
  }

  @Override
  public List<ApprovalSubject> find(Collection<String> numbers) {
    return numbers.stream().filter(wanted::containsKey).map(wanted::get).toList();
  }

  @Override
  public Optional<ApprovalSubject> lock(String no) {
    var known = Optional.ofNullable(wanted.get(no));
    if (known.isPresent()) {
      var customer = "select no from customer where no = ? for update";
      jdbc.sql(customer).param(no).query(String.class).list();
    }
    return known;
  }

  @Override
  public ApprovalSubject.Question question(ApprovalSubject locked) {
    var amount = locked.amount().wholeUnitsUp();
    return new ApprovalSubject.Question(
        locked, List.of("credit-limit"), Map.of("orderNet", amount));
  }

  @Override
  public List<Refusal> waits(String no) {
    done.get(no).add("waits");
    return List.of();
  }

  @Override
  public List<Refusal> decided(String no, ApprovalOutcome outcome) {
    done.get(no).add(outcome.name());
    return List.of();
  }
}
