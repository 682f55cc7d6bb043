package nl.verkoop.process;

/** The accounts of a pair of groups as they are typed. */
record PairAccounts(String salesAccount, String costAccount, String adjustmentAccount) {

  /** With other accounts for sales. */
  PairAccounts on(String sales) {
    return new PairAccounts(sales, costAccount, adjustmentAccount);
  }
}
