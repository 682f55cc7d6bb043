package nl.verkoop.banking.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A small piece of an XML file in memory: one balance, one entry. Knows local names only. */
record XmlNode(String name, String currency, String content, List<XmlNode> children) {

  private static final int DEEPEST = 40;

  /** So much room, in characters, an element takes beside its text. */
  private static final int ELEMENT = 100;

  /**
   * Reads the element the reader stands on and leaves the reader at its end. Refused: one that is
   * too deep or too large to be a balance or an entry.
   *
   * @param room what is left for this element and others that are kept with it
   */
  static XmlNode read(XMLStreamReader xml, AtomicInteger room) throws XMLStreamException {
    return read(xml, 0, room);
  }

  private static XmlNode read(XMLStreamReader xml, int depth, AtomicInteger room)
      throws XMLStreamException {
    if (depth > DEEPEST) {
      throw UnreadableFileException.malformed(xml.getLocalName());
    }
    take(ELEMENT, room);
    String name = xml.getLocalName();
    String currency = xml.getAttributeValue(null, "Ccy");
    var content = new StringBuilder();
    List<XmlNode> children = new ArrayList<>();
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        children.add(read(xml, depth + 1, room));
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        take(xml.getTextLength(), room);
        content.append(xml.getText());
      } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw UnreadableFileException.malformed("&" + xml.getLocalName() + ";");
      }
    }
    return new XmlNode(name, currency == null ? "" : currency, content.toString(), children);
  }

  private static void take(int size, AtomicInteger room) {
    if (room.addAndGet(-size) < 0) {
      throw new UnreadableFileException(StatementFile.Refused.TOO_LARGE, "xml");
    }
  }

  /** All elements at the end of a path such as {@code NtryDtls/TxDtls}. */
  List<XmlNode> all(String path) {
    Stream<XmlNode> found = Stream.of(this);
    for (String step : path.split("/")) {
      found = found.flatMap(each -> each.children.stream()).filter(each -> each.name.equals(step));
    }
    return found.toList();
  }

  /** The first text that one of the paths leads to; empty where none does. */
  String text(String... paths) {
    return Stream.of(paths).flatMap(each -> texts(each).stream()).findFirst().orElse("");
  }

  /** The texts a path leads to, without the empty ones. */
  List<String> texts(String path) {
    return all(path).stream()
        .map(each -> BankText.provided(each.content))
        .filter(each -> !each.isEmpty())
        .toList();
  }
}
