package nl.verkoop.party;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verkoop.approval.ApprovalOutcome;
import nl.verkoop.approval.ApprovalSubject;
import nl.verkoop.ledger.CompanyCurrency;
import nl.verkoop.numbering.NumberSeries;
import nl.verkoop.numbering.Series;
import nl.verkoop.shared.Money;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Raises of credit limits (feature A-47): the old limit stands until somebody else approved the new
 * one.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CreditLimitRaises implements ApprovalSubject.Source {

  /** What a raise is among all that is approved. */
  static final String APPROVED_AS = "CREDIT_LIMIT_RAISE";

  private static final Series NUMBERS = new Series("CREDIT_LIMIT_RAISE");
  private static final String REASON = "credit-limit-raise";

  /** Who approves that there is no limit any more needs one that is above this. */
  private static final BigDecimal NO_LIMIT = new BigDecimal("999999999.00");

  private final JdbcClient jdbc;
  private final Customers customers;
  private final StoredCustomers cards;
  private final CustomerChanges changes;
  private final NumberSeries numbers;
  private final CompanyCurrency currency;

  CreditLimitRaises(
      JdbcClient jdbc,
      Customers customers,
      StoredCustomers cards,
      CustomerChanges changes,
      NumberSeries numbers,
      CompanyCurrency currency) {
    this.jdbc = jdbc;
    this.customers = customers;
    this.cards = cards;
    this.changes = changes;
    this.numbers = numbers;
    this.currency = currency;
  }

  /** What became of what was asked. */
  public enum Status {
    OPEN,
    PENDING_APPROVAL,
    APPLIED,
    DROPPED,
    /** By who asked for it, or since another limit took its place. */
    WITHDRAWN
  }

  /** A raise from one limit to another; 0 is no limit. */
  public record Raise(
      String no,
      String customerNo,
      BigDecimal oldLimit,
      BigDecimal newLimit,
      String askedBy,
      Status status) {}

  /**
   * What keeps the limits of a file or a form, with what is asked already.
   *
   * @param user who sends it
   */
  HeldLimits held(String user) {
    var waiting =
        jdbc.sql(
                """
                select no, customer_no, new_limit, asked_by from credit_limit_raise
                where status in ('OPEN', 'PENDING_APPROVAL')
                """)
            .query(HeldLimits.Waiting.class)
            .list();
    return new HeldLimits(
        waiting.stream()
            .collect(Collectors.toMap(HeldLimits.Waiting::customerNo, Function.identity())),
        currency,
        user);
  }

  /** Writes down what is asked, and gives its number. */
  String begin(HeldLimits.Wanted wanted, String user) {
    var no = numbers.next(NUMBERS);
    jdbc.sql(
            """
            insert into credit_limit_raise
              (no, customer_no, old_limit, new_limit, asked_by, status)
            values (?, ?, ?, ?, ?, 'OPEN')
            """)
        .params(no, wanted.customerNo(), wanted.from(), wanted.to(), user)
        .update();
    return no;
  }

  /** What was asked under this number. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public Optional<Raise> raise(String no) {
    return read(List.of(no), "").stream().findAny();
  }

  /** What waits for this customer. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public Optional<Raise> waitingFor(String customerNo) {
    return jdbc.sql(
            """
            select * from credit_limit_raise
            where customer_no = ? and status in ('OPEN', 'PENDING_APPROVAL')
            """)
        .param(customerNo)
        .query(Raise.class)
        .optional();
  }

  private List<Raise> read(Collection<String> numbers, String lock) {
    return numbers.isEmpty()
        ? List.of()
        : jdbc.sql("select * from credit_limit_raise where no in (:numbers)" + lock)
            .param("numbers", numbers)
            .query(Raise.class)
            .list();
  }

  /** The card is locked first, as by everybody who changes it. */
  private Optional<Raise> locked(String no) {
    raise(no).ifPresent(each -> customers.lock(each.customerNo()));
    return read(List.of(no), " for update").stream().findAny();
  }

  @Override
  @Transactional(propagation = Propagation.SUPPORTS)
  public Set<Role> readers() {
    return CustomerCardController.READERS;
  }

  @Override
  @Transactional(propagation = Propagation.SUPPORTS)
  public String kind() {
    return APPROVED_AS;
  }

  @Override
  @Transactional(propagation = Propagation.SUPPORTS)
  public List<ApprovalSubject> find(Collection<String> numbers) {
    return read(numbers, "").stream().map(this::subject).toList();
  }

  @Override
  public Optional<ApprovalSubject> lock(String no) {
    return locked(no).map(this::subject);
  }

  /** What is asked, as it is approved. */
  public ApprovalSubject subject(Raise raise) {
    return new ApprovalSubject(
        raise.no(), APPROVED_AS, 1, Set.of(raise.askedBy()), amount(raise.newLimit()));
  }

  private Money amount(BigDecimal limit) {
    return currency.of(granted("", limit));
  }

  /**
   * How much a card lets somebody owe, as it is approved: nothing where another one is charged, and
   * where there is no limit more than any.
   */
  static BigDecimal granted(String billToNo, BigDecimal limit) {
    if (!billToNo.isEmpty()) {
      return BigDecimal.ZERO;
    }
    return limit.signum() == 0 ? NO_LIMIT : limit;
  }

  @Override
  public ApprovalSubject.Question question(ApprovalSubject raise) {
    return new ApprovalSubject.Question(
        raise, List.of(REASON), Map.of("orderNet", raise.amount().wholeUnitsUp()));
  }

  @Override
  public List<Refusal> waits(String no) {
    return move(no, Status.OPEN, Status.PENDING_APPROVAL);
  }

  /**
   * An approval writes the new limit on the card; any other answer drops it. Refused: an approval
   * of a raise from a limit that does not stand any more.
   */
  @Override
  public List<Refusal> decided(String no, ApprovalOutcome outcome) {
    if (outcome != ApprovalOutcome.APPROVED) {
      return move(no, Status.PENDING_APPROVAL, Status.DROPPED);
    }
    var raise = locked(no).orElseThrow();
    var customer = customers.find(raise.customerNo()).orElseThrow();
    if (customer.creditLimit().compareTo(raise.oldLimit()) != 0) {
      var now = currency.of(customer.creditLimit());
      return List.of(Refusal.conflict("decision", "credit-limit-since", customer.name(), now));
    }
    var refusals = move(no, Status.PENDING_APPROVAL, Status.APPLIED);
    if (refusals.isEmpty()) {
      cards.setCreditLimit(customer.no(), raise.newLimit());
      changes.record(
          customer.no(), "creditLimit", written(raise.oldLimit()), written(raise.newLimit()));
    }
    return refusals;
  }

  /** Nobody decides on it any more. Refused: one that somebody decided on already. */
  List<Refusal> withdraw(String no) {
    return move(no, Status.PENDING_APPROVAL, Status.WITHDRAWN);
  }

  /** Nobody would ever approve what only who asks for it could. */
  @Override
  @Transactional(propagation = Propagation.SUPPORTS)
  public Optional<String> needsApprover() {
    return Optional.of("creditLimit");
  }

  /** As it stands among the changes of a card. */
  static String written(BigDecimal limit) {
    return limit.setScale(2).toPlainString();
  }

  private List<Refusal> move(String no, Status from, Status to) {
    if (locked(no).filter(each -> each.status() == from).isEmpty()) {
      return List.of(Refusal.conflict("status", "raise-elsewhere", no));
    }
    jdbc.sql("update credit_limit_raise set status = ? where no = ?")
        .params(to.name(), no)
        .update();
    return List.of();
  }
}
