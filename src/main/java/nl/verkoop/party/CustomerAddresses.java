package nl.verkoop.party;

import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.verkoop.mail.AddressBook;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The mail addresses on the customers' cards. */
@Component
class CustomerAddresses implements AddressBook {

  private final Customers customers;
  private final StoredCustomers cards;

  CustomerAddresses(Customers customers, StoredCustomers cards) {
    this.customers = customers;
    this.cards = cards;
  }

  @Override
  public Map<String, String> addresses(Collection<String> numbers) {
    return customers.findAll(numbers).values().stream()
        .filter(Predicate.not(customer -> customer.email().isBlank()))
        .collect(Collectors.toMap(Customer::no, Customer::email));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(String no, String address) {
    cards.setMailAddress(no, address);
  }
}
