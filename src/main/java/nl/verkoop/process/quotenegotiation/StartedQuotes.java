package nl.verkoop.process.quotenegotiation;

import java.util.Map;
import nl.verkoop.process.offer.OfferProcess;
import nl.verkoop.process.task.WaitingMessages;
import nl.verkoop.process.task.WaitingTasks;
import nl.verkoop.sales.QuoteTasks;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts the process of a quote, hands in its next offer, and tells it what the customer said. */
@Component
class StartedQuotes implements QuoteTasks {

  private final RuntimeService runtime;
  private final WaitingTasks tasks;
  private final WaitingMessages messages;

  StartedQuotes(RuntimeService runtime, WaitingTasks tasks, WaitingMessages messages) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.messages = messages;
  }

  @Override
  public void start(String quoteNo) {
    runtime.startProcessInstanceByKey(QuoteNegotiationProcess.KEY, quoteNo);
  }

  @Override
  public void finishPreparation(String quoteNo) {
    tasks.complete(quoteNo, OfferProcess.TASK_PREPARE_OFFER, Map.of());
  }

  @Override
  public void answered(String quoteNo) {
    messages.tell(quoteNo, QuoteNegotiationProcess.MESSAGE_CUSTOMER_DECIDED);
    messages.tell(quoteNo, QuoteNegotiationProcess.MESSAGE_QUOTE_ANSWERED);
  }

  @Override
  public void countered(String quoteNo) {
    messages.tell(quoteNo, OfferProcess.MESSAGE_OFFER_COUNTERED);
  }
}
