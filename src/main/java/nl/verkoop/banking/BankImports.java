package nl.verkoop.banking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.verkoop.banking.BankImport.Line;
import nl.verkoop.banking.BankImport.Status;
import nl.verkoop.banking.BankImportTable.NewLine;
import nl.verkoop.banking.BankImportTable.NewStatement;
import nl.verkoop.banking.UploadResult.Imported;
import nl.verkoop.banking.UploadResult.Refused;
import nl.verkoop.banking.statement.BankStatement;
import nl.verkoop.banking.statement.StatementFile;
import nl.verkoop.banking.statement.StatementReader;
import nl.verkoop.ledger.CompanyCurrency;
import nl.verkoop.numbering.NumberSeries;
import nl.verkoop.numbering.Series;
import nl.verkoop.shared.BankAccountNumber;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.Sha256;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads bank files in, each movement once. */
@Service
public class BankImports {

  private static final Series NUMBERS = new Series("BANK_IMPORT");

  private final BankImportTable table;
  private final BankImportSummaries summaries;
  private final NumberSeries numbers;
  private final StatementReader reader;
  private final CompanyCurrency currency;
  private final StatementSequence sequence;

  BankImports(
      BankImportTable table,
      BankImportSummaries summaries,
      NumberSeries numbers,
      StatementReader reader,
      CompanyCurrency currency,
      StatementSequence sequence) {
    this.sequence = sequence;
    this.currency = currency;
    this.reader = reader;
    this.table = table;
    this.summaries = summaries;
    this.numbers = numbers;
  }

  /**
   * Reads a file of statements in. The same file again gives the same import as long as nobody has
   * begun to reconcile it. Refused: a file that is reconciled already, a file that cannot be read,
   * an account that is not the company's, another currency than the company's, a file whose lines
   * are all known. Lines that an earlier file brought are left out and counted; a line that only
   * seems to be known, or whose statement does not add up, is kept with its doubts.
   */
  @Transactional
  public UploadResult upload(String fileName, byte[] content, String user) {
    table.takeTurn();
    var hash = Sha256.of(content);
    var before = table.findByHash(hash);
    if (before.isPresent()) {
      return before.get().isWaiting()
          ? again(before.get(), content)
          : refused("bank-file-known", before.get().no());
    }
    var file = reader.read(content);
    if (file instanceof StatementFile.Refused unreadable) {
      return refused("bank-file-" + unreadable.reasonCode(), unreadable.detail());
    }
    return store(fileName, hash, (StatementFile.Read) file, user);
  }

  /** The same bytes say the same; they are compared with what is there by now. */
  private UploadResult again(BankImportTable.Known before, byte[] content) {
    var stored = table.find(before.no()).orElseThrow();
    var accounts = stored.statements().stream().map(BankImport.Statement::bankAccountNo).toList();
    var warnings =
        reader.read(content) instanceof StatementFile.Read file
            ? warnings(file, statements(file, accounts), before.no())
            : List.<StatementFile.Warning>of();
    return new Imported(
        before.no(),
        before.format(),
        stored.lines().size(),
        0,
        total(stored.lines(), Line::amount),
        warnings);
  }

  private static <T> BigDecimal total(List<T> lines, Function<T, BigDecimal> amount) {
    return lines.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private UploadResult store(String fileName, String hash, StatementFile.Read file, String user) {
    var accounts = table.accounts();
    var ownAccounts = new ArrayList<String>();
    for (var statement : file.statements()) {
      var own = ownAccounts(accounts, statement);
      if (own.isEmpty()) {
        return refused("bank-account-unknown", statement.accountIban());
      }
      if (own.size() > 1) {
        return refused("bank-account-ambiguous", statement.accountIban(), own);
      }
      if (!currency.code().equals(statement.currency())) {
        return refused("bank-file-currency", statement.currency(), currency.code());
      }
      ownAccounts.add(own.get(0));
    }
    var statements = statements(file, ownAccounts);
    var lines = statements.stream().flatMap(each -> lines(each).stream()).toList();
    var known = new HashSet<>(table.known(lines.stream().map(NewLine::fingerprint).toList()));
    var fresh = lines.stream().filter(line -> known.add(line.fingerprint())).toList();
    if (fresh.isEmpty() && !lines.isEmpty()) {
      return refused("statement-lines-known", lines.size());
    }
    var no = numbers.next(NUMBERS);
    var header = new BankImportTable.NewImport(no, fileName, hash, file.format(), user);
    table.insert(header, statements, new LineDoubts(file, table.ofTheDaysOf(fresh)).addTo(fresh));
    return new Imported(
        no,
        file.format(),
        fresh.size(),
        lines.size() - fresh.size(),
        total(fresh, line -> line.entry().amount()),
        warnings(file, statements, no));
  }

  private List<StatementFile.Warning> warnings(
      StatementFile.Read file, List<NewStatement> statements, String no) {
    return Stream.concat(file.warnings().stream(), sequence.warnings(statements, no).stream())
        .toList();
  }

  /** The statements of the file as they are numbered in it, each of the account at its place. */
  private static List<NewStatement> statements(StatementFile.Read file, List<String> accounts) {
    return IntStream.range(0, accounts.size())
        .mapToObj(at -> new NewStatement(at + 1, accounts.get(at), file.statements().get(at)))
        .toList();
  }

  private static List<NewLine> lines(NewStatement of) {
    var statement = of.content();
    var account = of.accountNo();
    var fingerprints = statement.fingerprints();
    var lines = new ArrayList<NewLine>();
    for (var index = 0; index < statement.entries().size(); index++) {
      if (statement.entries().get(index).amount().signum() == 0) {
        // A notice of the bank: nothing moved, and there is nothing to post.
        continue;
      }
      var fingerprint =
          Sha256.of(account + "\n" + statement.statementId() + "\n" + fingerprints.get(index));
      lines.add(
          new NewLine(
              account,
              statement.currency(),
              of.no(),
              statement.statementId(),
              statement.entries().get(index),
              fingerprint,
              ""));
    }
    return lines;
  }

  /**
   * The company's accounts that a statement may be of: the one with this number, else those with
   * the same digits, which two banks may both have given.
   */
  private static List<String> ownAccounts(Map<String, String> accounts, BankStatement of) {
    var number = BankAccountNumber.normalise(of.accountIban());
    var exactly = numbered(accounts, own -> BankAccountNumber.normalise(own).equals(number));
    return exactly.isEmpty()
        ? numbered(accounts, own -> BankAccountNumber.same(number, own))
        : exactly;
  }

  private static List<String> numbered(Map<String, String> accounts, Predicate<String> isIt) {
    return accounts.entrySet().stream()
        .filter(own -> isIt.test(own.getValue()))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  public Optional<BankImport> find(String no) {
    return table.find(no);
  }

  /** Files that were read in, the newest first; older than one of them, if asked. */
  public List<BankImportSummary> list(Optional<String> before, int limit) {
    return summaries.list(before, limit);
  }

  /** The import, whose lines nobody else decides on until the caller's transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public BankImport lock(String no) {
    table.lock(no);
    return table.find(no).orElseThrow();
  }

  /** Whether the import is there and no process reconciles it yet. */
  public boolean isWaiting(String no) {
    return table.isHeldBy(null, no);
  }

  /** Gives an import that waits to the process that reconciles it, unless another one has it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void claim(String no, String processInstanceId) {
    table.claim(no, processInstanceId);
  }

  /** Refuses a process that is not the one that reconciles the import. */
  public List<Refusal> notHeldBy(String processInstanceId, String no) {
    return table.isHeldBy(processInstanceId, no)
        ? List.of()
        : List.of(Refusal.of("importNo", "import-not-waiting", no));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void setLineStatus(String no, int lineNo, Status status) {
    table.setLineStatus(no, lineNo, status);
  }

  /**
   * Opens a line again on which a decision was made, and its import if that was done with; nothing
   * is posted of it unseen. True when a process has to begin for it.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean reopen(String no, int lineNo) {
    table.reopen(no, lineNo);
    return isWaiting(no);
  }

  /** Marks the import as done with. Refused: one that has lines on which nothing was decided. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Refusal> close(String no) {
    if (!lock(no).open().isEmpty()) {
      return List.of(Refusal.of("importNo", "import-not-done", no));
    }
    table.reconcile(no);
    return List.of();
  }

  private static Refused refused(String code, Object... arguments) {
    return new Refused(List.of(Refusal.of("file", code, arguments)));
  }
}
