package nl.verkoop.party;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.verkoop.documents.DocumentKind;
import nl.verkoop.ledger.SetupChanges;
import nl.verkoop.mail.AddressBook;
import nl.verkoop.shared.MailAddress;
import nl.verkoop.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mail addresses on the customers' cards. */
@Component
class CustomerAddresses implements AddressBook {

  private final Customers customers;
  private final StoredCustomers cards;
  private final MailedPapers papers;
  private final SetupChanges changes;
  private final CustomerChanges ofCards;

  CustomerAddresses(
      Customers customers,
      StoredCustomers cards,
      MailedPapers papers,
      SetupChanges changes,
      CustomerChanges ofCards) {
    this.papers = papers;
    this.ofCards = ofCards;
    this.changes = changes;
    this.customers = customers;
    this.cards = cards;
  }

  @Override
  public Map<String, String> addresses(DocumentKind kind, Collection<String> numbers) {
    return papers.addresses(kind, numbers);
  }

  /**
   * Writes an address on a card, and who did. Refused: no such customer, no possible address, and
   * one whose papers go to a contact, where the address is to be mended then.
   */
  @Transactional
  List<Refusal> keep(String no, String address) {
    var found = customers.find(no);
    if (found.isEmpty()) {
      return List.of(Refusal.unknown("no", "customer-unknown", no));
    }
    if (!MailAddress.isValid(address)) {
      return List.of(Refusal.of("address", "mail-address-invalid"));
    }
    var receivers = papers.receivers(found.get().no());
    if (!receivers.isEmpty()) {
      return List.of(
          Refusal.conflict("address", "mail-goes-to-contacts", String.join(", ", receivers)));
    }
    var customer = customers.lock(found.get().no());
    cards.setMailAddress(customer.no(), address);
    changes.record("customer-mail " + customer.no(), customer.email(), address);
    ofCards.record(customer.no(), "email", customer.email(), address);
    return List.of();
  }
}
