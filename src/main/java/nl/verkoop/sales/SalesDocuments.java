package nl.verkoop.sales;

import java.util.Collection;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The documents of sale as they were written down. */
interface SalesDocuments extends JpaRepository<SalesDocument, String> {

  /** Takes people out of them. */
  @Modifying
  @Query(
      """
      update SalesDocument d set d.shipToName = :erased, d.shipToContact = '',
        d.shipTo.street = '',
        d.shipTo.houseNo = '', d.shipTo.houseNoAddition = '', d.shipTo.postCode = '',
        d.shipTo.city = '', d.customerReference = ''
      where d.no in :numbers
      """)
  int erase(Collection<String> numbers, String erased);

  /** Takes what somebody wrote out of their lines. */
  @Modifying
  @Query(
      """
      update SalesLine l set l.description = :erased
      where l.key.documentNo in :numbers and l.type = nl.verkoop.sales.LineType.COMMENT
      """)
  void eraseComments(Collection<String> numbers, String erased);

  /** Keeps a quote as it stands as one of its offers: the document without its lines. */
  @Modifying
  @Query(
      """
      insert into SalesDocument (no, kind, customerNo, billToNo, shipToCode, shipToName,
        shipToContact, shipTo, customerReference, orderDate, requestedDeliveryDate, validUntil,
        quoteNo, salesperson, shipmentMethod, campaign, fulfilmentPolicy, currency, net, vat, gross,
        netAtMost, invoiceDiscountOrigin, invoiceDiscountPercent, invoiceDiscount, createdBy, createdAt,
        writtenBy, agreedBefore, revision)
      select :offerNo, nl.verkoop.sales.SalesDocument$Kind.OFFER, d.customerNo, d.billToNo,
        d.shipToCode, d.shipToName, d.shipToContact, d.shipTo, d.customerReference, d.orderDate,
        d.requestedDeliveryDate, d.validUntil, d.no, d.salesperson, d.shipmentMethod,
        d.campaign, d.fulfilmentPolicy, d.currency, d.net, d.vat, d.gross, d.netAtMost, d.invoiceDiscountOrigin,
        d.invoiceDiscountPercent, d.invoiceDiscount, d.createdBy,
        d.createdAt, d.writtenBy, d.agreedBefore, d.revision
      from SalesDocument d where d.no = :quoteNo
      """)
  void keepAsOffer(String quoteNo, String offerNo);

  /** Keeps the lines of a quote with one of its offers; in one statement, however many. */
  @Modifying
  @Query(
      """
      insert into SalesLine (key.documentNo, key.lineNo, position, type, supply, itemNo, accountNo,
        description, unit, unitCode, quantityPerUnit, quantity, unitPrice, priceReason, discountPercent, discountReason,
        discountAmount, lineAmount, invoiceDiscountAllowed, invoiceDiscount, serviceCharge,
        choice, offeredPrice, offeredDiscount, generalProductGroup,
        vatBusinessGroup, vatProductGroup, vatIdentifier, vatCalculation, vatCategory, vatRate)
      select :offerNo, l.key.lineNo, l.position, l.type, l.supply, l.itemNo, l.accountNo,
        l.description, l.unit, l.unitCode, l.quantityPerUnit, l.quantity, l.unitPrice, l.priceReason, l.discountPercent,
        l.discountReason, l.discountAmount, l.lineAmount, l.invoiceDiscountAllowed,
        l.invoiceDiscount, l.serviceCharge, l.choice, l.offeredPrice, l.offeredDiscount,
        l.generalProductGroup, l.vatBusinessGroup, l.vatProductGroup, l.vatIdentifier,
        l.vatCalculation, l.vatCategory, l.vatRate
      from SalesLine l where l.key.documentNo = :quoteNo
      """)
  void keepLines(String quoteNo, String offerNo);

  /** Which document a file's number belongs to, and by what its content is recognised. */
  record Keyed(String no, String requestHash) {}

  /** With its lines, in one statement. */
  @Query("select d from SalesDocument d left join fetch d.lines where d.no = :no")
  Optional<SalesDocument> findWithLines(String no);

  @Query(
      """
      select new nl.verkoop.sales.SalesDocuments$Keyed(d.no, d.requestHash)
      from SalesDocument d where d.idempotencyKey = :key
      """)
  Optional<Keyed> findByKey(String key);
}
