package nl.verkoop.sales;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.verkoop.party.Customer;
import nl.verkoop.party.CustomerAdmission;
import nl.verkoop.party.CustomerRegistrations;
import nl.verkoop.party.CustomerRegistrations.Status;
import nl.verkoop.party.Customers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Quotes that were accepted and are no order yet: of a customer whom nobody approved, none is made
 * (feature A-46).
 */
@Service
public class AcceptedQuotes {

  private final QuoteTable quotes;
  private final Customers customers;
  private final CustomerRegistrations registrations;
  private final CustomerAdmission admission;

  AcceptedQuotes(
      QuoteTable quotes,
      Customers customers,
      CustomerRegistrations registrations,
      CustomerAdmission admission) {
    this.quotes = quotes;
    this.customers = customers;
    this.registrations = registrations;
    this.admission = admission;
  }

  /** What comes next of an accepted quote. */
  public enum Turn {
    /** An order can be made of it. */
    ORDER,
    /** Its customer, or who pays for him, waits for approval. */
    WAITS,
    /** He was rejected: somebody has to tell him, or to offer him for approval anew. */
    REJECTED,
    /** It was taken back meanwhile. */
    CLOSED
  }

  /**
   * What comes next; a prospect becomes a customer with this, who waits for approval (feature
   * Its customers stay as they are until the transaction ends, so that whoever decides on
   * one of them in the same second finds the quote waiting.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Turn turn(String no) {
    var buyers = buyers(no);
    customers.lockCharged(quotes.inForce(no).header().customerNo());
    customers.hold(buyers);
    quotes.lock(no);
    if (quotes.life(no).outcome() != QuoteOutcome.ACCEPTED) {
      return Turn.CLOSED;
    }
    buyers.stream().sorted().forEach(admission::admit);
    return turn(buyers(no));
  }

  private Turn turn(Set<String> buyers) {
    var restricted =
        customers.findAll(buyers).values().stream()
            .filter(Customer::restricted)
            .map(Customer::no)
            .toList();
    if (restricted.isEmpty()) {
      return Turn.ORDER;
    }
    return restricted.stream().anyMatch(this::isRejected) ? Turn.REJECTED : Turn.WAITS;
  }

  private boolean isRejected(String customerNo) {
    return registrations.status(customerNo).filter(each -> each == Status.REJECTED).isPresent();
  }

  /** Whoever orders and whoever pays, by the offer and by the card as it is now. */
  private Set<String> buyers(String no) {
    var offer = quotes.inForce(no).header();
    var buyers = new HashSet<>(offer.customerNumbers());
    customers.find(offer.customerNo()).map(Customer::chargedNo).ifPresent(buyers::add);
    return buyers;
  }

  /** Whether it is accepted, and no order since somebody has to approve its customer. */
  boolean isHeldUp(String no) {
    var life = quotes.life(no);
    return life.outcome() == QuoteOutcome.ACCEPTED
        && life.orderNo() == null
        && turn(buyers(no)) != Turn.ORDER;
  }

  /** Who of its customers were rejected. */
  public List<String> rejected(String no) {
    return buyers(no).stream().filter(this::isRejected).sorted().toList();
  }

  /** The quotes that may wait for a decision on this customer. */
  public List<String> of(String customerNo) {
    return quotes.acceptedOf(customerNo);
  }
}
