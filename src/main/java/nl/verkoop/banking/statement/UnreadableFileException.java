package nl.verkoop.banking.statement;

/** Stops the reading of a damaged file from deep inside; never leaves {@link StatementReader}. */
final class UnreadableFileException extends RuntimeException {

  private final String reasonCode;

  UnreadableFileException(String reasonCode, String detail) {
    super(detail);
    this.reasonCode = reasonCode;
  }

  static UnreadableFileException malformed(String detail) {
    return new UnreadableFileException(StatementFile.Refused.MALFORMED, detail);
  }

  StatementFile.Refused refused() {
    return new StatementFile.Refused(reasonCode, getMessage());
  }
}
