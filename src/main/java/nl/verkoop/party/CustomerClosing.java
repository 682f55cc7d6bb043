package nl.verkoop.party;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.verkoop.imports.ImportTurn;
import nl.verkoop.party.CustomerRegistrations.Status;
import nl.verkoop.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes customers for whom nothing new is to be written, opens them again, and takes cards away
 * behind which there is nothing at all (feature C-07). What was posted is never touched.
 */
@Service
class CustomerClosing {

  private static final String CLOSED = "closed";

  /** Whose registration waits for somebody. */
  private static final Set<Status> WAITING = Set.of(Status.OPEN, Status.PENDING_APPROVAL);

  private final JdbcClient jdbc;
  private final Customers customers;
  private final StoredCustomers stored;
  private final CustomerRegistrations registrations;
  private final CreditLimitRaises raises;
  private final CardBelongings belongings;
  private final CustomerChanges changes;
  private final List<CustomerUse> uses;

  CustomerClosing(
      JdbcClient jdbc,
      Customers customers,
      StoredCustomers stored,
      CustomerRegistrations registrations,
      CreditLimitRaises raises,
      CardBelongings belongings,
      CustomerChanges changes,
      List<CustomerUse> uses) {
    this.jdbc = jdbc;
    this.customers = customers;
    this.stored = stored;
    this.registrations = registrations;
    this.raises = raises;
    this.belongings = belongings;
    this.changes = changes;
    this.uses = uses;
  }

  /**
   * Closes a customer. Refused: one who is closed, open entries, open documents, money that is
   * being posted, an approval that waits, and one who still pays for others.
   */
  @Transactional
  List<Refusal> close(String typedNo) {
    var found = lock(typedNo);
    if (found.isEmpty()) {
      return unknown(typedNo);
    }
    var customer = found.get();
    if (customer.closed()) {
      return List.of(Refusal.conflict("no", "customer-closed-already", customer.name()));
    }
    var refusals = unfinished(customer.no());
    if (refusals.isEmpty()) {
      stored.setClosed(customer.no(), true, "");
      changes.record(customer.no(), CLOSED, "NO", "YES");
    }
    return refusals;
  }

  /**
   * Opens a closed customer again. Refused: one who is not closed or was merged into another, and
   * one whose payer is closed himself.
   */
  @Transactional
  List<Refusal> open(String typedNo) {
    var found = lock(typedNo);
    if (found.isEmpty()) {
      return unknown(typedNo);
    }
    var customer = found.get();
    if (!customer.closed()) {
      return List.of(Refusal.conflict("no", "customer-not-closed", customer.name()));
    }
    if (!customer.mergedInto().isEmpty()) {
      return List.of(
          Refusal.conflict("no", "customer-merged", customer.name(), customer.mergedInto()));
    }
    var payer = customers.find(customer.chargedNo()).orElseThrow();
    if (payer.closed() && !payer.no().equals(customer.no())) {
      return List.of(Refusal.of("no", "customer-payer-closed", customer.name(), payer.name()));
    }
    stored.setClosed(customer.no(), false, "");
    changes.record(customer.no(), CLOSED, "YES", "NO");
    return List.of();
  }

  /**
   * Takes a card away with what stands on it and was agreed with him. Refused: a card that somebody
   * changed since that version, whatever {@link #close} refuses, and one for whom something was
   * written, posted, checked or approved, who can only be closed.
   */
  @Transactional
  List<Refusal> remove(String typedNo, int version) {
    var found = lock(typedNo);
    if (found.isEmpty()) {
      return unknown(typedNo);
    }
    var no = found.get().no();
    if (stored.version(no) != version) {
      return List.of(Refusal.conflict("version", "card-changed-meanwhile", no));
    }
    var refusals = new ArrayList<>(unfinished(no));
    if (refusals.isEmpty() && hasHistory(no)) {
      refusals.add(Refusal.of("no", "customer-has-history", found.get().name()));
    }
    if (refusals.isEmpty()) {
      uses.forEach(use -> use.forget(no));
      belongings.forget(no);
      stored.remove(no);
      changes.record(no, "customerNo", no, "");
    }
    return refusals;
  }

  private List<Refusal> unfinished(String no) {
    var refusals = new ArrayList<Refusal>();
    uses.forEach(use -> refusals.addAll(use.unfinished(no)));
    refusals.addAll(unfinishedOnCard(no));
    return refusals;
  }

  /** Approvals that wait, and others for whom he pays. */
  List<Refusal> unfinishedOnCard(String no) {
    var refusals = new ArrayList<Refusal>();
    if (registrations.status(no).filter(WAITING::contains).isPresent()) {
      refusals.add(Refusal.of("no", "customer-waits-for-approval"));
    }
    raises
        .waitingFor(no)
        .ifPresent(each -> refusals.add(Refusal.of("no", "customer-has-raise", each.no())));
    var charged = numbers("select no from customer where bill_to_no = ? and not closed", no);
    if (!charged.isEmpty()) {
      refusals.add(Refusal.of("no", "customer-pays-for-others", charged));
    }
    return refusals;
  }

  private boolean hasHistory(String no) {
    return uses.stream().anyMatch(use -> use.hasHistory(no))
        || exists("vat_check where customer_no = ?", no)
        || exists("credit_limit_raise where customer_no = ?", no)
        || exists(
            "customer_registration where customer_no = ? and status in ('APPROVED', 'REJECTED')",
            no)
        || exists("customer_template where invoice_discount_code = ?", no)
        || exists("customer where ? in (bill_to_no, invoice_discount_code, merged_into)", no);
  }

  private boolean exists(String rows, String no) {
    return jdbc.sql("select exists (select 1 from " + rows + ")")
        .param(no)
        .query(Boolean.class)
        .single();
  }

  private Collection<String> numbers(String sql, String no) {
    return jdbc.sql(sql + " order by no limit 5").param(no).query(String.class).list();
  }

  private Optional<Customer> lock(String typedNo) {
    ImportTurn.take(jdbc, "customer");
    return customers.find(typedNo).map(found -> customers.lock(found.no()));
  }

  static List<Refusal> unknown(String no) {
    return List.of(Refusal.unknown("no", "customer-unknown", no));
  }
}
