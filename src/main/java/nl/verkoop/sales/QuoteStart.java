package nl.verkoop.sales;

import java.util.List;
import java.util.Set;
import nl.verkoop.sales.SalesDocument.Kind;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people and programs do to a quote, together with what its process does then. */
@Component
class QuoteStart {

  private final SalesDrafts drafts;
  private final SalesQuotes quotes;
  private final QuoteAnswers answers;
  private final QuoteOrders orders;
  private final QuoteTasks tasks;

  QuoteStart(
      SalesDrafts drafts,
      SalesQuotes quotes,
      QuoteAnswers answers,
      QuoteOrders orders,
      QuoteTasks tasks) {
    this.drafts = drafts;
    this.quotes = quotes;
    this.answers = answers;
    this.orders = orders;
    this.tasks = tasks;
  }

  /** Enters a quote and starts its process, both or neither. */
  @Transactional
  public String enter(DocumentRequest request, String user) {
    var result = drafts.create(Kind.QUOTE, request, SalesDrafts.Origin.typed(user));
    if (result instanceof DraftResult.Refused refused) {
      throw new RefusedException(refused.reasons());
    }
    var no = ((DraftResult.Saved) result).no();
    tasks.start(no);
    return no;
  }

  @Transactional
  public void start(String no) {
    RefusedException.throwIfAny(quotes.unknown(no));
    tasks.start(no);
  }

  @Transactional
  public void offerAnew(String no) {
    RefusedException.throwIfAny(quotes.unknown(no));
    tasks.finishPreparation(no);
  }

  /** What the customer says counts wherever the process stands. */
  @Transactional
  public void answer(String no, QuoteAnswers.Given given) {
    RefusedException.throwIfAny(answers.record(no, given));
    if (given.kind().ends()) {
      tasks.answered(no);
    } else if (given.kind() == QuoteAnswer.Kind.COUNTERED) {
      tasks.countered(no);
    }
  }

  /** An order of an offer that has expired. */
  @Transactional
  public String takeUp(String no, Set<Integer> chosen) {
    List<Refusal> refusals = orders.takeUp(no, chosen);
    RefusedException.throwIfAny(refusals);
    return quotes.orderOf(no).orElseThrow();
  }
}
