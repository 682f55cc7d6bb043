package nl.verkoop.ledger;

import nl.verkoop.ledger.Posting.VatGroup;

/** How the VAT of something sold is worked out and by which code invoices name it. */
public record VatTreatment(VatGroup group, VatCategory category) {}
