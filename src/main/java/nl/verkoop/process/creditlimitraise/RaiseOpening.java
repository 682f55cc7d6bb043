package nl.verkoop.process.creditlimitraise;

import java.util.List;
import nl.verkoop.party.CreditLimitRaises;
import nl.verkoop.party.CreditLimitRaises.Status;
import nl.verkoop.process.Opening;
import nl.verkoop.shared.Refusal;
import org.springframework.stereotype.Component;

/** The process of a raise begins once it is written down. */
@Component
class RaiseOpening implements Opening {

  private final CreditLimitRaises raises;

  RaiseOpening(CreditLimitRaises raises) {
    this.raises = raises;
  }

  @Override
  public String processKey() {
    return CreditLimitRaiseProcess.KEY;
  }

  @Override
  public List<Refusal> against(String raiseNo) {
    return raises.raise(raiseNo).filter(each -> each.status() == Status.OPEN).isPresent()
        ? List.of()
        : List.of(Refusal.conflict("status", "raise-elsewhere", raiseNo));
  }
}
