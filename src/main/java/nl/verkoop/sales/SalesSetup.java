package nl.verkoop.sales;

import java.util.List;
import nl.verkoop.ledger.SetupChanges;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the company sells, as it was set up (feature C-62). */
@Service
public class SalesSetup {

  private final JdbcClient jdbc;
  private final StoredSalesSetups kept;
  private final SetupChanges changes;

  SalesSetup(JdbcClient jdbc, StoredSalesSetups kept, SetupChanges changes) {
    this.jdbc = jdbc;
    this.kept = kept;
    this.changes = changes;
  }

  /** Which discounts are booked on an account of their own; others are taken off sales. */
  public enum DiscountPosting {
    NONE,
    INVOICE
  }

  /** Whether who accepts an offer by its link is asked for a signature beside his name. */
  enum OfferSignature {
    NONE,
    /** He may draw one. */
    OPTIONAL,
    /** He draws one, or says that his typed name is his signature. */
    NEEDED
  }

  /** Of which of a customer's figures sellers are warned while they write (feature C-22). */
  enum CreditWarnings {
    BOTH,
    LIMIT,
    OVERDUE,
    NONE;

    boolean isOfLimit() {
      return this == BOTH || this == LIMIT;
    }

    boolean isOfOverdue() {
      return this == BOTH || this == OVERDUE;
    }
  }

  /** What people can set up, and how often it was written, which a change must name. */
  record Editable(
      OfferSignature offerSignature,
      CreditWarnings creditWarnings,
      boolean calculateInvoiceDiscount,
      int version) {}

  /** How the company sells from now on; what is null stays as it is. */
  record Asked(
      OfferSignature offerSignature,
      CreditWarnings creditWarnings,
      Boolean calculateInvoiceDiscount) {}

  /** Whether the discount on a whole document is reckoned at each change of it. */
  boolean calculatesInvoiceDiscount() {
    return editable().calculateInvoiceDiscount();
  }

  /** Whether what is taken off the whole is booked on an account of its own. */
  public boolean areDiscountsApart() {
    return jdbc.sql("select discount_posting from sales_setup")
            .query(DiscountPosting.class)
            .single()
        == DiscountPosting.INVOICE;
  }

  /** Whether a signature is asked for. */
  OfferSignature offerSignature() {
    return editable().offerSignature();
  }

  /** Of what sellers are warned. */
  CreditWarnings creditWarnings() {
    return editable().creditWarnings();
  }

  Editable editable() {
    return jdbc.sql(
            """
            select offer_signature, credit_warnings, calculate_invoice_discount, version
            from sales_setup
            """)
        .query(Editable.class)
        .single();
  }

  /** Sells like this from now on. Refused: a version that is no longer. */
  @Transactional
  void change(Asked asked, int version) {
    var setup = kept.findById(StoredSalesSetup.NO).orElseThrow();
    if (setup.version != version) {
      throw new RefusedException(List.of(Refusal.conflict("version", "setup-changed-meanwhile")));
    }
    setup.offerSignature = changed("offer-signature", setup.offerSignature, asked.offerSignature());
    setup.creditWarnings = changed("credit-warnings", setup.creditWarnings, asked.creditWarnings());
    setup.calculateInvoiceDiscount =
        changed(
            "calculate-invoice-discount",
            setup.calculateInvoiceDiscount,
            asked.calculateInvoiceDiscount());
    kept.saveAndFlush(setup);
  }

  /** What it is from now on; who changed it is kept. */
  private <T> T changed(String subject, T before, T asked) {
    if (asked == null || asked.equals(before)) {
      return before;
    }
    changes.record(subject, before.toString(), asked.toString());
    return asked;
  }
}
