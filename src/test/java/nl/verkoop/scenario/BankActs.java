package nl.verkoop.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.verkoop.Api.Answer;
import nl.verkoop.process.BankFile;

/** What people do with a bank's file: each act is one request to /api. */
public interface BankActs {

  String STATEMENTS = "/api/bank-statements";

  Answer get(String path);

  Answer post(String path, Object body);

  Answer put(String path, Object body);

  Answer upload(String path, String fileName, byte[] content);

  /** Reads a file in and reconciles what is certain. */
  default Answer reconcile(BankFile file) {
    return upload(STATEMENTS, "statement.xml", file.bytes());
  }

  /** Only reads a file in. */
  default Answer keep(BankFile file) {
    return upload(STATEMENTS + "/uploads", "statement.xml", file.bytes());
  }

  /** Goes on with a file that was only read in. */
  default Answer startReconciling(String importNo) {
    return post(STATEMENTS + "/" + importNo + "/start", "");
  }

  /** Adds a bank account of the company; its number as the bank writes it on statements. */
  default Answer addBankAccount(String no, String number) {
    return put("/api/bank-accounts/" + no, Map.of("name", no, "iban", number, "bic", ""));
  }

  /** Takes a line up again that was set aside. */
  default Answer takeUp(String importNo, int lineNo) {
    return post(line(importNo, lineNo) + "/take-up", "");
  }

  /** Undoes what was posted of a line. */
  default Answer undo(String importNo, int lineNo, String reason) {
    return post(line(importNo, lineNo) + "/undo", Map.of("reason", reason));
  }

  /** Says what a receipt pays. */
  default Answer give(String importNo, int lineNo, Share... shares) {
    return put(line(importNo, lineNo), new LineDecision(List.of(shares), null, null, null));
  }

  /** Says that a receipt pays nothing of ours. */
  default Answer setAside(String importNo, int lineNo) {
    return put(line(importNo, lineNo), new LineDecision(null, null, null, true));
  }

  /** Goes on with what was decided on the lines. */
  default Answer review(String importNo) {
    return post(STATEMENTS + "/" + importNo + "/review", "");
  }

  /** The entry of a document that is still open. */
  default long openEntry(String documentNo) {
    return get("/api/open-entries?q=" + documentNo).json().at("/0/entryNo").asLong();
  }

  private static String line(String importNo, int lineNo) {
    return STATEMENTS + "/" + importNo + "/lines/" + lineNo;
  }

  /** Says what a line is, in any way that can be said. */
  default Answer decide(String importNo, int lineNo, LineDecision decision) {
    return put(line(importNo, lineNo), decision);
  }

  /** What is sent of a decision on a line. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LineDecision(
      List<Share> applications, List<OnAccount> accounts, String customerNo, Boolean setAside) {

    /** Amounts on accounts, written as "4600=-2.50". */
    public static LineDecision of(String... accounts) {
      return new LineDecision(null, Stream.of(accounts).map(OnAccount::of).toList(), null, null);
    }

    /** With entries that are paid. */
    public LineDecision and(Share... shares) {
      return new LineDecision(List.of(shares), accounts, customerNo, setAside);
    }

    /** With a customer who keeps the rest. */
    public LineDecision restTo(String customer) {
      return new LineDecision(applications, accounts, customer, setAside);
    }
  }

  /** An amount on an account. */
  record OnAccount(String accountNo, BigDecimal amount) {

    private static OnAccount of(String written) {
      var parts = written.split("=");
      return new OnAccount(parts[0], parts.length < 2 ? null : new BigDecimal(parts[1]));
    }
  }
}
