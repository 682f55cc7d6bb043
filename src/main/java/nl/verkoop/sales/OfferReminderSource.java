package nl.verkoop.sales;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verkoop.documents.DocumentKind;
import nl.verkoop.documents.DocumentSource;
import nl.verkoop.documents.TradeDocument;
import nl.verkoop.shared.Role;
import org.springframework.stereotype.Component;

/** Reminders of offers: the offer as it was sent, under words of their own. */
@Component
class OfferReminderSource implements DocumentSource {

  static final DocumentKind KIND = new DocumentKind("OFFER_REMINDER", true);

  private final OfferSource offers;

  OfferReminderSource(OfferSource offers) {
    this.offers = offers;
  }

  @Override
  public DocumentKind kind() {
    return KIND;
  }

  @Override
  public Map<String, TradeDocument> load(Collection<String> numbers) {
    return offers.load(numbers, KIND);
  }

  @Override
  public Set<Role> readers() {
    return offers.readers();
  }

  @Override
  public Optional<String> answerAt(String number) {
    return offers.answerAt(number);
  }
}
