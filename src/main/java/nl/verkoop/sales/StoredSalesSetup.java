package nl.verkoop.sales;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** What people set up of how the company sells; the rest is as its template says. */
@Entity
@Table(name = "sales_setup")
class StoredSalesSetup {

  /** There is one. */
  static final byte NO = 1;

  @Id Byte no;

  @Enumerated(EnumType.STRING)
  SalesSetup.OfferSignature offerSignature;

  @Enumerated(EnumType.STRING)
  SalesSetup.CreditWarnings creditWarnings;

  boolean calculateInvoiceDiscount;

  @Version Integer version;

  protected StoredSalesSetup() {}
}
