package nl.verkoop.process.customerregistration;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.approval.ApprovalEntries;
import nl.verkoop.approval.ApprovalEntry;
import nl.verkoop.approval.ApprovalRound;
import nl.verkoop.approval.ApprovalSubject;
import nl.verkoop.approval.WhoMayApprove;
import nl.verkoop.party.AlikeCustomers;
import nl.verkoop.party.Customer;
import nl.verkoop.party.CustomerRegistrations;
import nl.verkoop.party.Customers;
import nl.verkoop.process.TaskFacts;
import nl.verkoop.process.approval.ApprovalProcess;
import nl.verkoop.process.task.TaskCard;
import nl.verkoop.shared.Money;
import nl.verkoop.shared.People;
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
  private final ApprovalEntries approvals;
  private final WhoMayApprove whoMay;
  private final People names;
  private final MessageSource messages;

  CustomerTaskCard(
      Customers customers,
      CustomerRegistrations registrations,
      AlikeCustomers alike,
      ApprovalEntries approvals,
      WhoMayApprove whoMay,
      People names,
      MessageSource messages) {
    this.customers = customers;
    this.registrations = registrations;
    this.alike = alike;
    this.approvals = approvals;
    this.whoMay = whoMay;
    this.names = names;
    this.messages = messages;
  }

  @Override
  public boolean covers(String processKey) {
    return PROCESSES.contains(processKey);
  }

  @Override
  public Optional<TaskCard> cardFor(String businessKey, String taskKey) {
    return registrations
        .subject(businessKey)
        .map(subject -> cardOf(subject, customers.find(businessKey).orElseThrow(), taskKey));
  }

  private TaskCard cardOf(ApprovalSubject subject, Customer customer, String taskKey) {
    var facts = new HashMap<String, String>();
    facts.put("documentPath", "/customers/" + customer.no());
    TaskFacts.write(
        "cardText", reader -> words("card.customer", reader, customer.city()), facts::put);
    var entries = approvals.of(customer.no());
    if (ApprovalProcess.TASK_DECIDE_APPROVAL.equals(taskKey)) {
      asked(subject, customer, entries, facts);
    } else {
      TaskFacts.write("returnedText", reader -> returned(entries, reader), facts::put);
    }
    return new TaskCard(customer.no(), customer.name(), subject.amount(), facts);
  }

  private void asked(
      ApprovalSubject subject,
      Customer customer,
      List<ApprovalEntry> entries,
      Map<String, String> facts) {
    var open = entries.stream().filter(ApprovalEntry::isOpen).findAny();
    open.ifPresent(
        entry -> facts.put("requesterText", names.at(entry.requestedBy(), entry.requestedAt())));
    TaskFacts.write(
        "reasonText",
        reader ->
            Stream.of(
                    Stream.of(words("approval.reason.new-customer", reader)),
                    open
                        .flatMap(
                            entry ->
                                whoMay
                                    .asOfNow()
                                    .warning(entry, ApprovalRound.last(subject, entries), reader))
                        .stream()
                        .map(warning -> words("approval.when-asked", reader, warning)),
                    alike(customer, reader),
                    Stream.of(returned(entries, reader)))
                .flatMap(each -> each)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("\n")),
        facts::put);
    TaskFacts.write(
        "orderText", reader -> described(customer, subject.amount(), reader), facts::put);
  }

  /** Who may be the same customer, so that nobody is approved twice. */
  private Stream<String> alike(Customer customer, Locale reader) {
    return alike.toOthers(customer.no()).stream()
        .map(
            each ->
                words("card.customer.alike", reader, each.name(), each.no(), each.percent() + "%"));
  }

  private String described(Customer customer, Money limit, Locale reader) {
    var address = customer.address();
    return words(
        "card.customer.facts",
        reader,
        "%s, %s %s, %s"
            .formatted(address.line(), customer.postCode(), customer.city(), customer.country()),
        customer.vatRegistrationNo().isEmpty() ? "–" : customer.vatRegistrationNo(),
        customers.terms(customer.paymentTerms()).description(reader.getLanguage()),
        limit.isZero() ? "–" : Written.amount(limit, reader));
  }

  /** What approvers wrote when they sent the card back, each in a line. */
  private String returned(List<ApprovalEntry> entries, Locale reader) {
    return entries.stream()
        .filter(entry -> entry.status() == ApprovalEntry.Status.RETURNED)
        .map(
            entry ->
                words(
                    "approval.returned",
                    reader,
                    names.at(entry.decidedBy(), entry.decidedAt()),
                    entry.comment()))
        .collect(Collectors.joining("\n"));
  }

  private String words(String key, Locale reader, Object... arguments) {
    return messages.getMessage(key, arguments, reader);
  }
}
