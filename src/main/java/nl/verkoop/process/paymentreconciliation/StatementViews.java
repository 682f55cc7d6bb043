package nl.verkoop.process.paymentreconciliation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.banking.BankImport;
import nl.verkoop.ledger.FiscalPeriods;
import nl.verkoop.process.RefusalTexts;
import nl.verkoop.reconciliation.Proposal;
import nl.verkoop.reconciliation.Reconciliation;
import nl.verkoop.shared.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the review screen shows of an import, with the reasons for each match in words. */
@Component
class StatementViews {

  private final Reconciliation reconciliation;
  private final FiscalPeriods periods;
  private final RefusalTexts refusals;
  private final MessageSource messages;

  StatementViews(
      Reconciliation reconciliation,
      FiscalPeriods periods,
      RefusalTexts refusals,
      MessageSource messages) {
    this.reconciliation = reconciliation;
    this.periods = periods;
    this.refusals = refusals;
    this.messages = messages;
  }

  /** An import with its lines. */
  record View(String importNo, String fileName, String status, List<LineView> lines) {}

  /** A movement in euro, and the entries it may pay. */
  record LineView(
      int lineNo,
      LocalDate bookingDate,
      BigDecimal amount,
      String counterpartyName,
      String counterpartyIban,
      String text,
      String status,
      @Schema(description = "Why an open line cannot be posted now; else empty") String problem,
      List<ProposalView> proposals) {}

  /** An entry, how sure the match is, why, and who decided it. */
  record ProposalView(
      long entryNo,
      String documentNo,
      String customerNo,
      String customerName,
      BigDecimal remaining,
      BigDecimal discount,
      BigDecimal amount,
      String confidence,
      String evidence,
      String decidedBy) {}

  View of(BankImport bankImport) {
    var proposals = reconciliation.proposals(bankImport.no());
    var closed =
        periods.closedAmong(bankImport.open().stream().map(BankImport.Line::bookingDate).toList());
    return new View(
        bankImport.no(),
        bankImport.fileName(),
        bankImport.status(),
        bankImport.lines().stream()
            .map(
                line ->
                    line(
                        line,
                        problem(line, closed),
                        proposals.getOrDefault(line.lineNo(), List.of())))
            .toList());
  }

  private String problem(BankImport.Line line, Set<LocalDate> closed) {
    return line.status() == BankImport.Status.OPEN && closed.contains(line.bookingDate())
        ? refusals.text(Refusal.of("bookingDate", "period-closed", line.bookingDate()))
        : "";
  }

  private LineView line(BankImport.Line line, String problem, List<Proposal> proposals) {
    return new LineView(
        line.lineNo(),
        line.bookingDate(),
        line.amount(),
        line.counterpartyName(),
        line.counterpartyIban(),
        line.text(),
        line.status().name(),
        problem,
        proposals.stream().map(this::proposal).toList());
  }

  private ProposalView proposal(Proposal proposal) {
    return new ProposalView(
        proposal.entryNo(),
        proposal.documentNo(),
        proposal.customerNo(),
        proposal.customerName(),
        proposal.remaining(),
        proposal.discount(),
        proposal.amount(),
        proposal.confidence().name(),
        inWords(proposal.evidence()),
        proposal.decidedBy());
  }

  private String inWords(String evidence) {
    return Stream.of(evidence.split(","))
        .filter(each -> !each.isEmpty())
        .map(each -> messages.getMessage("evidence." + each, null, LocaleContextHolder.getLocale()))
        .collect(Collectors.joining(", "));
  }
}
