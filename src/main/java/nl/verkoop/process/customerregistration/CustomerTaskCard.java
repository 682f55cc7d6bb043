package nl.verkoop.process.customerregistration;

import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.verkoop.approval.ApprovalSubject;
import nl.verkoop.ledger.CompanyCurrency;
import nl.verkoop.party.AlikeCustomers;
import nl.verkoop.party.Customer;
import nl.verkoop.party.CustomerRegistrations;
import nl.verkoop.party.Customers;
import nl.verkoop.process.TaskFacts;
import nl.verkoop.process.approval.ApprovalProcess;
import nl.verkoop.process.approval.WhyAsked;
import nl.verkoop.process.task.TaskCard;
import nl.verkoop.shared.Written;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The card of every task that belongs to a new customer; its amount is his credit limit. */
@Component
class CustomerTaskCard implements TaskCard.Source {

  private static final Set<String> PROCESSES =
      Set.of(CustomerRegistrationProcess.KEY, ApprovalProcess.KEY);

  private final Customers customers;
  private final CustomerRegistrations registrations;
  private final AlikeCustomers alike;
  private final WhyAsked why;
  private final CompanyCurrency currency;
  private final MessageSource messages;

  CustomerTaskCard(
      Customers customers,
      CustomerRegistrations registrations,
      AlikeCustomers alike,
      WhyAsked why,
      CompanyCurrency currency,
      MessageSource messages) {
    this.customers = customers;
    this.registrations = registrations;
    this.alike = alike;
    this.why = why;
    this.currency = currency;
    this.messages = messages;
  }

  @Override
  public boolean covers(String processKey) {
    return PROCESSES.contains(processKey);
  }

  @Override
  public Optional<TaskCard> cardFor(TaskCard.Step step) {
    return registrations
        .subject(step.documentNo())
        .map(subject -> cardOf(subject, customers.find(subject.no()).orElseThrow(), step));
  }

  private TaskCard cardOf(ApprovalSubject subject, Customer customer, TaskCard.Step step) {
    var facts = new HashMap<String, String>();
    facts.put("documentPath", "/customers/" + customer.no());
    TaskFacts.write(
        "cardText", reader -> words("card.customer", reader, customer.city()), facts::put);
    if (ApprovalProcess.TASK_DECIDE_APPROVAL.equals(step.taskKey())) {
      facts.putAll(
          why.facts(
              new WhyAsked.Question(
                  subject,
                  step.group(),
                  reader -> words("approval.asked.limit", reader, limit(customer, reader)),
                  reader -> alike(customer, reader))));
      TaskFacts.write("orderText", reader -> described(customer, reader), facts::put);
    } else {
      TaskFacts.write("returnedText", reader -> why.returned(customer.no(), reader), facts::put);
    }
    return new TaskCard(customer.no(), customer.name(), currency.of(customer.creditLimit()), facts);
  }

  /** Who may be the same customer, so that nobody is approved twice. */
  private Stream<String> alike(Customer customer, Locale reader) {
    return alike.toOthers(customer.no()).stream()
        .map(
            each ->
                words("card.customer.alike", reader, each.name(), each.no(), each.percent() + "%"));
  }

  private String described(Customer customer, Locale reader) {
    var address = customer.address();
    return words(
        "card.customer.facts",
        reader,
        "%s, %s %s, %s"
            .formatted(address.line(), customer.postCode(), customer.city(), customer.country()),
        customer.vatRegistrationNo().isEmpty() ? "–" : customer.vatRegistrationNo(),
        customers.terms(customer.paymentTerms()).description(reader.getLanguage()),
        limit(customer, reader));
  }

  private String limit(Customer customer, Locale reader) {
    return customer.creditLimit().signum() == 0
        ? words("card.raise.none", reader)
        : Written.amount(currency.of(customer.creditLimit()), reader);
  }

  private String words(String key, Locale reader, Object... arguments) {
    return messages.getMessage(key, arguments, reader);
  }
}
