package nl.verkoop.party;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import nl.verkoop.party.Customer.Blocked;

/**
 * Everything that stands on a customer's card; the credit limit is in the company's currency, to
 * the cent.
 */
@Embeddable
record CustomerCard(
    PartyCard party,
    String billToNo,
    String chamberOfCommerceNo,
    String gln,
    Groups groups,
    TradeGroups tradeGroups,
    String salesperson,
    String shipmentMethod,
    String shippingAgent,
    String shippingService,
    BigDecimal creditLimit,
    @Enumerated(EnumType.STRING) Blocked blocked,
    @Enumerated(EnumType.STRING) FulfilmentPolicy fulfilmentPolicy,
    Standing standing) {

  /**
   * Whether he is dealt with.
   *
   * @param restricted whether nothing goes out to him until somebody approved him (feature A-46)
   * @param closed whether nothing new is written for him (feature C-07)
   * @param mergedInto whose card is his now, where he had two; empty for his own
   */
  @Embeddable
  record Standing(boolean restricted, boolean closed, String mergedInto) {

    static final Standing USUAL = new Standing(false, false, "");
  }

  boolean restricted() {
    return standing.restricted();
  }

  /** The same with another credit limit. */
  CustomerCard withCreditLimit(BigDecimal other) {
    return new CustomerCard(
        party,
        billToNo,
        chamberOfCommerceNo,
        gln,
        groups,
        tradeGroups,
        salesperson,
        shipmentMethod,
        shippingAgent,
        shippingService,
        other,
        blocked,
        fulfilmentPolicy,
        standing);
  }

  /** The same of a customer who has to be approved first. */
  CustomerCard untilApproved() {
    return new CustomerCard(
        party,
        billToNo,
        chamberOfCommerceNo,
        gln,
        groups,
        tradeGroups,
        salesperson,
        shipmentMethod,
        shippingAgent,
        shippingService,
        creditLimit,
        blocked,
        fulfilmentPolicy,
        new Standing(true, false, ""));
  }

  /** How he is booked. */
  @Embeddable
  record Groups(
      String generalBusinessGroup, String vatBusinessGroup, String customerPostingGroup) {}

  /**
   * With whom he shares prices, and discounts (feature C-40), and under whose number his discounts
   * on whole documents are agreed (C-46); each may be empty.
   */
  @Embeddable
  record TradeGroups(String priceGroup, String discountGroup, String invoiceDiscountCode) {

    static final TradeGroups NONE = new TradeGroups("", "", "");
  }
}
