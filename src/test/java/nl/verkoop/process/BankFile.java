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
  private BigDecimal total = BigDecimal.ZERO;

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
    entries.add(
        """
        <Ntry><Amt Ccy="%s">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
        <BookgDt><Dt>%s</Dt></BookgDt><ValDt><Dt>%s</Dt></ValDt>
        <NtryDtls><TxDtls><RltdPties><Dbtr><Nm>%s</Nm></Dbtr><DbtrAcct><Id><IBAN>%s</IBAN></Id></DbtrAcct></RltdPties>
        <RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
        """
            .formatted(currency, amount, day, day, name, iban, text));
    return this;
  }

  public byte[] bytes() {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt>
        <Id>%s</Id><Acct><Id><IBAN>%s</IBAN></Id><Ccy>%s</Ccy></Acct>
        <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="%s">0.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>%s</Dt></Dt></Bal>
        <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="%s">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>%s</Dt></Dt></Bal>
        %s</Stmt></BkToCstmrStmt></Document>
        """
        .formatted(
            statementId,
            OWN_IBAN,
            currency,
            currency,
            day,
            currency,
            total.toPlainString(),
            day,
            String.join("", entries))
        .getBytes(StandardCharsets.UTF_8);
  }
}
