package nl.verkoop.banking;

import java.math.BigDecimal;
import java.util.List;
import nl.verkoop.banking.statement.StatementFile;
import nl.verkoop.shared.Refusal;

/** What became of an uploaded bank file. */
public sealed interface UploadResult {

  /** Read in: how many lines are new, how many were known from an earlier file, and their total. */
  record Imported(
      String importNo,
      String format,
      int newLines,
      int knownLines,
      BigDecimal total,
      List<StatementFile.Warning> warnings)
      implements UploadResult {}

  /** Not read in; nothing was written. */
  record Refused(List<Refusal> reasons) implements UploadResult {}
}
