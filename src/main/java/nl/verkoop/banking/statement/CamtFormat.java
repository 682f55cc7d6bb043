package nl.verkoop.banking.statement;

import org.springframework.stereotype.Component;

/** camt.053, which is XML; any other XML is refused by its reader. */
@Component
final class CamtFormat implements StatementFormat {

  @Override
  public boolean recognises(byte[] content) {
    return BankText.isXml(content);
  }

  @Override
  public StatementFile.Read read(byte[] content, LineCount count) {
    return CamtReader.read(content, count);
  }
}
