package nl.verkoop.process.customerregistration;

import java.util.List;
import nl.verkoop.party.CustomerRegistrations;
import nl.verkoop.party.CustomerRegistrations.Status;
import nl.verkoop.process.Opening;
import nl.verkoop.shared.Refusal;
import org.springframework.stereotype.Component;

/** A customer's process begins once he is registered by somebody who needs an approval for it. */
@Component
class RegistrationOpening implements Opening {

  private final CustomerRegistrations registrations;

  RegistrationOpening(CustomerRegistrations registrations) {
    this.registrations = registrations;
  }

  @Override
  public String processKey() {
    return CustomerRegistrationProcess.KEY;
  }

  @Override
  public List<Refusal> against(String customerNo) {
    return registrations.status(customerNo).filter(each -> each == Status.OPEN).isPresent()
        ? List.of()
        : List.of(Refusal.conflict("status", "registration-elsewhere", customerNo));
  }
}
