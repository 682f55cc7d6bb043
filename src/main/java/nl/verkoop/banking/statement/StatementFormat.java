package nl.verkoop.banking.statement;

/** One way in which banks write statements; a new one is a class beside the others. */
interface StatementFormat {

  /** Whether the content looks like it; at most one format may say so. */
  boolean recognises(byte[] content);

  /** Reads all of it, or stops with an {@link UnreadableFileException}. */
  StatementFile.Read read(byte[] content, LineCount count);
}
