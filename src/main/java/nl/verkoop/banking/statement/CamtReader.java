package nl.verkoop.banking.statement;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads camt.053, the XML statement of all SEPA banks. Goes by local names, so that the yearly
 * versions need no code of their own; refuses document types and entities.
 */
final class CamtReader {

  private static final Pattern END_OF_DOCUMENT = Pattern.compile("</(?:\\w+:)?Document\\s*>");
  private static final Pattern START_OF_DOCUMENT = Pattern.compile("<(?:\\w+:)?Document[\\s>]");
  private static final Pattern ENCODING =
      Pattern.compile("^[^>]{0,100}encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");
  private static final Pattern VERSION = Pattern.compile("camt\\.053\\.\\d{3}\\.\\d{2}");

  /** No statement is nested a third as deep; a file made to be deep would fill the memory. */
  private static final int DEEPEST = 100;

  private final List<BankStatement> statements = new ArrayList<>();
  private final List<StatementFile.Warning> warnings = new ArrayList<>();
  private final LineCount count;
  private String format = "";

  private CamtReader(LineCount count) {
    this.count = count;
  }

  static StatementFile.Read read(byte[] content, LineCount count) {
    var reader = new CamtReader(count);
    for (byte[] document : documents(content, count)) {
      reader.readDocument(document);
    }
    if (reader.format.isEmpty()) {
      throw new UnreadableFileException(StatementFile.Refused.UNKNOWN_FORMAT, "xml");
    }
    if (reader.statements.isEmpty()) {
      throw UnreadableFileException.malformed("BkToCstmrStmt: 0 x Stmt");
    }
    return new StatementFile.Read(reader.format, reader.statements, reader.warnings);
  }

  /** Some banks join the documents of several days in one file, which is not one XML file. */
  private static List<byte[]> documents(byte[] content, LineCount count) {
    String bytes = new String(content, StandardCharsets.ISO_8859_1);
    List<byte[]> found = new ArrayList<>();
    int start = 0;
    Matcher end = END_OF_DOCUMENT.matcher(bytes);
    Matcher next = START_OF_DOCUMENT.matcher(bytes);
    while (end.find() && next.find(end.end())) {
      count.add();
      found.add(Arrays.copyOfRange(content, start, end.end()));
      start = end.end();
    }
    found.add(start == 0 ? content : Arrays.copyOfRange(content, start, content.length));
    return found;
  }

  private void readDocument(byte[] content) {
    try {
      XMLStreamReader xml = open(content);
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
          throw UnreadableFileException.malformed("DOCTYPE");
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
          readElement(xml);
        }
      }
    } catch (XMLStreamException damaged) {
      throw UnreadableFileException.malformed(place(damaged));
    }
  }

  private static XMLStreamReader open(byte[] content) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setProperty("jdk.xml.maxElementDepth", DEEPEST);
    return factory.createXMLStreamReader(new StringReader(decode(content)));
  }

  /** Decoded by the encoding the file names; a file that only claims to be UTF-8 is read too. */
  private static String decode(byte[] content) {
    String start =
        new String(content, 0, Math.min(200, content.length), StandardCharsets.ISO_8859_1);
    Matcher named = ENCODING.matcher(start.strip());
    if (start.indexOf('\0') >= 0) {
      return new String(content, StandardCharsets.UTF_16).strip();
    }
    if (!named.find() || named.group(1).equalsIgnoreCase("UTF-8")) {
      return BankText.decode(content).strip();
    }
    try {
      return new String(content, Charset.forName(named.group(1))).strip();
    } catch (IllegalArgumentException unknown) {
      throw UnreadableFileException.malformed(named.group(1));
    }
  }

  private void readElement(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "BkToCstmrStmt" -> format = version(xml.getNamespaceURI());
      case "BkToCstmrAcctRpt" -> throw interim("camt.052");
      case "BkToCstmrDbtCdtNtfctn" -> throw interim("camt.054");
      case "Stmt" -> readStatement(xml);
      default -> {
        // Envelopes and headers around the statements say nothing we need.
      }
    }
  }

  private void readStatement(XMLStreamReader xml) throws XMLStreamException {
    if (format.isEmpty()) {
      throw new UnreadableFileException(StatementFile.Refused.UNKNOWN_FORMAT, "xml");
    }
    count.add();
    var statement = new CamtStatement(count);
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        statement.read(xml);
      }
    }
    BankStatement read = statement.build();
    statements.add(read);
    warnings.addAll(statement.warnings());
    warnings.addAll(StatementChecks.warnings(read));
  }

  private static String version(String namespace) {
    Matcher matcher = VERSION.matcher(namespace == null ? "" : namespace);
    return matcher.find() ? matcher.group() : "camt.053";
  }

  private static UnreadableFileException interim(String kind) {
    return new UnreadableFileException(StatementFile.Refused.INTERIM_REPORT, kind);
  }

  private static String place(XMLStreamException damaged) {
    var location = damaged.getLocation();
    return location == null
        ? "xml"
        : "xml " + location.getLineNumber() + ":" + location.getColumnNumber();
  }
}
