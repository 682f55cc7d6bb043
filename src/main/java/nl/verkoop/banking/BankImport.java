package nl.verkoop.banking;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import nl.verkoop.shared.Money;

/** A bank file that was read in, with its statements and their lines. */
public record BankImport(Header header, List<Statement> statements, List<Line> lines) {

  /** The file: its name, who read it in and when, and how far it is. */
  public record Header(
      String no, String fileName, Stage stage, String importedBy, Instant importedAt) {}

  /** How far a file is: read in, done with, or thrown away. */
  public enum Stage {
    IMPORTED,
    RECONCILED,
    DISCARDED
  }

  /** One statement; its balances are null where the bank names none. */
  public record Statement(
      int statementNo,
      String bankAccountNo,
      String statementId,
      LocalDate fromDate,
      LocalDate toDate,
      BigDecimal openingBalance,
      BigDecimal closingBalance) {}

  /** One movement of a statement; positive is money received. */
  public record Line(
      int lineNo,
      String bankAccountNo,
      LocalDate bookingDate,
      BigDecimal amount,
      Currency currency,
      String counterpartyName,
      String counterpartyIban,
      String text,
      String endToEndId,
      Status status,
      String doubts,
      LocalDate valueDate,
      int statementNo) {

    /** What came in, or went out. */
    public Money money() {
      return money(amount);
    }

    /** So much in the line's currency. */
    public Money money(BigDecimal part) {
      return new Money(part, currency);
    }

    /** The same movement, of so much only. */
    public Line of(BigDecimal part) {
      return new Line(
          lineNo,
          bankAccountNo,
          bookingDate,
          part,
          currency,
          counterpartyName,
          counterpartyIban,
          text,
          endToEndId,
          status,
          doubts,
          valueDate,
          statementNo);
    }

    /** Why a human must look at it; most lines give no reason. */
    public List<Doubt> doubtList() {
      return doubts.isEmpty()
          ? List.of()
          : Stream.of(doubts.split(",")).map(Doubt::valueOf).toList();
    }
  }

  /** What became of a line. */
  public enum Status {
    OPEN,
    POSTED,
    SET_ASIDE
  }

  public String no() {
    return header.no();
  }

  public List<Line> open() {
    return lines.stream().filter(line -> line.status() == Status.OPEN).toList();
  }
}
