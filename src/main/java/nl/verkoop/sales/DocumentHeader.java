package nl.verkoop.sales;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.approval.ApprovalSubject;
import nl.verkoop.documents.Parties;
import nl.verkoop.party.Customer;
import nl.verkoop.party.FulfilmentPolicy;
import nl.verkoop.shared.Money;

/**
 * The part of a document of sale that stands once, with its amounts in its currency. Its revision
 * counts the changes of what was ordered, its version also the steps of its life.
 *
 * @param shipTo where the goods go
 * @param campaign whose prices count for it, by code; empty for none
 */
public record DocumentHeader(
    String no,
    SalesOrder.Status status,
    String customerNo,
    String customerName,
    String billToNo,
    String billToName,
    String shipToCode,
    Parties.Party shipTo,
    String customerReference,
    LocalDate orderDate,
    LocalDate requestedDeliveryDate,
    LocalDate validUntil,
    String quoteNo,
    String salesperson,
    String salespersonName,
    String shipmentMethod,
    String campaign,
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

  /** Where the goods go, in one word. */
  public String shipToCity() {
    return shipTo.address().city();
  }

  public Money netAmount() {
    return money(net);
  }

  /** Without VAT, should the customer choose the dearest of all that he may choose. */
  public Money netAtMostAmount() {
    return money(netAtMost);
  }

  /** So much in the order's currency. */
  public Money money(BigDecimal amount) {
    return new Money(amount, currency);
  }

  /** The same with other amounts, of which nothing is left to be chosen. */
  DocumentHeader amounting(Money otherNet, Money otherVat, InvoiceDiscount discount) {
    return new DocumentHeader(
        no,
        status,
        customerNo,
        customerName,
        billToNo,
        billToName,
        shipToCode,
        shipTo,
        customerReference,
        orderDate,
        requestedDeliveryDate,
        validUntil,
        quoteNo,
        salesperson,
        salespersonName,
        shipmentMethod,
        campaign,
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
