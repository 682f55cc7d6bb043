package nl.verkoop.banking.statement;

import nl.verkoop.shared.BankAccountNumber;

/** The other side of a payment in a camt.053 file: name and account as far as they are there. */
record CamtParty(String name, String account) {

  static final CamtParty UNKNOWN = new CamtParty("", "");

  /**
   * Who paid us or was paid.
   *
   * @param debtorSide true for money in, where the other side is the debtor
   */
  static CamtParty counterparty(XmlNode part, boolean debtorSide, String ownAccount) {
    CamtParty expected = side(part, debtorSide ? "Dbtr" : "Cdtr");
    CamtParty opposite = side(part, debtorSide ? "Cdtr" : "Dbtr");
    boolean expectedIsUs = expected.account.equals(ownAccount) && !ownAccount.isEmpty();
    if (expected.isUnknown() || expectedIsUs) {
      return opposite.account.equals(ownAccount) ? UNKNOWN : opposite;
    }
    return expected;
  }

  private static CamtParty side(XmlNode part, String role) {
    String party = "RltdPties/" + role;
    String account = "RltdPties/" + role + "Acct/Id/";
    String ultimate = "RltdPties/Ultmt" + role;
    return new CamtParty(
        part.text(
            party + "/Nm",
            party + "/Pty/Nm",
            party + "/Agt/FinInstnId/Nm",
            ultimate + "/Nm",
            ultimate + "/Pty/Nm"),
        BankAccountNumber.normalise(part.text(account + "IBAN", account + "Othr/Id")));
  }

  private boolean isUnknown() {
    return name.isEmpty() && account.isEmpty();
  }
}
