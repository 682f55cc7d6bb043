package nl.verkoop.party;

import java.util.Map;
import java.util.Set;
import nl.verkoop.imports.CardFile;
import nl.verkoop.imports.ImportResult;
import org.springframework.stereotype.Component;

/**
 * Writes customers' cards, whichever way they were changed: what they said before is kept, and the
 * contacts that are linked to them say the same from now on (feature K-03).
 */
@Component
class WrittenCustomers {

  private final CustomerChanges changes;
  private final LinkedContacts contacts;

  WrittenCustomers(CustomerChanges changes, LinkedContacts contacts) {
    this.changes = changes;
    this.contacts = contacts;
  }

  /** The same as {@link CardFile#write}; the caller has the turn of customers. */
  ImportResult.Imported write(CardFile<CustomerCard, StoredCustomer> file, Set<String> touched) {
    changes.record(file);
    var cards = Map.copyOf(file.cards());
    var result = file.write(touched);
    contacts.follow(cards);
    return result;
  }
}
