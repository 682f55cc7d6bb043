package nl.verkoop.banking.statement;

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
  private final boolean split;
  private final Whole whole;

  /** The most texts of one part that are looked at; what is kept of them is shorter. */
  private static final int MOST_TEXTS = 100;

  /** What stands at the entry for all of its parts, looked up once and not for each of them. */
  private record Whole(String currency, boolean reversal, String reference, List<String> texts) {

    static Whole of(XmlNode entry) {
      var texts = entry.texts("AddtlNtryInf");
      return new Whole(
          entry.all("Amt").stream().map(XmlNode::currency).findFirst().orElse(""),
          List.of("true", "1").contains(entry.text("RvslInd")),
          entry.text("AcctSvcrRef", "NtryRef"),
          texts.isEmpty() ? entry.texts("NtryDtls/Btch/PmtInfId") : texts);
    }
  }

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
    this.whole = Whole.of(entry);
    this.partAmounts = parts.stream().flatMap(each -> partAmount(each).stream()).toList();
    this.split = addsUp();
  }

  /** One entry, or one for each part of a batch whose parts add up to its total. */
  List<StatementEntry> entriesFrom(int position) {
    if (!split) {
      return List.of(statementEntry(position, amount, parts));
    }
    List<StatementEntry> found = new ArrayList<>();
    for (int index = 0; index < parts.size(); index++) {
      XmlNode part = parts.get(index);
      found.add(statementEntry(position + index, partAmounts.get(index), List.of(part)));
    }
    return found;
  }

  boolean isUnsplitBatch() {
    return parts.size() > 1 && !split;
  }

  /** Names the entry in a warning. */
  String describe() {
    return bookingDate + " " + amount + " (" + parts.size() + ")";
  }

  private boolean addsUp() {
    return parts.size() > 1
        && partAmounts.size() == parts.size()
        && partAmounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(amount) == 0;
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
    return CamtParty.counterparty(part, moneyIn != whole.reversal, ownAccount);
  }

  /** A part says its amount at one of two places; only the entry's own currency counts. */
  private Optional<BigDecimal> partAmount(XmlNode part) {
    return Stream.of("Amt", "AmtDtls/TxAmt/Amt")
        .flatMap(path -> part.all(path).stream())
        .filter(each -> each.currency().equals(whole.currency))
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
    return whole.reference.isEmpty() || (!ofPart.isEmpty() && split) ? ofPart : whole.reference;
  }

  /** What the payer wrote; where that is missing, what the bank wrote about it. */
  private String text(List<XmlNode> from) {
    var written = new LinkedHashSet<String>();
    from.forEach(each -> written.addAll(remittance(each)));
    if (written.isEmpty()) {
      from.forEach(each -> written.addAll(each.texts("AddtlTxInf")));
    }
    if (written.isEmpty()) {
      written.addAll(whole.texts);
    }
    from.forEach(each -> written.addAll(returned(each)));
    if (isUnsplitBatch()) {
      from.forEach(each -> written.add(payerAndAmount(each)));
    }
    charges(from).forEach(written::add);
    written.remove("");
    return String.join(" ", written);
  }

  /** Why a payment came back: the code, and what the bank adds to it. */
  private static List<String> returned(XmlNode part) {
    return Stream.concat(
            part.texts("RtrInf/Rsn/Cd").stream().map(reason -> "RTRN " + reason),
            part.texts("RtrInf/AddtlInf").stream())
        .limit(MOST_TEXTS)
        .toList();
  }

  /** Of a batch that stays one entry: who is in it, and for how much. */
  private String payerAndAmount(XmlNode part) {
    var name = counterparty(part).name();
    return name.isEmpty()
        ? ""
        : partAmount(part).map(money -> name + " " + money.toPlainString()).orElse(name);
  }

  /** What the bank kept for itself, at a part or at the whole. */
  private Stream<String> charges(List<XmlNode> from) {
    return Stream.concat(split ? Stream.of() : Stream.of(entry), from.stream())
        .flatMap(
            each ->
                Stream.of("Chrgs/Rcrd/Amt", "Chrgs/Amt").flatMap(path -> each.all(path).stream()))
        .map(each -> "CHRG " + each.currency() + " " + BankText.squeeze(each.content()))
        .limit(MOST_TEXTS);
  }

  private static List<String> remittance(XmlNode part) {
    List<String> found =
        new ArrayList<>(part.texts("RmtInf/Ustrd").stream().limit(MOST_TEXTS).toList());
    Stream.of("RmtInf/Strd/CdtrRefInf/Ref", "RmtInf/Strd/RfrdDocInf/Nb", "RmtInf/Strd/AddtlRmtInf")
        .flatMap(path -> part.texts(path).stream().limit(MOST_TEXTS))
        .filter(reference -> found.stream().noneMatch(each -> each.contains(reference)))
        .forEach(found::add);
    return found;
  }
}
