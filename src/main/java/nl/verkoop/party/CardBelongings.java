package nl.verkoop.party;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verkoop.party.CustomerClash.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What stands on a customer's card several times: his bank accounts, ship-to addresses, contact.
 */
@Component
class CardBelongings {

  private final JdbcClient jdbc;
  private final CustomerBankAccounts accounts;
  private final CustomerShipTos addresses;
  private final ContactCards contacts;
  private final ContactCustomers links;
  private final CustomerChanges changes;
  private final CustomerFiles files;
  private final CustomerNotes notes;
  private final EntityManager entities;

  CardBelongings(
      JdbcClient jdbc,
      CustomerBankAccounts accounts,
      CustomerShipTos addresses,
      ContactCards contacts,
      ContactCustomers links,
      CustomerChanges changes,
      CustomerFiles files,
      CustomerNotes notes,
      EntityManager entities) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.addresses = addresses;
    this.contacts = contacts;
    this.links = links;
    this.changes = changes;
    this.files = files;
    this.notes = notes;
    this.entities = entities;
  }

  /** The contact that this customer is, whom both say the same of. */
  private Optional<ContactCards.Kept> contact(String customerNo) {
    return jdbc.sql("select no from contact where customer_no = ?")
        .param(customerNo)
        .query(String.class)
        .optional()
        .flatMap(contacts::find);
  }

  /** Takes all of it away; his contact stays, and is no customer any more. */
  void forget(String customerNo) {
    contact(customerNo).ifPresent(links::separate);
    accounts.forget(customerNo);
    addresses.deleteAll(addresses.of(List.of(customerNo)));
    entities.flush();
    entities.clear();
    files.forget(customerNo);
    notes.forget(customerNo);
    jdbc.sql("delete from customer_not_same where ? in (one_no, other_no)")
        .param(customerNo)
        .update();
    jdbc.sql("delete from customer_registration where customer_no = ?").param(customerNo).update();
  }

  /** Whether somebody said that these two are not the same. */
  boolean areKeptApart(String one, String other) {
    var numbers = CustomerPairs.Numbers.of(one, other);
    return jdbc.sql(
            "select exists (select 1 from customer_not_same where one_no = ? and other_no = ?)")
        .params(numbers.one(), numbers.other())
        .query(Boolean.class)
        .single();
  }

  /** What both cards have, each otherwise. */
  List<CustomerClash> clashes(String from, String into) {
    var clashes = new ArrayList<CustomerClash>();
    var old = contact(from);
    var kept = contact(into);
    if (old.isPresent() && kept.isPresent()) {
      clashes.add(new CustomerClash(Kind.CONTACT, "", name(old.get()), name(kept.get())));
    }
    var there =
        addresses.of(List.of(into)).stream()
            .collect(Collectors.toMap(each -> each.key.code(), Function.identity()));
    for (var each : addresses.of(List.of(from))) {
      var other = there.get(each.key.code());
      if (other != null && !other.site.equals(each.site)) {
        clashes.add(
            new CustomerClash(
                Kind.SHIP_TO, each.key.code(), each.site.inWords(), other.site.inWords()));
      }
    }
    entities.clear();
    return clashes;
  }

  private static String name(ContactCards.Kept contact) {
    return contact.card().name() + " (" + contact.no() + ")";
  }

  /** Lets the other card have all of it. */
  void merge(CustomerMerge merge) {
    accounts.move(merge.from(), merge.into());
    moveAddresses(merge);
    entities.flush();
    entities.clear();
    moveContact(merge);
    keepApart(merge);
    files.move(merge.from(), merge.into());
    notes.move(merge.from(), merge.into());
  }

  private void moveAddresses(CustomerMerge merge) {
    var there =
        addresses.of(List.of(merge.into())).stream()
            .collect(Collectors.toMap(each -> each.key.code(), Function.identity()));
    var changed = new ArrayList<CustomerChanges.Field>();
    for (var each : addresses.of(List.of(merge.from()))) {
      var key = new CustomerShipTo.Key(merge.into(), each.key.code());
      var other = there.get(each.key.code());
      changed.add(CustomerShipTo.change(each.key, each.site, null));
      if (other == null) {
        changed.add(CustomerShipTo.change(key, null, each.site));
        entities.persist(new CustomerShipTo(key, each.site));
      } else if (merge.takesOld(Kind.SHIP_TO, each.key.code())) {
        changed.add(CustomerShipTo.change(key, other.site, each.site));
        other.site = each.site;
      }
      addresses.delete(each);
    }
    changes.record(changed);
  }

  /**
   * Whom somebody told apart from the card that is merged, he told apart from the one that stays.
   */
  private void keepApart(CustomerMerge merge) {
    jdbc.sql(
            """
            insert ignore into customer_not_same (one_no, other_no, decided_by, decided_at)
            select least(other, :into), greatest(other, :into), decided_by, decided_at
            from (
              select if(one_no = :from, other_no, one_no) other, decided_by, decided_at
              from customer_not_same where :from in (one_no, other_no)
            ) of_old
            where other <> :into
            """)
        .param("from", merge.from())
        .param("into", merge.into())
        .update();
  }

  /** One contact is the customer; the other stays, with his people, and is none any more. */
  private void moveContact(CustomerMerge merge) {
    var old = contact(merge.from());
    var kept = contact(merge.into());
    old.ifPresent(links::separate);
    if (old.isPresent() && (kept.isEmpty() || merge.takesOld(Kind.CONTACT, ""))) {
      kept.ifPresent(links::separate);
      links.join(contacts.find(old.get().no()).orElseThrow(), merge.into());
    }
  }
}
