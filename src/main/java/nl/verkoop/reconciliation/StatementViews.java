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
  private final PaymentReversal reversal;
  private final TaskBoard board;
  private final People names;
  private final FiscalPeriods periods;
  private final MessageSource messages;

  StatementViews(
      Reconciliation reconciliation,
      PaymentReversal reversal,
      TaskBoard board,
      People names,
      FiscalPeriods periods,
      MessageSource messages) {
    this.reconciliation = reconciliation;
    this.reversal = reversal;
    this.board = board;
    this.names = names;
    this.periods = periods;
    this.messages = messages;
  }

  /** An import with its lines, who read it in, and where its process stands. */
  record View(
      String importNo,
      String fileName,
      BankImport.Stage status,
      String importedByName,
      Instant importedAt,
      List<WaitingStep> waiting,
      List<FailureView> failures,
      List<StatementView> statements,
      List<LineView> lines) {}

  /** One statement of the file, what of it is in the books, and what is not yet. */
  record StatementView(
      String statementId,
      String bankAccountNo,
      LocalDate from,
      LocalDate to,
      @Schema(description = "Null where the bank does not say it") BigDecimal openingBalance,
      BigDecimal posted,
      BigDecimal notPosted,
      @Schema(description = "Null where the bank does not say it") BigDecimal closingBalance) {

    private static StatementView of(BankImport.Statement statement, List<BankImport.Line> all) {
      var posted = BigDecimal.ZERO;
      var notPosted = BigDecimal.ZERO;
      for (var line : all) {
        if (line.statementNo() == statement.statementNo()) {
          var isPosted = line.status() == BankImport.Status.POSTED;
          posted = isPosted ? posted.add(line.amount()) : posted;
          notPosted = isPosted ? notPosted : notPosted.add(line.amount());
        }
      }
      return new StatementView(
          statement.statementId(),
          statement.bankAccountNo(),
          statement.fromDate(),
          statement.toDate(),
          statement.openingBalance(),
          posted,
          notPosted,
          statement.closingBalance());
    }
  }

  /** An import in the list of all. */
  record Row(
      String no,
      String fileName,
      String format,
      BankImport.Stage status,
      String importedBy,
      String importedByName,
      Instant importedAt,
      @Schema(description = "How many; each is posted, set aside or open") int lines,
      int posted,
      int setAside,
      int open,
      @Schema(description = "In the company's currency, of all lines") BigDecimal total) {}

  View of(BankImport bankImport) {
    var parts = reconciliation.all(bankImport.no());
    var undone = reversal.of(bankImport.no());
    var header = bankImport.header();
    var people =
        names.among(
            Stream.concat(
                Stream.of(header.importedBy()),
                Stream.concat(
                    parts.values().stream().flatMap(LineParts::deciders),
                    undone.stream().map(PaymentReversal.Undone::undoneBy))));
    var closed =
        periods.closedAmong(bankImport.open().stream().map(BankImport.Line::bookingDate).toList());
    return new View(
        header.no(),
        header.fileName(),
        header.stage(),
        people.at(header.importedBy(), header.importedAt()),
        header.importedAt(),
        board.waiting(header.no()),
        board.failures(header.no(), LocaleContextHolder.getLocale()),
        bankImport.statements().stream()
            .map(statement -> StatementView.of(statement, bankImport.lines()))
            .toList(),
        bankImport.lines().stream()
            .map(
                line -> {
                  var ofTheLine = parts.getOrDefault(line.lineNo(), LineParts.NONE);
                  var problem = problem(line, ofTheLine.valid().entries(), closed);
                  return line(line, problem, ofTheLine, undone, people);
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
      BankImport.Line line,
      String problem,
      LineParts parts,
      List<PaymentReversal.Undone> undone,
      People.Names people) {
    var valid = parts.valid();
    return new LineView(
        line.lineNo(),
        line.bankAccountNo(),
        line.bookingDate(),
        line.valueDate(),
        line.amount(),
        line.counterpartyName(),
        line.counterpartyIban(),
        line.text(),
        line.status().name(),
        problem,
        valid.entries().stream().map(proposal -> proposal(proposal, people)).toList(),
        valid.rest().stream().map(part -> part(part, people)).toList(),
        proposedBefore(line, parts),
        undone.stream()
            .filter(each -> each.lineNo() == line.lineNo())
            .map(
                each ->
                    new LineView.UndoneView(
                        each.undoneAt(),
                        each.undoneBy(),
                        people.at(each.undoneBy(), each.undoneAt()),
                        each.reason()))
            .toList());
  }

  private LineView.PartView part(LinePart part, People.Names people) {
    return new LineView.PartView(
        part.accountNo(),
        part.accountName(LocaleContextHolder.getLocale()),
        part.customerNo(),
        part.customerName(),
        part.amount(),
        part.confidence().name(),
        inWords(part),
        part.decidedBy(),
        people.at(part.decidedBy(), part.decidedAt()));
  }

  /** None where the human did what was proposed. */
  private List<LineView.ProposedView> proposedBefore(BankImport.Line line, LineParts parts) {
    var isAside = line.status() == BankImport.Status.SET_ASIDE;
    var proposed = isAside ? parts : parts.proposed();
    if (!isAside && proposed.isSameAs(parts.valid())) {
      return List.of();
    }
    return Stream.concat(
            proposed.entries().stream()
                .map(
                    each ->
                        new LineView.ProposedView(
                            each.documentNo(),
                            each.customerName(),
                            each.amount(),
                            each.confidence().name(),
                            inWords(each))),
            proposed.rest().stream()
                .map(
                    each ->
                        new LineView.ProposedView(
                            each.accountNo(),
                            each.accountName(LocaleContextHolder.getLocale()),
                            each.amount(),
                            each.confidence().name(),
                            inWords(each))))
        .toList();
  }

  private LineView.ProposalView proposal(Proposal proposal, People.Names people) {
    return new LineView.ProposalView(
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

  private String inWords(LinePart part) {
    return part.evidence().isEmpty() ? "" : word("evidence." + part.evidence());
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
