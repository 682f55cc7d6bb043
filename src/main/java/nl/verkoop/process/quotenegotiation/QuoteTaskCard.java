package nl.verkoop.process.quotenegotiation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verkoop.process.TaskFacts;
import nl.verkoop.process.approval.ApprovalProcess;
import nl.verkoop.process.offer.OfferProcess;
import nl.verkoop.process.salesdocument.ApprovalFacts;
import nl.verkoop.process.task.TaskCard;
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
  private final ApprovalFacts approvalFacts;
  private final MessageSource messages;

  QuoteTaskCard(
      SalesQuotes quotes,
      QuoteRelease release,
      ApprovalFacts approvalFacts,
      MessageSource messages) {
    this.quotes = quotes;
    this.release = release;
    this.approvalFacts = approvalFacts;
    this.messages = messages;
  }

  @Override
  public boolean covers(String processKey) {
    return PROCESSES.contains(processKey);
  }

  @Override
  public Optional<TaskCard> cardFor(String businessKey, String taskKey) {
    return quotes.find(businessKey).map(quote -> cardOf(quote, taskKey));
  }

  private TaskCard cardOf(SalesOrder quote, String taskKey) {
    var header = quote.header();
    var facts = new HashMap<String, String>();
    facts.put("documentPath", "/quotes/" + quote.no());
    if (!header.customerReference().isEmpty()) {
      facts.put("customerReference", header.customerReference());
    }
    if (ApprovalProcess.TASK_DECIDE_APPROVAL.equals(taskKey)) {
      facts.putAll(approvalFacts.of(quote, release.subject(header)));
    }
    offered(quote.no(), facts);
    TaskFacts.write("cardText", reader -> Written.amount(header.netAmount(), reader), facts::put);
    return new TaskCard(quote.no(), header.customerName(), header.netAmount(), facts);
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
