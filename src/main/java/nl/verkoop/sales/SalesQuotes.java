package nl.verkoop.sales;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.verkoop.approval.ApprovalOutcome;
import nl.verkoop.approval.Approvals;
import nl.verkoop.sales.SalesDocument.Kind;
import nl.verkoop.sales.SalesOrder.Status;
import nl.verkoop.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sales quotes: how they stand, and the steps of their negotiation (features ). */
@Service
public class SalesQuotes {

  private final QuoteTable quotes;
  private final QuoteAnswerTable answers;
  private final SalesOrderTable documents;
  private final SalesOrders orders;
  private final QuoteRelease release;
  private final QuoteValidity validity;
  private final Approvals approvals;

  SalesQuotes(
      QuoteTable quotes,
      QuoteAnswerTable answers,
      SalesOrderTable documents,
      SalesOrders orders,
      QuoteRelease release,
      QuoteValidity validity,
      Approvals approvals) {
    this.approvals = approvals;
    this.quotes = quotes;
    this.answers = answers;
    this.documents = documents;
    this.orders = orders;
    this.release = release;
    this.validity = validity;
  }

  public Optional<SalesOrder> find(String no) {
    return quotes.find(no);
  }

  /** A quote that nobody else changes until the transaction ends; empty for an unknown number. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<DocumentHeader> lock(String no) {
    return documents.lockHeaderIfKnown(Kind.QUOTE, no);
  }

  /**
   * A quote as it is shown: as it is written while it is negotiated, and afterwards as it was
   * offered last; once it was accepted, with what was chosen of it.
   */
  Optional<SalesOrder> shown(String no) {
    var quote = quotes.find(no);
    var life = quotes.life(no);
    if (life.outcome() == null || life.offeredRound() == null) {
      return quote;
    }
    var offered = quotes.offer(quotes.round(no, life.offeredRound()).documentNo());
    var offer =
        life.outcome() == QuoteOutcome.ACCEPTED
            ? new OfferChoices(offered).with(answers.taken(no, life.offeredRound()))
            : offered;
    return quote.map(each -> new SalesOrder(saying(each.header(), offer.header()), offer.lines()));
  }

  /** The quote, saying what its offer said. */
  private static DocumentHeader saying(DocumentHeader quote, DocumentHeader offer) {
    return new DocumentHeader(
        quote.no(),
        quote.status(),
        offer.customerNo(),
        offer.customerName(),
        offer.billToNo(),
        offer.billToName(),
        offer.shipToCode(),
        offer.shipTo(),
        offer.customerReference(),
        offer.orderDate(),
        offer.requestedDeliveryDate(),
        offer.validUntil(),
        quote.quoteNo(),
        offer.salesperson(),
        offer.salespersonName(),
        offer.shipmentMethod(),
        offer.campaign(),
        offer.fulfilmentPolicy(),
        offer.currency(),
        offer.net(),
        offer.vat(),
        offer.gross(),
        offer.netAtMost(),
        offer.invoiceDiscountOrigin(),
        offer.invoiceDiscountPercent(),
        offer.invoiceDiscount(),
        quote.createdBy(),
        quote.createdAt(),
        offer.writtenBy(),
        quote.agreedBefore(),
        offer.revision(),
        quote.version());
  }

  /** Where a quote is on its way; empty for a number that no quote has. */
  public Optional<Status> status(String no) {
    return documents.state(Kind.QUOTE, no).map(SalesOrderTable.State::status);
  }

  /** The refusal of a number that no quote has. */
  public List<Refusal> unknown(String no) {
    return status(no).isPresent() ? List.of() : SalesOrderTable.unknown(Kind.QUOTE, no).refusals();
  }

  /** Whether the negotiation of a quote is over. */
  public boolean isOver(String no) {
    return quotes.life(no).outcome() != null;
  }

  /** What a quote became, if it did. */
  public Optional<String> orderOf(String no) {
    return Optional.ofNullable(quotes.life(no).orderNo());
  }

  /**
   * Takes a quote out of draft for one process, or hands one in again. Refused: nothing offered,
   * another process has it already, a customer or an item that was blocked since it was written, an
   * offer that would be over, what cannot be booked.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Refusal> place(String no, String processInstanceId) {
    var quote = quotes.lockWhole(no);
    var header = quote.header();
    if (!header.status().isWritable()) {
      return List.of(Refusal.conflict("status", "quote-not-open", no));
    }
    var isDraft = header.status() == Status.DRAFT;
    if (!isDraft && !quotes.placeAgain(no, processInstanceId)) {
      return List.of(Refusal.of("status", "order-in-progress", no));
    }
    if (quote.lines().stream().allMatch(SalesOrder.Line::isComment)) {
      return List.of(Refusal.of("lines", "nothing-offered", no));
    }
    var refusals = new ArrayList<>(orders.missingSetup(quote));
    refusals.addAll(orders.quoteBlockedSince(header, quote.lines()));
    refusals.addAll(over(header));
    if (isDraft && refusals.isEmpty()) {
      quotes.place(no, processInstanceId);
    }
    return refusals;
  }

  private List<Refusal> over(DocumentHeader quote) {
    return validity.isOver(quote.validUntil())
        ? List.of(Refusal.of("validUntil", "valid-until-over", quote.validUntil()))
        : List.of();
  }

  /** An offer that is with the customer: its round, and its last day. */
  public record InForce(int round, LocalDate until) {}

  /** The offer that was sent last; none before the first. */
  public Optional<InForce> inForce(String no) {
    return Optional.ofNullable(quotes.life(no).offeredRound())
        .map(
            round ->
                new InForce(
                    round,
                    quotes.offer(quotes.round(no, round).documentNo()).header().validUntil()));
  }

  /** Another offer is prepared; the one that is with the customer stays in force meanwhile. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Refusal> prepareAnew(String no) {
    if (quotes.lock(no).status() != Status.RELEASED) {
      return QuoteRelease.elsewhere(no);
    }
    quotes.move(no, Status.RELEASED, Status.OPEN);
    return List.of();
  }

  /**
   * How the negotiation ended: as the customer or we said, by the approver's no, or since the offer
   * in force is over. Refused: one that goes on.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public QuoteOutcome close(String no) {
    var quote = quotes.lock(no);
    var known = quotes.life(no).outcome();
    if (known != null) {
      return known;
    }
    if (quote.status() == Status.PENDING_APPROVAL
        && release.isDecided(quote, ApprovalOutcome.REJECTED)) {
      return end(no, QuoteOutcome.REJECTED);
    }
    if (quote.status() == Status.RELEASED && validity.isOver(inForce(no).orElseThrow().until())) {
      return end(no, QuoteOutcome.EXPIRED);
    }
    throw new IllegalStateException("The quote " + no + " is still negotiated");
  }

  private QuoteOutcome end(String no, QuoteOutcome outcome) {
    approvals.withdraw(no);
    quotes.end(no, outcome);
    return outcome;
  }
}
