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
  private final PayerChanges payers;

  WrittenCustomers(CustomerChanges changes, LinkedContacts contacts, PayerChanges payers) {
    this.changes = changes;
    this.contacts = contacts;
    this.payers = payers;
  }

  /** The same as {@link CardFile#write}; the caller has the turn of customers. */
  ImportResult.Imported write(CardFile<CustomerCard, StoredCustomer> file, Set<String> touched) {
    changes.record(file);
    var cards = Map.copyOf(file.cards());
    var otherPayers = cards.keySet().stream().filter(no -> hasOtherPayer(file, no)).toList();
    var result = file.write(touched);
    contacts.follow(cards);
    otherPayers.forEach(payers::otherPayer);
    return result;
  }

  private static boolean hasOtherPayer(CardFile<CustomerCard, StoredCustomer> file, String no) {
    var payer = file.cards().get(no).billToNo();
    return file.before(no).filter(before -> !before.billToNo().equals(payer)).isPresent();
  }
}
