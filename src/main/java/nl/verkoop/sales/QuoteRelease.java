package nl.verkoop.sales;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verkoop.approval.ApprovalEntries;
import nl.verkoop.approval.ApprovalEntry;
import nl.verkoop.approval.ApprovalOutcome;
import nl.verkoop.approval.ApprovalSubject;
import nl.verkoop.party.Customers;
import nl.verkoop.sales.SalesDocument.Kind;
import nl.verkoop.sales.SalesOrder.Status;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a quote may be offered: what the discount policy said and what was decided on it, by what
 * is written down about the quote as it stands now.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class QuoteRelease implements ApprovalSubject.Source {

  /** Who may read quotes, and what was asked and said about them. */
  static final Set<Role> READERS =
      Set.of(Role.SALES, Role.SALESMANAGER, Role.FINANCEMANAGER, Role.ADMIN);

  /** What a quote is among all that is approved. */
  static final String APPROVED_AS = "SALES_QUOTE";

  private final QuoteTable quotes;
  private final SalesOrderTable documents;
  private final QuoteCheckTable checks;
  private final ApprovalEntries approvals;
  private final Customers customers;
  private final Margins margins;

  QuoteRelease(
      QuoteTable quotes,
      SalesOrderTable documents,
      QuoteCheckTable checks,
      ApprovalEntries approvals,
      Customers customers,
      Margins margins) {
    this.quotes = quotes;
    this.documents = documents;
    this.checks = checks;
    this.approvals = approvals;
    this.customers = customers;
    this.margins = margins;
  }

  /**
   * What the policy looks at.
   *
   * @param withinApproved whether it goes in nothing beyond what somebody approved of this quote
   *     before (feature A-33)
   * @param customerGroup the price group of whoever is charged; empty for none
   */
  public record Facts(Envelope envelope, boolean withinApproved, String customerGroup) {}

  /** The facts of a quote, which is locked by this. */
  public Facts facts(String no) {
    var quote = quotes.lockWhole(no);
    var charged = customers.find(quote.header().billToNo()).orElseThrow();
    var envelope = envelope(quote, charged.paymentTerms());
    var within = approved(no).filter(before -> before.exceededBy(envelope).isEmpty()).isPresent();
    return new Facts(envelope, within, charged.priceGroup());
  }

  private Envelope envelope(SalesOrder document, String paymentTerms) {
    var header = document.header();
    return new Envelope(
        header.customerNo(),
        header.billToNo(),
        paymentTerms,
        header.netAtMost(),
        GivenAway.amount(document),
        document.highestDiscountPercent(),
        margins.lowestPercent(document));
  }

  /** What somebody approved last of this quote, whatever it says now. */
  private Optional<Envelope> approved(String no) {
    var byRound =
        approvals.of(no).stream().collect(Collectors.groupingBy(ApprovalEntry::round)).entrySet();
    return byRound.stream()
        .filter(
            round ->
                round.getValue().stream()
                    .allMatch(each -> each.status() == ApprovalEntry.Status.APPROVED))
        .max(Comparator.comparing(Map.Entry::getKey))
        .map(round -> round.getValue().get(0))
        .flatMap(asked -> checks.askedAbout(no, asked.documentRevision(), asked.requestedAt()))
        .map(QuoteCheck::envelope);
  }

  /**
   * In what an order goes beyond the offer that it was made of (feature X-04); nothing where the
   * offer covers it. Its margin is not looked at again: what goods cost by now is our own affair.
   * Empty for an order that came of no quote.
   */
  @Transactional(propagation = Propagation.SUPPORTS)
  public Optional<List<Envelope.Difference>> beyondOffer(SalesOrder order) {
    var quoteNo = order.header().quoteNo();
    if (quoteNo == null) {
      return Optional.empty();
    }
    var offered = quotes.round(quoteNo, quotes.life(quoteNo).offeredRound());
    var agreed = checks.get(offered.checkId()).envelope();
    var charged = customers.find(order.header().billToNo()).orElseThrow();
    var asked =
        new Envelope(
            order.header().customerNo(),
            order.header().billToNo(),
            charged.paymentTerms(),
            order.header().net(),
            GivenAway.amount(order),
            order.highestDiscountPercent(),
            agreed.lowestMargin());
    return Optional.of(agreed.exceededBy(asked));
  }

  /**
   * In what a quote goes beyond what somebody approved of it before; nothing where it stays inside.
   * Empty where nobody approved anything.
   */
  @Transactional(propagation = Propagation.SUPPORTS)
  public Optional<List<Envelope.Difference>> beyondApproved(SalesOrder quote) {
    return approved(quote.no())
        .map(
            before -> {
              var charged = customers.find(quote.header().billToNo()).orElseThrow();
              return before.exceededBy(envelope(quote, charged.paymentTerms()));
            });
  }

  /** Writes down what the policy said. Refused: a quote that is not being prepared. */
  public List<Refusal> recordCheck(String no, QuoteCheck check) {
    var quote = quotes.lock(no);
    if (quote.status() != Status.OPEN) {
      return elsewhere(no);
    }
    checks.insert(quote, check);
    return List.of();
  }

  /**
   * The check by which it may go out as it stands now: nothing was against it, or somebody approved
   * it. None where it may not.
   */
  Optional<QuoteCheck> cleared(DocumentHeader quote) {
    return checks
        .latest(quote.no(), quote.revision())
        .filter(check -> check.passed() || isDecided(quote, ApprovalOutcome.APPROVED));
  }

  /** What a quote is among all that is approved. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public ApprovalSubject subject(DocumentHeader quote) {
    return quote.subject(APPROVED_AS);
  }

  boolean isDecided(DocumentHeader quote, ApprovalOutcome outcome) {
    return approvals.isDecided(quote.subject(APPROVED_AS), outcome);
  }

  @Override
  @Transactional(propagation = Propagation.SUPPORTS)
  public String kind() {
    return APPROVED_AS;
  }

  @Override
  @Transactional(propagation = Propagation.SUPPORTS)
  public Set<Role> readers() {
    return READERS;
  }

  @Override
  @Transactional(propagation = Propagation.SUPPORTS)
  public List<ApprovalSubject> find(Collection<String> numbers) {
    return documents.headers(Kind.QUOTE, numbers).stream()
        .map(header -> header.subject(APPROVED_AS))
        .toList();
  }

  @Override
  public Optional<ApprovalSubject> lock(String no) {
    return documents.lockHeaderIfKnown(Kind.QUOTE, no).map(header -> header.subject(APPROVED_AS));
  }

  /** The reasons are those of the latest check of the quote's content, which did not pass. */
  @Override
  public ApprovalSubject.Question question(ApprovalSubject quote) {
    var reasons =
        checks
            .latest(quote.no(), quote.revision())
            .filter(check -> !check.passed())
            .map(QuoteCheck::reasons)
            .orElseThrow(() -> new IllegalStateException("No check stops the quote " + quote.no()));
    return new ApprovalSubject.Question(
        quote, reasons, Map.of("orderNet", quote.amount().wholeUnitsUp()));
  }

  @Override
  public List<Refusal> waits(String no) {
    return move(no, Status.OPEN, Status.PENDING_APPROVAL);
  }

  /**
   * Gives a returned quote back to who prepares it, and one that is rejected while an earlier offer
   * is with the customer; its process sends or closes any other.
   */
  @Override
  public List<Refusal> decided(String no, ApprovalOutcome outcome) {
    var goesBack =
        outcome == ApprovalOutcome.RETURNED
            || outcome == ApprovalOutcome.REJECTED && quotes.life(no).offeredRound() != null;
    return goesBack ? move(no, Status.PENDING_APPROVAL, Status.OPEN) : List.of();
  }

  private List<Refusal> move(String no, Status from, Status to) {
    if (quotes.lock(no).status() != from) {
      return elsewhere(no);
    }
    quotes.move(no, from, to);
    return List.of();
  }

  static List<Refusal> elsewhere(String no) {
    return List.of(Refusal.of("status", "quote-elsewhere", no));
  }
}
