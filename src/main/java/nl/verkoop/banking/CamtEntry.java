package nl.verkoop.banking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One booked entry of a camt.053 statement: a single payment, or a batch with its parts. */
final class CamtEntry {

  private final XmlNode entry;
  private final List<XmlNode> parts;
  private final String ownAccount;
  private final BigDecimal amount;
  private final LocalDate bookingDate;
  private final LocalDate valueDate;
  private final List<BigDecimal> partAmounts;

  CamtEntry(XmlNode entry, String ownAccount, Optional<LocalDate> fallbackDate) {
    this.entry = entry;
    this.ownAccount = ownAccount;
    this.parts = entry.all("NtryDtls/TxDtls");
    this.amount = CamtStatement.signed(entry);
    Optional<LocalDate> booked = CamtStatement.date(entry.text("BookgDt/Dt", "BookgDt/DtTm"));
    Optional<LocalDate> valued = CamtStatement.date(entry.text("ValDt/Dt", "ValDt/DtTm"));
    this.bookingDate =
        booked
            .or(() -> valued)
            .or(() -> fallbackDate)
            .orElseThrow(() -> UnreadableFileException.malformed("Ntry/BookgDt"));
    this.valueDate = valued.orElse(bookingDate);
    this.partAmounts = parts.stream().flatMap(each -> partAmount(each).stream()).toList();
  }

  /** One entry, or one for each part of a batch whose parts add up to its total. */
  List<StatementEntry> entriesFrom(int position) {
    if (!isSplit()) {
      return List.of(whole(position));
    }
    List<StatementEntry> found = new ArrayList<>();
    for (int index = 0; index < parts.size(); index++) {
      XmlNode part = parts.get(index);
      found.add(statementEntry(position + index, partAmounts.get(index), List.of(part)));
    }
    return found;
  }

  boolean isUnsplitBatch() {
    return parts.size() > 1 && !isSplit();
  }

  /** Names the entry in a warning. */
  String describe() {
    return bookingDate + " " + amount + " (" + parts.size() + ")";
  }

  private boolean isSplit() {
    return parts.size() > 1
        && partAmounts.size() == parts.size()
        && partAmounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(amount) == 0;
  }

  private StatementEntry whole(int position) {
    return statementEntry(position, amount, parts);
  }

  private StatementEntry statementEntry(int position, BigDecimal money, List<XmlNode> from) {
    List<CamtParty> parties = from.stream().map(this::counterparty).distinct().toList();
    CamtParty party = parties.size() == 1 ? parties.get(0) : CamtParty.UNKNOWN;
    List<String> endToEndIds =
        from.stream().flatMap(each -> each.texts("Refs/EndToEndId").stream()).distinct().toList();
    return new StatementEntry(
        position,
        bookingDate,
        valueDate,
        money,
        party.name(),
        party.account(),
        text(from),
        endToEndIds.size() == 1 ? endToEndIds.get(0) : "",
        bankReference(from));
  }

  private CamtParty counterparty(XmlNode part) {
    boolean moneyIn = amount.signum() >= 0;
    boolean reversal = entry.text("RvslInd").equals("true") || entry.text("RvslInd").equals("1");
    return CamtParty.counterparty(part, moneyIn != reversal, ownAccount);
  }

  /** A part says its amount at one of two places; only the entry's own currency counts. */
  private Optional<BigDecimal> partAmount(XmlNode part) {
    String currency = entry.all("Amt").stream().map(XmlNode::currency).findFirst().orElse("");
    return Stream.of("Amt", "AmtDtls/TxAmt/Amt")
        .flatMap(path -> part.all(path).stream())
        .filter(each -> each.currency().equals(currency))
        .findFirst()
        .map(each -> BankText.amount(each.content()))
        .map(each -> isDebit(part) ? each.negate() : each);
  }

  private boolean isDebit(XmlNode part) {
    String sign = part.text("CdtDbtInd");
    return sign.isEmpty() ? amount.signum() < 0 : sign.equals("DBIT");
  }

  private String bankReference(List<XmlNode> from) {
    String ofPart = from.size() == 1 ? from.get(0).text("Refs/AcctSvcrRef") : "";
    if (!ofPart.isEmpty() && isSplit()) {
      return ofPart;
    }
    String ofEntry = entry.text("AcctSvcrRef", "NtryRef");
    return ofEntry.isEmpty() ? ofPart : ofEntry;
  }

  /** What the payer wrote; where that is missing, what the bank wrote about it. */
  private String text(List<XmlNode> from) {
    var written = new LinkedHashSet<String>();
    from.forEach(each -> written.addAll(remittance(each)));
    if (written.isEmpty()) {
      from.forEach(each -> written.addAll(each.texts("AddtlTxInf")));
    }
    if (written.isEmpty()) {
      written.addAll(entry.texts("AddtlNtryInf"));
    }
    if (written.isEmpty()) {
      written.addAll(entry.texts("NtryDtls/Btch/PmtInfId"));
    }
    from.forEach(
        each -> each.texts("RtrInf/Rsn/Cd").forEach(reason -> written.add("RTRN " + reason)));
    return String.join(" ", written);
  }

  private static List<String> remittance(XmlNode part) {
    List<String> found = new ArrayList<>(part.texts("RmtInf/Ustrd"));
    Stream.of("RmtInf/Strd/CdtrRefInf/Ref", "RmtInf/Strd/RfrdDocInf/Nb")
        .flatMap(path -> part.texts(path).stream())
        .filter(reference -> found.stream().noneMatch(each -> each.contains(reference)))
        .forEach(found::add);
    return found;
  }
}
