package nl.verkoop.banking.statement;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.verkoop.shared.BankAccountNumber;

/** One statement of a camt.053 file while it is being read. */
final class CamtStatement {

  /** Enough for two hundred balances. */
  private static final int ROOM_FOR_HEADER = 200_000;

  /** Enough for a batch of as many parts as are read, of twenty-five elements each. */
  private static final int ROOM_FOR_ENTRY = 50_000_000;

  private final XmlNode header = new XmlNode("Stmt", "", "", new ArrayList<>());
  private final List<StatementEntry> entries = new ArrayList<>();
  private final Set<StatementFile.Warning> warnings = new LinkedHashSet<>();
  private final AtomicInteger roomForHeader = new AtomicInteger(ROOM_FOR_HEADER);
  private final LineCount count;
  private Facts facts;
  private int notBooked;

  CamtStatement(LineCount count) {
    this.count = count;
  }

  /** Reads the part of the statement that the reader stands on. */
  void read(XMLStreamReader xml) throws XMLStreamException {
    if (xml.getLocalName().equals("Ntry")) {
      count.add();
      add(XmlNode.read(xml, new AtomicInteger(ROOM_FOR_ENTRY)));
    } else {
      header.children().add(XmlNode.read(xml, roomForHeader));
      facts = null;
    }
  }

  /** What every entry needs of the header, looked up once and not for each of them. */
  private record Facts(String account, Optional<LocalDate> fallbackDate, String currency) {}

  private Facts facts() {
    if (facts == null) {
      facts = new Facts(account(), fallbackDate(), currency());
    }
    return facts;
  }

  private void add(XmlNode child) {
    if (isBooked(child)) {
      var entry = new CamtEntry(child, facts().account(), facts().fallbackDate());
      warnOtherCurrency(child.all("Amt"));
      var found = entry.entriesFrom(entries.size() + 1);
      found.stream().skip(1).forEach(each -> count.add());
      entries.addAll(found);
      if (entry.isUnsplitBatch()) {
        warn(StatementFile.Warning.BATCH_NOT_SPLIT, entry.describe());
      }
    } else {
      notBooked++;
    }
  }

  Collection<StatementFile.Warning> warnings() {
    return warnings;
  }

  BankStatement build() {
    if (notBooked > 0) {
      warn(StatementFile.Warning.NOT_BOOKED, String.valueOf(notBooked));
    }
    Optional<XmlNode> opening = balance("OPBD").or(() -> balance("PRCD"));
    Optional<XmlNode> closing = lastBalance("CLBD");
    Stream.concat(opening.stream(), closing.stream())
        .forEach(each -> warnOtherCurrency(each.all("Amt")));
    LocalDate to = lastDate(closing);
    return new BankStatement(
        account(),
        id(),
        currency(),
        firstDate(opening, to),
        to,
        opening.map(CamtStatement::signed),
        closing.map(CamtStatement::signed),
        entries);
  }

  /** The amount with its sign: credits are money in. A reversal does not turn it round. */
  static BigDecimal signed(XmlNode node) {
    BigDecimal amount = BankText.amount(node.text("Amt"));
    return switch (node.text("CdtDbtInd")) {
      case "CRDT" -> amount;
      case "DBIT" -> amount.negate();
      default -> throw UnreadableFileException.malformed(node.name() + "/CdtDbtInd");
    };
  }

  /** The day as the bank wrote it, in its own time zone. */
  static Optional<LocalDate> date(String written) {
    if (written.length() < 10) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(written.substring(0, 10)));
    } catch (DateTimeException notADate) {
      throw UnreadableFileException.malformed(BankText.shorten(written));
    }
  }

  private static boolean isBooked(XmlNode entry) {
    String status = entry.text("Sts", "Sts/Cd", "Sts/Prtry");
    return !List.of("PDNG", "INFO", "FUTR").contains(status);
  }

  private String account() {
    String account = header.text("Acct/Id/IBAN", "Acct/Id/Othr/Id");
    if (account.isEmpty()) {
      throw UnreadableFileException.malformed("Stmt/Acct/Id");
    }
    return BankAccountNumber.normalise(account);
  }

  private String id() {
    return header.text("Id", "ElctrncSeqNb", "LglSeqNb");
  }

  private String currency() {
    return Stream.concat(header.texts("Acct/Ccy").stream(), balanceCurrencies())
        .findFirst()
        .orElseGet(this::euro);
  }

  private String euro() {
    warn(StatementFile.Warning.NO_CURRENCY, "EUR");
    return "EUR";
  }

  private Stream<String> balanceCurrencies() {
    return header.all("Bal/Amt").stream().map(XmlNode::currency).filter(each -> !each.isEmpty());
  }

  private Optional<XmlNode> balance(String code) {
    return balances(code).stream().findFirst();
  }

  private Optional<XmlNode> lastBalance(String code) {
    List<XmlNode> found = balances(code);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
  }

  /** The balances of a kind; those in the account's own currency when there are any. */
  private List<XmlNode> balances(String code) {
    List<XmlNode> found =
        header.all("Bal").stream()
            .filter(each -> each.text("Tp/CdOrPrtry/Cd", "Tp/Cd").equals(code))
            .toList();
    String currency = currency();
    List<XmlNode> own =
        found.stream()
            .filter(each -> each.all("Amt").stream().anyMatch(a -> a.currency().equals(currency)))
            .toList();
    return own.isEmpty() ? found : own;
  }

  private LocalDate firstDate(Optional<XmlNode> opening, LocalDate to) {
    LocalDate from =
        date(header.text("FrToDt/FrDt", "FrToDt/FrDtTm"))
            .or(() -> opening.flatMap(each -> date(each.text("Dt/Dt", "Dt/DtTm"))))
            .orElse(to);
    return from.isAfter(to) ? to : from;
  }

  private LocalDate lastDate(Optional<XmlNode> closing) {
    return date(header.text("FrToDt/ToDt", "FrToDt/ToDtTm"))
        .or(() -> closing.flatMap(each -> date(each.text("Dt/Dt", "Dt/DtTm"))))
        .or(() -> entries.stream().map(StatementEntry::bookingDate).max(LocalDate::compareTo))
        .or(this::fallbackDate)
        .orElseThrow(() -> UnreadableFileException.malformed("Stmt/CreDtTm"));
  }

  private Optional<LocalDate> fallbackDate() {
    return date(header.text("FrToDt/ToDt", "FrToDt/ToDtTm", "Bal/Dt/Dt", "Bal/Dt/DtTm", "CreDtTm"));
  }

  private void warnOtherCurrency(List<XmlNode> amounts) {
    amounts.stream()
        .map(XmlNode::currency)
        .filter(each -> !each.isEmpty() && !each.equals(facts().currency()))
        .forEach(each -> warn(StatementFile.Warning.OTHER_CURRENCY, each));
  }

  private void warn(String code, String detail) {
    warnings.add(new StatementFile.Warning(code, id(), detail));
  }
}
