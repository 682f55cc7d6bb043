package nl.verkoop.invoicing;

import java.util.Map;
import nl.verkoop.ledger.PostingSetup;

/** The accounts that the posting groups of an invoice lead to. */
record InvoiceAccounts(
    String receivables, Map<String, PostingSetup.General> general, Map<String, String> inventory) {}
