package nl.verkoop.party;

import nl.verkoop.ledger.Cause;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands raises of credit limits to whoever approves them (feature A-47). */
@Component
class AskedLimits {

  private final CreditLimitRaises raises;
  private final CreditLimitTasks tasks;
  private final Cause.Provider causes;

  AskedLimits(CreditLimitRaises raises, CreditLimitTasks tasks, Cause.Provider causes) {
    this.raises = raises;
    this.tasks = tasks;
    this.causes = causes;
  }

  /** What keeps the limits of a file or a form as they are. */
  HeldLimits held() {
    return raises.held();
  }

  /** Asks for what was held. */
  @Transactional(propagation = Propagation.MANDATORY)
  void ask(HeldLimits held) {
    held.wanted().forEach(each -> tasks.start(raises.begin(each, causes.current().user())));
  }
}
