package nl.verkoop.reconciliation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.banking.BankImport;
import nl.verkoop.banking.BankImportSummary;
import nl.verkoop.banking.statement.StatementFile;
import nl.verkoop.ledger.FiscalPeriods;
import nl.verkoop.shared.FailureView;
import nl.verkoop.shared.People;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.TaskBoard;
import nl.verkoop.shared.WaitingStep;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the review screen shows of an import, with the reasons for each match in words. */
@Component
class StatementViews {

  private final Reconciliation reconciliation;
  private final TaskBoard board;
  private final People names;
  private final FiscalPeriods periods;
  private final MessageSource messages;

  StatementViews(
      Reconciliation reconciliation,
      TaskBoard board,
      People names,
      FiscalPeriods periods,
      MessageSource messages) {
    this.reconciliation = reconciliation;
    this.board = board;
    this.names = names;
    this.periods = periods;
    this.messages = messages;
  }

  /** An import with its lines, who read it in, and where its process stands. */
  record View(
      String importNo,
      String fileName,
      String status,
      String importedByName,
      Instant importedAt,
      List<WaitingStep> waiting,
      List<FailureView> failures,
      List<LineView> lines) {}

  /** An import in the list of all. */
  record Row(
      String no,
      String fileName,
      String format,
      String status,
      String importedBy,
      String importedByName,
      Instant importedAt,
      @Schema(description = "How many; each is posted, set aside or open") int lines,
      int posted,
      int setAside,
      int open,
      @Schema(description = "In the company's currency, of all lines") BigDecimal total) {}

  /** A movement in the company's currency, and the entries it may pay. */
  record LineView(
      int lineNo,
      @Schema(description = "The company's own account that the movement is on")
          String bankAccountNo,
      LocalDate bookingDate,
      BigDecimal amount,
      String counterpartyName,
      String counterpartyIban,
      String text,
      String status,
      @Schema(description = "Why an open line cannot be posted now, or not unseen; else empty")
          String problem,
      List<ProposalView> proposals,
      List<PartView> parts,
      @Schema(description = "What the matching had proposed, where a human decided otherwise")
          List<String> proposedBefore) {}

  /** What is or may be on an account, or stays with a customer on account; one of the two. */
  record PartView(
      String accountNo,
      String accountName,
      String customerNo,
      String customerName,
      @Schema(description = "With the sign of money on the bank account") BigDecimal amount,
      String confidence,
      String evidence,
      String decidedBy,
      String decidedByName) {}

  /** An entry, how sure the match is, why, and who decided it. */
  record ProposalView(
      long entryNo,
      String documentNo,
      String customerNo,
      String customerName,
      BigDecimal remaining,
      @Schema(description = "What may still be taken on the line's day, whether it is or not")
          BigDecimal discount,
      BigDecimal amount,
      String confidence,
      String evidence,
      String decidedBy,
      String decidedByName) {}

  View of(BankImport bankImport) {
    var parts = reconciliation.all(bankImport.no());
    var header = bankImport.header();
    var people =
        names.among(
            Stream.concat(
                Stream.of(header.importedBy()),
                parts.values().stream().flatMap(LineParts::deciders)));
    var closed =
        periods.closedAmong(bankImport.open().stream().map(BankImport.Line::bookingDate).toList());
    return new View(
        header.no(),
        header.fileName(),
        header.status(),
        people.at(header.importedBy(), header.importedAt()),
        header.importedAt(),
        board.waiting(header.no()),
        board.failures(header.no(), LocaleContextHolder.getLocale()),
        bankImport.lines().stream()
            .map(
                line -> {
                  var ofTheLine = parts.getOrDefault(line.lineNo(), LineParts.NONE);
                  var problem = problem(line, ofTheLine.valid().entries(), closed);
                  return line(line, problem, ofTheLine, people);
                })
            .toList());
  }

  List<Row> rows(List<BankImportSummary> imports) {
    var people = names.among(imports.stream().map(BankImportSummary::importedBy));
    return imports.stream().map(each -> row(each, people)).toList();
  }

  private static Row row(BankImportSummary found, People.Names people) {
    return new Row(
        found.no(),
        found.fileName(),
        found.format(),
        found.status(),
        found.importedBy(),
        people.at(found.importedBy(), found.importedAt()),
        found.importedAt(),
        found.lines(),
        found.posted(),
        found.setAside(),
        found.open(),
        found.total());
  }

  /** What stands in the way of posting an open line, or of posting it unseen. */
  private String problem(BankImport.Line line, List<Proposal> proposals, Set<LocalDate> closed) {
    if (line.status() != BankImport.Status.OPEN) {
      return "";
    }
    if (closed.contains(line.bookingDate())) {
      return Refusal.of("bookingDate", "period-closed", line.bookingDate())
          .text(messages, LocaleContextHolder.getLocale());
    }
    var doubts = line.doubtList().stream().map(each -> word("doubt." + each));
    var taken =
        proposals.stream()
            .filter(Proposal::isTaken)
            .map(each -> word("statement-line.taken", each.documentNo()));
    return Stream.concat(taken, doubts).collect(Collectors.joining(" "));
  }

  private LineView line(
      BankImport.Line line, String problem, LineParts parts, People.Names people) {
    var valid = parts.valid();
    return new LineView(
        line.lineNo(),
        line.bankAccountNo(),
        line.bookingDate(),
        line.amount(),
        line.counterpartyName(),
        line.counterpartyIban(),
        line.text(),
        line.status().name(),
        problem,
        valid.entries().stream().map(proposal -> proposal(proposal, people)).toList(),
        valid.rest().stream().map(part -> part(part, people)).toList(),
        proposedBefore(line, parts));
  }

  private PartView part(LinePart part, People.Names people) {
    return new PartView(
        part.accountNo(),
        part.accountName(LocaleContextHolder.getLocale()),
        part.customerNo(),
        part.customerName(),
        part.amount(),
        part.confidence().name(),
        part.evidence().isEmpty() ? "" : word("evidence." + part.evidence()),
        part.decidedBy(),
        people.at(part.decidedBy(), part.decidedAt()));
  }

  /** Each in one line; none where the human did what was proposed. */
  private List<String> proposedBefore(BankImport.Line line, LineParts parts) {
    return List.of();
  }

  private ProposalView proposal(Proposal proposal, People.Names people) {
    return new ProposalView(
        proposal.entryNo(),
        proposal.documentNo(),
        proposal.customerNo(),
        proposal.customerName(),
        proposal.remaining(),
        proposal.discount(),
        proposal.amount(),
        proposal.confidence().name(),
        inWords(proposal),
        proposal.decidedBy(),
        people.at(proposal.decidedBy(), proposal.decidedAt()));
  }

  private String inWords(Proposal proposal) {
    var agreed =
        Stream.of(proposal.evidence().split(","))
            .filter(each -> !each.isEmpty())
            .map(each -> word("evidence." + each));
    var rivals =
        proposal.equallyGood() > 1
            ? Stream.of(word("evidence.rivals", proposal.equallyGood()))
            : Stream.<String>empty();
    return Stream.concat(agreed, rivals).collect(Collectors.joining(", "));
  }

  /** What a bookkeeper must know of a statement that was read in. */
  String warning(StatementFile.Warning warning) {
    return word("bank-warning." + warning.code(), warning.statementId(), warning.detail());
  }

  private String word(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }
}
