package nl.verkoop.process.quotenegotiation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verkoop.process.TaskFacts;
import nl.verkoop.process.approval.ApprovalProcess;
import nl.verkoop.process.approval.WhyAsked;
import nl.verkoop.process.offer.OfferProcess;
import nl.verkoop.process.salesdocument.ApprovalFacts;
import nl.verkoop.process.task.TaskCard;
import nl.verkoop.sales.AcceptedQuotes;
import nl.verkoop.sales.QuoteRelease;
import nl.verkoop.sales.SalesOrder;
import nl.verkoop.sales.SalesQuotes;
import nl.verkoop.shared.Written;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The card of every task that belongs to a quote. */
@Component
class QuoteTaskCard implements TaskCard.Source {

  private static final Set<String> PROCESSES =
      Set.of(QuoteNegotiationProcess.KEY, OfferProcess.KEY, ApprovalProcess.KEY);

  private final SalesQuotes quotes;
  private final QuoteRelease release;
  private final AcceptedQuotes accepted;
  private final ApprovalFacts approvalFacts;
  private final WhyAsked why;
  private final MessageSource messages;

  QuoteTaskCard(
      SalesQuotes quotes,
      QuoteRelease release,
      AcceptedQuotes accepted,
      ApprovalFacts approvalFacts,
      WhyAsked why,
      MessageSource messages) {
    this.quotes = quotes;
    this.release = release;
    this.accepted = accepted;
    this.approvalFacts = approvalFacts;
    this.why = why;
    this.messages = messages;
  }

  @Override
  public boolean covers(String processKey) {
    return PROCESSES.contains(processKey);
  }

  @Override
  public Optional<TaskCard> cardFor(TaskCard.Step step) {
    return quotes.find(step.documentNo()).map(quote -> cardOf(quote, step));
  }

  private TaskCard cardOf(SalesOrder quote, TaskCard.Step step) {
    var header = quote.header();
    var facts = new HashMap<String, String>();
    facts.put("documentPath", "/quotes/" + quote.no());
    if (!header.customerReference().isEmpty()) {
      facts.put("customerReference", header.customerReference());
    }
    if (ApprovalProcess.TASK_DECIDE_APPROVAL.equals(step.taskKey())) {
      facts.putAll(approvalFacts.of(quote, release.subject(header), step.group()));
    }
    if (QuoteNegotiationProcess.TASK_RESOLVE_REJECTION.equals(step.taskKey())) {
      TaskFacts.write("rejectedText", reader -> rejected(quote.no(), reader), facts::put);
    }
    offered(quote.no(), facts);
    TaskFacts.write("cardText", reader -> Written.amount(header.netAmount(), reader), facts::put);
    return new TaskCard(quote.no(), header.customerName(), header.netAmount(), facts);
  }

  /** Who of its customers was rejected, and why. */
  private String rejected(String no, Locale reader) {
    return accepted.rejected(no).stream()
        .map(customerNo -> why.rejected(customerNo, reader))
        .collect(Collectors.joining("\n"));
  }

  /** Which offer is with the customer, and until when. */
  private void offered(String no, Map<String, String> facts) {
    quotes
        .inForce(no)
        .ifPresent(
            offer ->
                TaskFacts.write(
                    "offerText",
                    reader ->
                        messages.getMessage(
                            "card.offer",
                            new Object[] {offer.round(), Written.day(offer.until(), reader)},
                            reader),
                    facts::put));
  }
}
