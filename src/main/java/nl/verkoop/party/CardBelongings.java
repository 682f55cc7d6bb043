package nl.verkoop.party;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What stands on a customer's card several times: his bank accounts, ship-to addresses, contact.
 */
@Component
class CardBelongings {

  private final JdbcClient jdbc;
  private final BankAccountsOnCards accounts;
  private final CustomerShipTos addresses;
  private final ContactCards contacts;
  private final EntityManager entities;

  CardBelongings(
      JdbcClient jdbc,
      BankAccountsOnCards accounts,
      CustomerShipTos addresses,
      ContactCards contacts,
      EntityManager entities) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.addresses = addresses;
    this.contacts = contacts;
    this.entities = entities;
  }

  /** The contact that this customer is, whom both say the same of. */
  List<ContactCards.Kept> contact(String customerNo) {
    return jdbc
        .sql("select no from contact where customer_no = ?")
        .param(customerNo)
        .query(String.class)
        .list()
        .stream()
        .flatMap(no -> contacts.find(no).stream())
        .toList();
  }

  /** Takes all of it away; his contact stays, and is no customer any more. */
  void forget(String customerNo) {
    contact(customerNo).forEach(each -> contacts.write(each.no(), each.card().being(null)));
    accounts.deleteAllById(accounts.keysOf(List.of(customerNo)));
    addresses.deleteAll(addresses.of(List.of(customerNo)));
    entities.flush();
    entities.clear();
    jdbc.sql("delete from customer_not_same where ? in (one_no, other_no)")
        .param(customerNo)
        .update();
    jdbc.sql("delete from customer_registration where customer_no = ?").param(customerNo).update();
  }
}
