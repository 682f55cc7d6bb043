package nl.verkoop.party;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verkoop.approval.ApprovalOutcome;
import nl.verkoop.approval.ApprovalSubject;
import nl.verkoop.ledger.CompanyCurrency;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Customers whom somebody registered who does not decide terms himself (feature A-46): nothing is
 * confirmed, shipped or posted for them until somebody else approved them.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CustomerRegistrations implements ApprovalSubject.Source {

  /** What a new customer is among all that is approved. */
  static final String APPROVED_AS = "CUSTOMER_REGISTRATION";

  private static final String REASON = "new-customer";

  private final JdbcClient jdbc;
  private final Customers customers;
  private final StoredCustomers cards;
  private final CustomerChanges changes;
  private final CompanyCurrency currency;

  CustomerRegistrations(
      JdbcClient jdbc,
      Customers customers,
      StoredCustomers cards,
      CustomerChanges changes,
      CompanyCurrency currency) {
    this.jdbc = jdbc;
    this.customers = customers;
    this.cards = cards;
    this.changes = changes;
    this.currency = currency;
  }

  /** How far the registration of a customer is. */
  public enum Status {
    /** He was offered something and is no customer yet (feature Q-18). */
    PROSPECT,
    /** Who registered him, or whoever sells, has to offer him for approval. */
    OPEN,
    PENDING_APPROVAL,
    APPROVED,
    REJECTED
  }

  private record Registration(
      String customerNo, String registeredBy, int revision, Status status) {}

  /** Lets a customer whose card was just made wait for approval, now or once he wants to buy. */
  void begin(String no, String user, CustomerCards.Way way) {
    var status = way == CustomerCards.Way.AS_PROSPECT ? Status.PROSPECT : Status.OPEN;
    jdbc.sql(
            """
            insert into customer_registration (customer_no, registered_by, revision, status)
            values (?, ?, 1, ?)
            """)
        .params(no, user, status.name())
        .update();
  }

  /** How far it is; nothing for a customer who needs no approval. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public Optional<Status> status(String no) {
    return read(List.of(no), "").stream().map(Registration::status).findAny();
  }

  /** A prospect wants to buy, so that he is to be approved. Refused: who is none. */
  List<Refusal> becomesCustomer(String no) {
    return move(no, Status.PROSPECT, Status.OPEN);
  }

  /** A customer who was rejected begins anew. Refused: one whom nobody rejected. */
  List<Refusal> reopen(String no) {
    if (locked(no).filter(each -> each.status() == Status.REJECTED).isEmpty()) {
      return elsewhere(no);
    }
    jdbc.sql(
            """
            update customer_registration set status = 'OPEN', revision = revision + 1
            where customer_no = ?
            """)
        .param(no)
        .update();
    return List.of();
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
    if (numbers.isEmpty()) {
      return List.of();
    }
    var cards = customers.findAll(numbers);
    return read(numbers, "").stream()
        .map(each -> subject(each, cards.get(each.customerNo())))
        .toList();
  }

  /** What a customer is among all that is approved, if he needed an approval. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public Optional<ApprovalSubject> subject(String no) {
    return find(List.of(no)).stream().findAny();
  }

  @Override
  public Optional<ApprovalSubject> lock(String no) {
    return locked(no).map(each -> subject(each, customers.lock(no)));
  }

  /** The card is locked first, as by everybody who changes it. */
  private Optional<Registration> locked(String no) {
    if (read(List.of(no), "").isEmpty()) {
      return Optional.empty();
    }
    customers.lock(no);
    return read(List.of(no), " for update").stream().findAny();
  }

  private List<Registration> read(Collection<String> numbers, String lock) {
    return jdbc.sql(
            """
            select customer_no, registered_by, revision, status from customer_registration
            where customer_no in (:numbers)\
            """
                + lock)
        .param("numbers", numbers)
        .query(Registration.class)
        .list();
  }

  private ApprovalSubject subject(Registration registration, Customer customer) {
    return new ApprovalSubject(
        registration.customerNo(),
        APPROVED_AS,
        registration.revision(),
        Set.of(registration.registeredBy()),
        currency.of(CreditLimitRaises.granted(customer.billToNo(), customer.creditLimit())));
  }

  @Override
  public ApprovalSubject.Question question(ApprovalSubject customer) {
    return new ApprovalSubject.Question(
        customer, List.of(REASON), Map.of("orderNet", customer.amount().wholeUnitsUp()));
  }

  @Override
  public List<Refusal> waits(String no) {
    return move(no, Status.OPEN, Status.PENDING_APPROVAL);
  }

  /** Everything is done for a customer who is approved; one who is rejected stays as he was. */
  @Override
  public List<Refusal> decided(String no, ApprovalOutcome outcome) {
    var next =
        switch (outcome) {
          case APPROVED -> Status.APPROVED;
          case RETURNED -> Status.OPEN;
          case REJECTED -> Status.REJECTED;
        };
    var refusals = move(no, Status.PENDING_APPROVAL, next);
    if (refusals.isEmpty() && next == Status.APPROVED) {
      cards.admit(no);
      changes.record(no, "restricted", "YES", "NO");
    }
    return refusals;
  }

  private List<Refusal> move(String no, Status from, Status to) {
    if (locked(no).filter(each -> each.status() == from).isEmpty()) {
      return elsewhere(no);
    }
    jdbc.sql("update customer_registration set status = ? where customer_no = ?")
        .params(to.name(), no)
        .update();
    return List.of();
  }

  private static List<Refusal> elsewhere(String no) {
    return List.of(Refusal.conflict("status", "registration-elsewhere", no));
  }
}
