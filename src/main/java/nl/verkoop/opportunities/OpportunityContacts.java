package nl.verkoop.opportunities;

import java.util.List;
import nl.verkoop.party.ContactUse;
import nl.verkoop.shared.Refusal;
import org.springframework.stereotype.Component;

/** A contact stays as long as something may be sold to him (feature K-06). */
@Component
class OpportunityContacts implements ContactUse {

  private final OpportunityList opportunities;

  OpportunityContacts(OpportunityList opportunities) {
    this.opportunities = opportunities;
  }

  @Override
  public List<Refusal> against(String contactNo) {
    return opportunities.openWith(contactNo).stream()
        .map(no -> Refusal.of("", "contact-has-opportunity", no))
        .limit(1)
        .toList();
  }
}
