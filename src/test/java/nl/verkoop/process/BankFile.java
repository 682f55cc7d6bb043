package nl.verkoop.process;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes a CAMT.053 file of the demo company's bank account, as a bank would send it. */
public final class BankFile {

  private static final String OWN_IBAN = "NL81VKHB0000100200";

  private final String statementId = UUID.randomUUID().toString().substring(0, 18);
  private final LocalDate day;
  private final String currency;
  private final List<String> entries = new ArrayList<>();
  private String ownIban = OWN_IBAN;
  private BigDecimal total = BigDecimal.ZERO;
  private BigDecimal opening;
  private BigDecimal closing;

  public BankFile(LocalDate day) {
    this(day, "EUR");
  }

  public BankFile(LocalDate day, String currency) {
    this.day = day;
    this.currency = currency;
  }

  /** Adds money received from this account, with this text. */
  public BankFile receipt(String amount, String name, String iban, String text) {
    total = total.add(new BigDecimal(amount));
    entries.add(entry(amount, "CRDT", "Dbtr", name, iban, text));
    return this;
  }

  /** Adds money paid to this account, or to nobody's, as the bank's own costs. */
  public BankFile payment(String amount, String name, String iban, String text) {
    total = total.subtract(new BigDecimal(amount));
    entries.add(entry(amount, "DBIT", "Cdtr", name, iban, text));
    return this;
  }

  private String entry(
      String amount, String sign, String party, String name, String iban, String text) {
    var account =
        iban.isEmpty()
            ? ""
            : "<%1$sAcct><Id><IBAN>%2$s</IBAN></Id></%1$sAcct>".formatted(party, iban);
    return """
        <Ntry><Amt Ccy="%s">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts>BOOK</Sts>
        <BookgDt><Dt>%s</Dt></BookgDt><ValDt><Dt>%s</Dt></ValDt>
        <NtryDtls><TxDtls><RltdPties><%s><Nm>%s</Nm></%s>%s</RltdPties>
        <RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
        """
        .formatted(currency, amount, sign, day, day, party, name, party, account, text);
  }

  /** Says what was on the account before, and so what is on it after all movements. */
  public BankFile from(String opening) {
    this.opening = new BigDecimal(opening);
    return this;
  }

  /** Says something else of what is on it afterwards. */
  public BankFile to(String closing) {
    this.closing = new BigDecimal(closing);
    return this;
  }

  /** Of another account of the company. */
  public BankFile of(String iban) {
    this.ownIban = iban;
    return this;
  }

  private String balance(String code, BigDecimal amount) {
    return """
        <Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy="%s">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Dt><Dt>%s</Dt></Dt></Bal>
        """
        .formatted(
            code,
            currency,
            amount.abs().toPlainString(),
            amount.signum() < 0 ? "DBIT" : "CRDT",
            day);
  }

  private String balances() {
    if (opening == null) {
      return "";
    }
    var after = closing == null ? opening.add(total) : closing;
    return balance("OPBD", opening) + balance("CLBD", after);
  }

  public byte[] bytes() {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt>
        <Id>%s</Id><Acct><Id><IBAN>%s</IBAN></Id><Ccy>%s</Ccy></Acct>
        %s%s</Stmt></BkToCstmrStmt></Document>
        """
        .formatted(statementId, ownIban, currency, balances(), String.join("", entries))
        .getBytes(StandardCharsets.UTF_8);
  }
}
