package nl.verkoop.ledger;

/** What every ledger behind the accounts must agree with, as queries for the proof of the books. */
public final class Agreement {

  private Agreement() {}

  /**
   * Compares what a ledger adds up to per account with what stands on those accounts: a query for
   * account and amount, and one for the accounts.
   */
  public static String withAccounts(String ledger, String accounts) {
    return """
    select account document, sum(expected) expected, sum(found) found
    from (select account, amount expected, 0 found from (%s) ledger
          union all
          select account_no, 0, sum(amount) from gl_entry where account_no in (%s) group by account_no
         ) compared
    group by account
    """
        .formatted(ledger, accounts);
  }

  /** Looks for the document of each posting of a kind in the table of those documents. */
  public static String withDocuments(String kind, String table) {
    return """
    select r.document_no document, 1 expected, if(d.no is null, 0, 1) found
    from posting_register r
    left join %s d on d.no = r.document_no and d.register_no = r.no
    where r.kind = '%s'
    """
        .formatted(table, kind);
  }
}
