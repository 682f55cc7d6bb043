package nl.verkoop.process.creditlimitraise;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.verkoop.ledger.CompanyCurrency;
import nl.verkoop.party.CreditLimitRaises;
import nl.verkoop.party.CreditLimitRaises.Raise;
import nl.verkoop.party.Customer;
import nl.verkoop.party.Customers;
import nl.verkoop.process.TaskFacts;
import nl.verkoop.process.approval.ApprovalProcess;
import nl.verkoop.process.approval.WhyAsked;
import nl.verkoop.process.task.TaskCard;
import nl.verkoop.sales.CreditExposure;
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
  private final WhyAsked why;
  private final CompanyCurrency currency;
  private final MessageSource messages;

  RaiseTaskCard(
      CreditLimitRaises raises,
      Customers customers,
      CreditExposure exposure,
      WhyAsked why,
      CompanyCurrency currency,
      MessageSource messages) {
    this.raises = raises;
    this.customers = customers;
    this.exposure = exposure;
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
    return raises.raise(step.documentNo()).map(raise -> cardOf(raise, step.group()));
  }

  private TaskCard cardOf(Raise raise, String group) {
    var customer = customers.find(raise.customerNo()).orElseThrow();
    var subject = raises.subject(raise);
    var facts =
        new HashMap<>(
            why.facts(
                new WhyAsked.Question(
                    subject,
                    group,
                    reader -> limits("card.raise", raise, reader),
                    reader -> Stream.empty())));
    facts.put("documentPath", "/customers/" + customer.no());
    TaskFacts.write("cardText", reader -> limits("card.raise", raise, reader), facts::put);
    TaskFacts.write("orderText", reader -> described(raise, customer, reader), facts::put);
    return new TaskCard(raise.no(), customer.name(), currency.of(raise.newLimit()), facts);
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
