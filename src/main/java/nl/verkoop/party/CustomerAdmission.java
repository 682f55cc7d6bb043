package nl.verkoop.party;

import java.util.List;
import nl.verkoop.party.CustomerRegistrations.Status;
import nl.verkoop.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets people offer a customer for approval who was sent back or rejected, and a prospect become a
 * customer (features ).
 */
@Service
public class CustomerAdmission {

  private final Customers customers;
  private final CustomerRegistrations registrations;
  private final CustomerTasks tasks;

  CustomerAdmission(Customers customers, CustomerRegistrations registrations, CustomerTasks tasks) {
    this.customers = customers;
    this.registrations = registrations;
    this.tasks = tasks;
  }

  /** Refused: no such customer, and one who waits for approval already or needs none. */
  @Transactional
  List<Refusal> offer(String typedNo) {
    var found = customers.find(typedNo);
    if (found.isEmpty()) {
      return List.of(Refusal.unknown("no", "customer-unknown", typedNo));
    }
    var no = customers.lock(found.get().no()).no();
    if (registrations.status(no).filter(each -> each == Status.OPEN).isPresent()) {
      tasks.finishRevision(no);
      return List.of();
    }
    var refusals = isProspect(no) ? registrations.becomesCustomer(no) : registrations.reopen(no);
    if (refusals.isEmpty()) {
      tasks.start(no);
    }
    return refusals;
  }

  private boolean isProspect(String no) {
    return registrations.status(no).filter(each -> each == Status.PROSPECT).isPresent();
  }

  /**
   * A prospect becomes a customer, who waits for approval from now on; nothing happens to anybody
   * else (feature Q-19).
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void admit(String no) {
    if (isProspect(no) && registrations.becomesCustomer(no).isEmpty()) {
      tasks.start(no);
    }
  }
}
