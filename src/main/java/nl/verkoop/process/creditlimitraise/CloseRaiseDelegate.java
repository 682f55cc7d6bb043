package nl.verkoop.process.creditlimitraise;

import nl.verkoop.party.CreditLimitRaises;
import nl.verkoop.party.CreditLimitRaises.Status;
import nl.verkoop.process.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Uitkomst vastleggen": whether the limit was raised, by what is written down. */
@Component
class CloseRaiseDelegate implements JavaDelegate {

  private final CreditLimitRaises raises;

  CloseRaiseDelegate(CreditLimitRaises raises) {
    this.raises = raises;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var raise = raises.raise(BusinessKey.of(execution)).orElseThrow();
    CreditLimitRaiseProcess.LIMIT_RAISED.set(execution, raise.status() == Status.APPLIED);
  }
}
