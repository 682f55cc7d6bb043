package nl.verkoop.party;

import java.util.Comparator;
import nl.verkoop.ledger.Cause;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands raises of credit limits to whoever approves them (feature A-47). */
@Component
class AskedLimits {

  private final Customers customers;
  private final CreditLimitRaises raises;
  private final CreditLimitTasks tasks;
  private final Cause.Provider causes;

  AskedLimits(
      Customers customers,
      CreditLimitRaises raises,
      CreditLimitTasks tasks,
      Cause.Provider causes) {
    this.customers = customers;
    this.raises = raises;
    this.tasks = tasks;
    this.causes = causes;
  }

  /** What keeps the limits of a file or a form as they are. */
  HeldLimits held() {
    return raises.held();
  }

  /** Asks for what was held; customers are locked by number, before any number is given out. */
  @Transactional(propagation = Propagation.MANDATORY)
  void ask(HeldLimits held) {
    var user = causes.current().user();
    var wanted =
        held.wanted().stream().sorted(Comparator.comparing(HeldLimits.Wanted::customerNo)).toList();
    wanted.forEach(each -> customers.lock(each.customerNo()));
    wanted.forEach(each -> tasks.start(raises.begin(each, user)));
  }
}
