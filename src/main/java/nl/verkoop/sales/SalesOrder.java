package nl.verkoop.sales;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.approval.ApprovalSubject;
import nl.verkoop.catalog.LineUnit;
import nl.verkoop.documents.Parties;
import nl.verkoop.ledger.Posting;
import nl.verkoop.ledger.PostingSetup;
import nl.verkoop.ledger.VatCalculation;
import nl.verkoop.ledger.VatCategory;
import nl.verkoop.ledger.VatTreatment;
import nl.verkoop.party.Customer;
import nl.verkoop.party.FulfilmentPolicy;
import nl.verkoop.shared.Address;
import nl.verkoop.shared.Money;
import nl.verkoop.shared.Percentage;
import nl.verkoop.shared.Refusal;
import nl.verkoop.tax.VatCalculator;

/** A sales order as it stands: who asked for what, at which price, and how far it is delivered. */
public record SalesOrder(Header header, List<Line> lines) {

  /** Where an order is on its way. */
  public enum Status {
    DRAFT,
    OPEN,
    PENDING_APPROVAL,
    RELEASED,
    COMPLETED,
    CANCELLED,
    REJECTED;

    /**
     * Whether an order goes from here to there: asked for approval, given back, released, rejected,
     * delivered to its end, or without the rest of it (posting rules 1).
     */
    boolean leadsTo(Status next) {
      return switch (this) {
        case DRAFT -> next == OPEN;
        case OPEN -> next == PENDING_APPROVAL || next == RELEASED;
        case PENDING_APPROVAL -> next == OPEN || next == RELEASED || next == REJECTED;
        case RELEASED -> next == COMPLETED || next == CANCELLED;
        case COMPLETED, CANCELLED, REJECTED -> false;
      };
    }

    /** Whether what was ordered can still be changed. */
    boolean isWritable() {
      return this == DRAFT || this == OPEN;
    }

    /** Whether it was let go once, and the customer may have it in writing that it comes. */
    boolean isConfirmed() {
      return this == RELEASED || this == COMPLETED || this == CANCELLED;
    }

    /**
     * What is neither a draft nor done, as a condition of SQL on the order o: it asks for goods and
     * credit.
     */
    static final String UNDER_WAY = "o.status in ('OPEN', 'PENDING_APPROVAL', 'RELEASED')";

    /** What can still change, drafts with it. */
    static final String NOT_DONE = "(o.status is null or " + UNDER_WAY + ")";
  }

  /**
   * The part of an order that stands once, with its amounts in its currency. Its revision counts
   * the changes of what was ordered, its version also the steps of its life.
   */
  public record Header(
      String no,
      Status status,
      String customerNo,
      String customerName,
      String billToNo,
      String billToName,
      String shipToCode,
      String shipToName,
      String shipToContact,
      String shipToStreet,
      String shipToHouseNo,
      String shipToHouseNoAddition,
      String shipToPostCode,
      String shipToCity,
      String shipToCountry,
      String customerReference,
      LocalDate orderDate,
      LocalDate requestedDeliveryDate,
      LocalDate validUntil,
      String quoteNo,
      String salesperson,
      String salespersonName,
      String shipmentMethod,
      FulfilmentPolicy fulfilmentPolicy,
      Currency currency,
      BigDecimal net,
      BigDecimal vat,
      BigDecimal gross,
      BigDecimal netAtMost,
      InvoiceDiscount.Origin invoiceDiscountOrigin,
      BigDecimal invoiceDiscountPercent,
      BigDecimal invoiceDiscount,
      String createdBy,
      Instant createdAt,
      String writtenBy,
      boolean agreedBefore,
      int revision,
      int version) {

    public Money netAmount() {
      return money(net);
    }

    /** Without VAT, should the customer choose the dearest of all that he may choose. */
    Money netAtMostAmount() {
      return money(netAtMost);
    }

    /** So much in the order's currency. */
    public Money money(BigDecimal amount) {
      return new Money(amount, currency);
    }

    /** The same with other amounts, of which nothing is left to be chosen. */
    Header amounting(Money otherNet, Money otherVat, InvoiceDiscount discount) {
      return new Header(
          no,
          status,
          customerNo,
          customerName,
          billToNo,
          billToName,
          shipToCode,
          shipToName,
          shipToContact,
          shipToStreet,
          shipToHouseNo,
          shipToHouseNoAddition,
          shipToPostCode,
          shipToCity,
          shipToCountry,
          customerReference,
          orderDate,
          requestedDeliveryDate,
          validUntil,
          quoteNo,
          salesperson,
          salespersonName,
          shipmentMethod,
          fulfilmentPolicy,
          currency,
          otherNet.amount(),
          otherVat.amount(),
          otherNet.plus(otherVat).amount(),
          otherNet.amount(),
          discount.origin(),
          discount.percent().value(),
          discount.amount().amount(),
          createdBy,
          createdAt,
          writtenBy,
          agreedBefore,
          revision,
          version);
    }

    /** Where the goods go. */
    public Parties.Party shipTo() {
      var address =
          new Address(
              shipToStreet,
              shipToHouseNo,
              shipToHouseNoAddition,
              shipToPostCode,
              shipToCity,
              shipToCountry);
      return new Parties.Party("", shipToName, shipToContact, address);
    }

    /** The numbers of who buys and of who is charged; often the same. */
    public Set<String> customerNumbers() {
      return Stream.of(customerNo, billToNo).collect(Collectors.toSet());
    }

    /** Who it is for, as their cards say now, in the language of whoever is charged. */
    public Parties parties(Map<String, Customer> cards) {
      var charged = cards.get(billToNo);
      return new Parties(
          cards.get(customerNo).onDocuments(),
          charged.onDocuments(),
          shipTo(),
          charged.vatRegistrationNo(),
          charged.locale());
    }

    /** What an approver decides on; its authors are all who wrote it, whoever wrote last. */
    public ApprovalSubject subject() {
      return subject(OrderRelease.APPROVED_AS);
    }

    ApprovalSubject subject(String approvedAs) {
      return new ApprovalSubject(
          no, approvedAs, revision, Set.of(writtenBy.split(",")), netAtMostAmount());
    }
  }

  /**
   * One line of an order, known by its number, at its place among the others; quantities are in its
   * unit, amounts in the order's currency excluding VAT.
   */
  public record Line(
      int lineNo,
      int position,
      LineType type,
      String itemNo,
      String accountNo,
      String description,
      LineUnit unit,
      BigDecimal quantity,
      BigDecimal unitPrice,
      BigDecimal discountPercent,
      BigDecimal discountAmount,
      BigDecimal lineAmount,
      String generalProductGroup,
      String vatBusinessGroup,
      String vatProductGroup,
      String vatIdentifier,
      VatCalculation vatCalculation,
      VatCategory vatCategory,
      BigDecimal vatRate,
      BigDecimal quantityToShip,
      BigDecimal quantityShipped,
      BigDecimal quantityInvoiced,
      BigDecimal quantityCancelled,
      Offered offered,
      InvoiceShare share,
      LineChoice choice) {

    /** The number of the card that it is about; empty for a comment. */
    public String no() {
      return switch (type) {
        case ITEM -> itemNo;
        case ACCOUNT -> accountNo;
        default -> "";
      };
    }

    public boolean isOfItem() {
      return type == LineType.ITEM;
    }

    /** Words only: nothing of it is ordered, shipped or charged. */
    public boolean isComment() {
      return type == LineType.COMMENT;
    }

    /** How it is booked; a comment is not. */
    public Optional<PostingSetup.Sold> asSold() {
      return switch (type) {
        case ITEM ->
            Optional.of(new PostingSetup.Sold(itemNo, generalProductGroup, vatProductGroup));
        case ACCOUNT -> Optional.of(PostingSetup.Sold.onAccount(accountNo, vatProductGroup));
        default -> Optional.empty();
      };
    }

    /** How its VAT is worked out; a comment has none. */
    public Optional<VatTreatment> vat() {
      return isComment()
          ? Optional.empty()
          : Optional.of(
              new VatTreatment(
                  new Posting.VatGroup(
                      vatBusinessGroup,
                      vatProductGroup,
                      vatIdentifier,
                      vatCalculation,
                      new Percentage(vatRate)),
                  vatCategory));
    }

    /** The same line as one that is ordered, with this share of the discount on the whole. */
    Line taken(InvoiceShare itsShare) {
      return new Line(
          lineNo,
          position,
          type,
          itemNo,
          accountNo,
          description,
          unit,
          quantity,
          unitPrice,
          discountPercent,
          discountAmount,
          lineAmount,
          generalProductGroup,
          vatBusinessGroup,
          vatProductGroup,
          vatIdentifier,
          vatCalculation,
          vatCategory,
          vatRate,
          quantityToShip,
          quantityShipped,
          quantityInvoiced,
          quantityCancelled,
          offered,
          itsShare,
          LineChoice.INCLUDED);
    }

    /** What it comes to after its share of the discount on the whole document. */
    public BigDecimal net() {
      return lineAmount.subtract(share.discount());
    }

    /** The discount that somebody gave; what the price list gives was agreed before. */
    public BigDecimal typedDiscount() {
      return offered.typed(discountPercent);
    }

    /** How far the line is below what was offered, in percent. */
    public BigDecimal belowOfferPercent() {
      return offered.below(unitPrice, discountPercent);
    }

    /** What still has to be delivered (posting rules 4). */
    public BigDecimal outstanding() {
      return quantity.subtract(quantityShipped).subtract(quantityCancelled);
    }

    public boolean isOutstanding() {
      return outstanding().signum() > 0;
    }

    /** Refused: to ship more of the line than is outstanding (feature O-23). */
    public Optional<Refusal> shipping(BigDecimal asked) {
      return asked.compareTo(outstanding()) > 0
          ? Optional.of(
              Refusal.of(
                  "lines[" + lineNo + "].quantity",
                  "more-than-outstanding",
                  description,
                  asked,
                  outstanding()))
          : Optional.empty();
    }
  }

  public String no() {
    return header.no();
  }

  /**
   * The VAT of the whole order, by how it is charged, as it was when it was written; without what
   * the customer may choose.
   */
  public List<VatCalculator.Amount> vat() {
    return VatCalculator.amounts(
        lines.stream()
            .filter(line -> line.choice().isIncluded())
            .flatMap(
                line ->
                    line.vat().stream()
                        .map(vat -> new VatCalculator.Line(vat, header.money(line.net()))))
            .toList());
  }

  /** The highest discount that somebody gave on any line, in whole percents. */
  public int highestDiscountPercent() {
    return GivenAway.highestPercent(this);
  }
}
