package nl.verkoop.banking.statement;

import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** MT940, known by its fields between colons, wherever in the file the first one stands. */
@Component
final class Mt940Format implements StatementFormat {

  private static final Pattern FIELD =
      Pattern.compile("(?m)^[\\x00-\\x1F\\s&&[^\\r\\n]]*+:(?:20|25|60F|61|86)\\s?:");

  @Override
  public boolean recognises(byte[] content) {
    return !BankText.isXml(content) && FIELD.matcher(BankText.decode(content)).find();
  }

  @Override
  public StatementFile.Read read(byte[] content, LineCount count) {
    return Mt940Reader.read(BankText.decode(content), count);
  }
}
