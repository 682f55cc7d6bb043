package nl.verkoop.party;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verkoop.imports.CardFile;
import nl.verkoop.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes customers of contacts, and says which customer a contact is (feature K-03). From then on
 * both say the same of their name, address, phone, numbers and salesperson.
 */
@Service
class ContactCustomers {

  private final ContactCards contacts;
  private final CustomerCards cards;
  private final Customers customers;
  private final StoredCustomers stored;
  private final EntityManager entities;
  private final JdbcClient jdbc;

  ContactCustomers(
      ContactCards contacts,
      CustomerCards cards,
      Customers customers,
      StoredCustomers stored,
      EntityManager entities,
      JdbcClient jdbc) {
    this.contacts = contacts;
    this.cards = cards;
    this.customers = customers;
    this.stored = stored;
    this.entities = entities;
    this.jdbc = jdbc;
  }

  /**
   * Registers a customer who is this contact, filled in by a template as {@link
   * CustomerCards#register} says, and approved as everybody else. Refused: somebody who is a
   * customer, a person at a company, which becomes the customer itself, what a new customer's card
   * may not say, such as no address, and a contact whose people get invoices, by somebody who does
   * not decide where they go.
   */
  @Transactional
  CustomerCards.Result register(
      String contactNo,
      Optional<String> template,
      CustomerCards.Way way,
      Collection<String> groups) {
    var found = contacts.take(contactNo);
    var against = against(found, contactNo);
    if (!against.isEmpty()) {
      return new CustomerCards.Result.Refused(against);
    }
    var contact = found.orElseThrow();
    if (getsInvoices(contact.no()) && !TypedCard.keepsTerms(groups)) {
      return new CustomerCards.Result.Refused(
          List.of(Refusal.of("customerNo", "contact-gets-invoices")));
    }
    var result = cards.register(cells(contact.card()), template, way, groups);
    if (result instanceof CustomerCards.Result.Saved saved) {
      contacts.write(contact.no(), contact.card().being(saved.no()));
    }
    return result;
  }

  /** What is known of him goes onto the card; what is not is as the template says. */
  private static Map<String, String> cells(ContactCard card) {
    var cells = new HashMap<>(card.shared());
    cells.put("email", card.email());
    cells.put("language", card.language());
    cells.values().removeIf(String::isEmpty);
    return cells;
  }

  /**
   * Says that this contact is a customer who is on file; what the customer's card says holds for
   * both. Refused: either of them linked already, and a contact who would get the customer's
   * invoices, by somebody who does not decide where they go.
   */
  @Transactional
  List<Refusal> link(String contactNo, String typedCustomerNo, Collection<String> groups) {
    var found = contacts.take(contactNo);
    var against = against(found, contactNo);
    if (!against.isEmpty()) {
      return against;
    }
    var customer = customers.find(typedCustomerNo).map(Customer::no);
    if (customer.isEmpty()) {
      return List.of(Refusal.of("customerNo", "customer-unknown", typedCustomerNo));
    }
    var locked = customers.lock(customer.get());
    var no = locked.no();
    if (locked.closed()) {
      return List.of(locked.stopped(null));
    }
    var other = linkedTo(no);
    if (other.isPresent()) {
      return List.of(Refusal.conflict("customerNo", "customer-has-contact", no, other.get()));
    }
    if (getsInvoices(found.orElseThrow().no()) && !TypedCard.keepsTerms(groups)) {
      return List.of(Refusal.of("customerNo", "contact-gets-invoices"));
    }
    join(found.orElseThrow(), no);
    return List.of();
  }

  /** Lets a contact be this customer, and say what his card says; the caller has their turn. */
  void join(ContactCards.Kept contact, String customerNo) {
    var file = new CardFile<>(stored, Set.of(customerNo), StoredCustomer::new, entities);
    var card = contact.card().being(customerNo).like(file.before(customerNo).orElseThrow());
    entities.clear();
    contacts.write(contact.no(), card);
  }

  /** Lets a contact be no customer any more; the caller has their turn. */
  void separate(ContactCards.Kept contact) {
    contacts.write(contact.no(), contact.card().being(null));
  }

  /** Says that this contact is no longer the customer that he was; both stay as they are. */
  @Transactional
  List<Refusal> unlink(String contactNo, Collection<String> groups) {
    var found = contacts.take(contactNo);
    if (found.isEmpty()) {
      return ContactCards.unknown(contactNo);
    }
    if (found.get().card().customerNo() == null) {
      return List.of(Refusal.conflict("customerNo", "contact-is-no-customer", contactNo));
    }
    if (getsInvoices(found.get().no()) && !TypedCard.keepsTerms(groups)) {
      return List.of(Refusal.of("customerNo", "contact-gets-invoices"));
    }
    separate(found.get());
    return List.of();
  }

  private static List<Refusal> against(Optional<ContactCards.Kept> found, String no) {
    if (found.isEmpty()) {
      return ContactCards.unknown(no);
    }
    var card = found.get().card();
    if (card.customerNo() != null) {
      return List.of(Refusal.conflict("customerNo", "contact-is-customer", card.customerNo()));
    }
    return card.companyNo().isEmpty()
        ? List.of()
        : List.of(Refusal.of("customerNo", "contact-of-company", card.companyNo()));
  }

  /** The contact that is this customer. */
  private Optional<String> linkedTo(String customerNo) {
    return jdbc.sql("select no from contact where customer_no = ?")
        .param(customerNo)
        .query(String.class)
        .optional();
  }

  /** Whether he, or one of his people, gets invoices. */
  private boolean getsInvoices(String no) {
    return jdbc.sql(
            """
            select exists (select 1 from contact
                           where (no = :no or company_no = :no) and find_in_set(:paper, papers))
            """)
        .param("no", no)
        .param("paper", ContactPaper.INVOICES.name())
        .query(Boolean.class)
        .single();
  }
}
