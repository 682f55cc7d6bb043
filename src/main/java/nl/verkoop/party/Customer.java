package nl.verkoop.party;

import java.math.BigDecimal;
import java.util.Locale;
import nl.verkoop.documents.Parties;
import nl.verkoop.ledger.PostingSetup;
import nl.verkoop.shared.Address;
import nl.verkoop.shared.Refusal;

/**
 * A customer as on his card; the credit limit is in the company's currency and 0 means no limit.
 */
public record Customer(
    String no,
    String name,
    String contact,
    String street,
    String houseNo,
    String houseNoAddition,
    String postCode,
    String city,
    String country,
    String email,
    String language,
    String billToNo,
    String vatRegistrationNo,
    String generalBusinessGroup,
    String vatBusinessGroup,
    String customerPostingGroup,
    String priceGroup,
    String discountGroup,
    String invoiceDiscountCode,
    String salesperson,
    String shipmentMethod,
    String paymentTerms,
    BigDecimal creditLimit,
    Blocked blocked,
    FulfilmentPolicy fulfilmentPolicy,
    boolean restricted,
    boolean closed,
    String mergedInto) {

  /** How he is booked. */
  public PostingSetup.Party asParty() {
    return new PostingSetup.Party(name, generalBusinessGroup, vatBusinessGroup);
  }

  /** The number of whoever gets his invoices and owes what he buys (feature C-10). */
  public String chargedNo() {
    return billToNo.isEmpty() ? no : billToNo;
  }

  /** Under whose number his discounts on whole documents are agreed (feature C-46). */
  public String invoiceDiscountTermsNo() {
    return invoiceDiscountCode.isEmpty() ? no : invoiceDiscountCode;
  }

  /** Where he is. */
  public Address address() {
    return new Address(street, houseNo, houseNoAddition, postCode, city, country);
  }

  /** As he stands on a document. */
  public Parties.Party onDocuments() {
    return new Parties.Party(no, name, contact, address());
  }

  /** The language that he is written to in. */
  public Locale locale() {
    return Locale.forLanguageTag(language);
  }

  /**
   * Whether nobody even writes down what he wants: by his card (feature C-30), or since he is
   * closed (C-07).
   */
  public boolean stopsDrafts() {
    return closed || blocked.stopsOrders();
  }

  /** Whether no order of his goes ahead: by his card, or until he is approved (feature A-46). */
  public boolean stopsOrders() {
    return stopsAgreed() || blocked.stopsOrders();
  }

  /** Whether not even what was agreed elsewhere goes ahead. */
  public boolean stopsAgreed() {
    return closed || restricted;
  }

  public boolean stopsShipping() {
    return stopsAgreed() || blocked.stopsShipping();
  }

  public boolean stopsInvoicing() {
    return stopsAgreed() || blocked.stopsInvoicing();
  }

  /** Why something does not go ahead for him, where one of these stops it. */
  public Refusal stopped(Refusal byHisCard) {
    return closed || !restricted
        ? draftStopped(byHisCard)
        : Refusal.of("customerNo", "customer-restricted", name);
  }

  /** The same of what is only written down, for which he need not be approved. */
  public Refusal draftStopped(Refusal byHisCard) {
    if (!closed) {
      return byHisCard;
    }
    return mergedInto.isEmpty()
        ? Refusal.of("customerNo", "customer-closed", name)
        : Refusal.of("customerNo", "customer-merged", name, mergedInto);
  }

  /** What the company no longer does for this customer (feature C-30). */
  public enum Blocked {
    NONE,
    SHIP,
    INVOICE,
    ALL;

    public boolean stopsOrders() {
      return this != NONE;
    }

    public boolean stopsShipping() {
      return this != NONE;
    }

    /** Goods that were shipped before the customer was blocked for shipping are still invoiced. */
    public boolean stopsInvoicing() {
      return this == INVOICE || this == ALL;
    }
  }
}
