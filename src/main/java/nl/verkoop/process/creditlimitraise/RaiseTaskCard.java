package nl.verkoop.process.creditlimitraise;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verkoop.approval.ApprovalEntries;
import nl.verkoop.approval.ApprovalEntry;
import nl.verkoop.approval.ApprovalRound;
import nl.verkoop.approval.WhoMayApprove;
import nl.verkoop.ledger.CompanyCurrency;
import nl.verkoop.party.CreditLimitRaises;
import nl.verkoop.party.CreditLimitRaises.Raise;
import nl.verkoop.party.Customer;
import nl.verkoop.party.Customers;
import nl.verkoop.process.TaskFacts;
import nl.verkoop.process.approval.ApprovalProcess;
import nl.verkoop.process.task.TaskCard;
import nl.verkoop.sales.CreditExposure;
import nl.verkoop.shared.People;
import nl.verkoop.shared.Written;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The card of every task that belongs to a raise of a credit limit. */
@Component
class RaiseTaskCard implements TaskCard.Source {

  private static final Set<String> PROCESSES =
      Set.of(CreditLimitRaiseProcess.KEY, ApprovalProcess.KEY);

  private final CreditLimitRaises raises;
  private final Customers customers;
  private final CreditExposure exposure;
  private final ApprovalEntries approvals;
  private final WhoMayApprove whoMay;
  private final People names;
  private final CompanyCurrency currency;
  private final MessageSource messages;

  RaiseTaskCard(
      CreditLimitRaises raises,
      Customers customers,
      CreditExposure exposure,
      ApprovalEntries approvals,
      WhoMayApprove whoMay,
      People names,
      CompanyCurrency currency,
      MessageSource messages) {
    this.raises = raises;
    this.customers = customers;
    this.exposure = exposure;
    this.approvals = approvals;
    this.whoMay = whoMay;
    this.names = names;
    this.currency = currency;
    this.messages = messages;
  }

  @Override
  public boolean covers(String processKey) {
    return PROCESSES.contains(processKey);
  }

  @Override
  public Optional<TaskCard> cardFor(String businessKey, String taskKey) {
    return raises.raise(businessKey).map(this::cardOf);
  }

  private TaskCard cardOf(Raise raise) {
    var customer = customers.find(raise.customerNo()).orElseThrow();
    var subject = raises.subject(raise);
    var facts = new HashMap<String, String>();
    facts.put("documentPath", "/customers/" + customer.no());
    TaskFacts.write("cardText", reader -> limits("card.raise", raise, reader), facts::put);
    TaskFacts.write("orderText", reader -> described(raise, customer, reader), facts::put);
    approvals.of(raise.no()).stream()
        .filter(ApprovalEntry::isOpen)
        .findAny()
        .ifPresent(
            entry -> {
              facts.put("requesterText", names.at(entry.requestedBy(), entry.requestedAt()));
              var round = ApprovalRound.last(subject, approvals.of(raise.no()));
              TaskFacts.write("reasonText", reader -> reason(entry, round, reader), facts::put);
            });
    return new TaskCard(raise.no(), customer.name(), subject.amount(), Map.copyOf(facts));
  }

  private String reason(ApprovalEntry entry, ApprovalRound round, Locale reader) {
    var why = messages.getMessage("approval.reason.credit-limit-raise", null, reader);
    return whoMay
        .asOfNow()
        .warning(entry, round, reader)
        .map(
            warning ->
                why
                    + "\n"
                    + messages.getMessage("approval.when-asked", new Object[] {warning}, reader))
        .orElse(why);
  }

  /** From which limit to which, and what he owes and will owe. */
  private String described(Raise raise, Customer customer, Locale reader) {
    var credit = exposure.of(customer);
    return limits("card.raise", raise, reader)
        + "\n"
        + messages.getMessage(
            "card.raise.credit",
            new Object[] {
              Written.amount(credit.balance(), reader), Written.amount(credit.total(), reader)
            },
            reader);
  }

  private String limits(String key, Raise raise, Locale reader) {
    var shown = new Object[] {inWords(raise.oldLimit(), reader), inWords(raise.newLimit(), reader)};
    return messages.getMessage(key, shown, reader);
  }

  private String inWords(BigDecimal limit, Locale reader) {
    return limit.signum() == 0
        ? messages.getMessage("card.raise.none", null, reader)
        : Written.amount(currency.of(limit), reader);
  }
}
