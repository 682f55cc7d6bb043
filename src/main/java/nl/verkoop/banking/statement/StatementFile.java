package nl.verkoop.banking.statement;

import java.util.List;

/** What came of a file from the bank: the statements in it, or the reason it was refused. */
public sealed interface StatementFile permits StatementFile.Read, StatementFile.Refused {

  /** The file was understood; the warnings say what a bookkeeper must look at before posting. */
  record Read(String format, List<BankStatement> statements, List<Warning> warnings)
      implements StatementFile {

    public Read {
      statements = List.copyOf(statements);
      warnings = List.copyOf(warnings);
    }
  }

  /** Nothing of the file may be stored; the code is for the message, the detail for support. */
  record Refused(String reasonCode, String detail) implements StatementFile {

    /** No format this reader knows. */
    public static final String UNKNOWN_FORMAT = "unknown-format";

    /** Nothing is in it. */
    public static final String EMPTY = "empty";

    /** A document to read, not to read in. */
    public static final String PDF = "pdf";

    /** A picture. */
    public static final String IMAGE = "image";

    /** A workbook of a spreadsheet program. */
    public static final String SPREADSHEET = "spreadsheet";

    /** An order to the bank to pay or collect (pain.001, pain.008). */
    public static final String PAYMENT_ORDER = "payment-order";

    /** An electronic invoice. */
    public static final String INVOICE = "invoice";

    /** A page of the bank's site, saved instead of the file behind it. */
    public static final String WEB_PAGE = "web-page";

    /** A report during the day (MT942, camt.052, camt.054), which is no statement. */
    public static final String INTERIM_REPORT = "interim-report";

    /** An entry or balance without a readable amount. */
    public static final String NO_AMOUNT = "no-amount";

    /** An amount with fractions of a cent. */
    public static final String TOO_PRECISE = "too-precise";

    /** Damaged, cut off or against the rules of its own format. */
    public static final String MALFORMED = "malformed";

    /** More bytes or packed files than one import may have, or a text that no bank writes. */
    public static final String TOO_LARGE = "too-large";

    /** More movements or statements than one import may have; the detail says how many it may. */
    public static final String TOO_MANY_LINES = "too-many-lines";
  }

  /** Something about one statement that deserves a look; the detail holds figures or names. */
  record Warning(String code, String statementId, String detail) {

    /** Opening balance and entries do not give the closing balance: post only when confirmed. */
    public static final String UNBALANCED = "unbalanced";

    /** The statement does not say its opening balance. */
    public static final String NO_OPENING_BALANCE = "no-opening-balance";

    /** The statement does not say its closing balance. */
    public static final String NO_CLOSING_BALANCE = "no-closing-balance";

    /** Its opening balance is not the closing balance of the one before it. */
    public static final String DOES_NOT_FOLLOW = "does-not-follow";

    /** Its closing balance is not the opening balance of the one after it, which came before. */
    public static final String IS_NOT_FOLLOWED = "is-not-followed";

    /** No currency was named; euro was taken. */
    public static final String NO_CURRENCY = "no-currency";

    /** An amount is in another currency than the account: post only when confirmed. */
    public static final String OTHER_CURRENCY = "other-currency";

    /** Entries that are announced but not booked were left out. */
    public static final String NOT_BOOKED = "not-booked";

    /** The parts of a batch do not add up to its total, so it stayed one entry. */
    public static final String BATCH_NOT_SPLIT = "batch-not-split";

    /** An account number in the form of an IBAN fails its own check; it was kept as it is. */
    public static final String IBAN_CHECK = "iban-check";

    /** The line before the statement is not one that a bank writes there. */
    public static final String ODD_HEADER = "odd-header";

    /** A last piece of the file holds no statement and was left out. */
    public static final String CUT_OFF = "cut-off";

    /** A report during the day lay among the statements and was left out. */
    public static final String INTERIM_SKIPPED = "interim-skipped";
  }
}
