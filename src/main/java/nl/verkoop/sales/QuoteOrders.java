package nl.verkoop.sales;

import java.util.List;
import nl.verkoop.party.Customers;
import nl.verkoop.sales.SalesDocument.Kind;
import nl.verkoop.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes orders of quotes whose offer was accepted (features ). */
@Service
public class QuoteOrders {

  private final QuoteTable quotes;
  private final SalesDrafts drafts;
  private final Customers customers;
  private final OrderTasks tasks;

  QuoteOrders(QuoteTable quotes, SalesDrafts drafts, Customers customers, OrderTasks tasks) {
    this.quotes = quotes;
    this.drafts = drafts;
    this.customers = customers;
    this.tasks = tasks;
  }

  /**
   * An order of the offer in force, whose process begins; nothing new where there is one already.
   * Refused, with the quote as it was: what was not accepted, a customer or an item that was
   * blocked since.
   */
  @Transactional
  public List<Refusal> makeOrder(String no) {
    var written =
        quotes.find(no).orElseThrow(() -> SalesOrderTable.unknown(Kind.QUOTE, no)).header();
    customers.lockCharged(written.customerNo());
    quotes.lock(no);
    var life = quotes.life(no);
    if (life.outcome() != QuoteOutcome.ACCEPTED) {
      return List.of(Refusal.conflict("status", "quote-not-accepted", no));
    }
    if (life.orderNo() != null) {
      return List.of();
    }
    var offer = quotes.offer(quotes.round(no, life.offeredRound()).documentNo());
    var result = drafts.orderOf(offer, offer.header().changedBy());
    if (result instanceof DraftResult.Refused refused) {
      return refused.reasons();
    }
    var orderNo = ((DraftResult.Saved) result).no();
    quotes.becameOrder(no, orderNo);
    tasks.start(orderNo);
    return List.of();
  }

  /** Takes up an offer that has expired after all, since the customer still wants it. */
  @Transactional
  public List<Refusal> takeUp(String no) {
    quotes.lock(no);
    if (quotes.life(no).outcome() != QuoteOutcome.EXPIRED) {
      return List.of(Refusal.conflict("status", "quote-not-expired", no));
    }
    quotes.takeUp(no);
    return makeOrder(no);
  }
}
