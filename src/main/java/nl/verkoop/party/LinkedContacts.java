package nl.verkoop.party;

import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verkoop.imports.CardFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the contacts that are customers say what the customers' cards say (feature K-03). */
@Component
class LinkedContacts {

  private final JdbcClient jdbc;
  private final StoredContacts stored;
  private final EntityManager entities;

  LinkedContacts(JdbcClient jdbc, StoredContacts stored, EntityManager entities) {
    this.jdbc = jdbc;
    this.stored = stored;
    this.entities = entities;
  }

  private record Link(String no, String customerNo) {}

  /** After these customers' cards were written, by number. Nothing goes back to the customers. */
  void follow(Map<String, CustomerCard> customers) {
    if (customers.isEmpty()) {
      return;
    }
    var links =
        jdbc
            .sql("select no, customer_no from contact where customer_no in (:numbers)")
            .param("numbers", customers.keySet())
            .query(Link.class)
            .list()
            .stream()
            .collect(Collectors.toMap(Link::no, Link::customerNo));
    if (links.isEmpty()) {
      return;
    }
    var cards = new CardFile<>(stored, links.keySet(), StoredContact::new, entities);
    links.forEach(
        (no, customerNo) ->
            cards.put(no, cards.before(no).orElseThrow().like(customers.get(customerNo))));
    cards.write(Set.of());
  }
}
