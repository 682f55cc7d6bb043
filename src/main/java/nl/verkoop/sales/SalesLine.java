package nl.verkoop.sales;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.math.BigDecimal;
import nl.verkoop.catalog.PriceReason;
import nl.verkoop.ledger.VatCalculation;
import nl.verkoop.ledger.VatCategory;
import nl.verkoop.ledger.VatTreatment;

/**
 * One line of a document as it was written down, at its price; amounts are in the document's
 * currency, without VAT.
 */
@Entity
class SalesLine {

  /** Which line of which document. */
  @Embeddable
  record Key(String documentNo, int lineNo) implements Serializable {}

  @EmbeddedId private Key key;
  private int position;

  @Enumerated(EnumType.STRING)
  private LineType type;

  @Enumerated(EnumType.STRING)
  private Supply supply;

  private String itemNo;
  private String accountNo;
  private String description;
  private String unit;
  private String unitCode;
  private BigDecimal quantityPerUnit;
  private BigDecimal quantity;
  private BigDecimal unitPrice;

  @Embedded
  @AttributeOverride(name = "origin", column = @Column(name = "price_origin"))
  @AttributeOverride(name = "agreedFor", column = @Column(name = "price_agreed_for"))
  @AttributeOverride(name = "fromQuantity", column = @Column(name = "price_from_quantity"))
  @AttributeOverride(name = "until", column = @Column(name = "price_until"))
  private PriceReason priceReason;

  private BigDecimal discountPercent;

  @Embedded
  @AttributeOverride(name = "origin", column = @Column(name = "discount_origin"))
  @AttributeOverride(name = "agreedFor", column = @Column(name = "discount_agreed_for"))
  @AttributeOverride(name = "fromQuantity", column = @Column(name = "discount_from_quantity"))
  @AttributeOverride(name = "until", column = @Column(name = "discount_until"))
  private PriceReason discountReason;

  private BigDecimal discountAmount;
  private BigDecimal lineAmount;
  private boolean invoiceDiscountAllowed;
  private BigDecimal invoiceDiscount;
  private boolean serviceCharge;

  @Enumerated(EnumType.STRING)
  private LineChoice choice;

  private BigDecimal offeredPrice;
  private BigDecimal offeredDiscount;
  private String generalProductGroup;
  private String vatBusinessGroup;
  private String vatProductGroup;
  private String vatIdentifier;

  @Enumerated(EnumType.STRING)
  private VatCalculation vatCalculation;

  @Enumerated(EnumType.STRING)
  private VatCategory vatCategory;

  private BigDecimal vatRate;

  protected SalesLine() {}

  SalesLine(String documentNo, int lineNo) {
    this.key = new Key(documentNo, lineNo);
  }

  int no() {
    return key.lineNo();
  }

  /** What it is about as its card says now, at this place among the lines. */
  void write(int place, DocumentDraft.PricedLine line) {
    position = place;
    write(line.subject());
    supply = line.supply();
    quantity = line.quantity();
    unitPrice = line.price().price().amount();
    priceReason = line.price().priceReason();
    discountPercent = line.price().discount().value();
    discountReason = line.price().discountReason();
    offeredPrice = line.offered().price().amount();
    offeredDiscount = line.offered().discount().value();
    discountAmount = line.amount().discount().amount();
    lineAmount = line.amount().net().amount();
    invoiceDiscountAllowed = line.share().isAllowed();
    invoiceDiscount = line.share().discount();
    serviceCharge = line.share().isServiceCharge();
    choice = line.choice();
    line.vat().ifPresentOrElse(this::write, this::writeNoVat);
  }

  private void write(DocumentDraft.Subject subject) {
    type = subject.type();
    itemNo = type == LineType.ITEM ? subject.no() : null;
    accountNo = type == LineType.ACCOUNT ? subject.no() : null;
    description = subject.description();
    unit = subject.unit().name();
    unitCode = subject.unit().code();
    quantityPerUnit = subject.unit().quantityPerUnit();
    generalProductGroup = subject.generalProductGroup();
  }

  private void write(VatTreatment vat) {
    vatBusinessGroup = vat.group().businessGroup();
    vatProductGroup = vat.group().productGroup();
    vatIdentifier = vat.group().identifier();
    vatCalculation = vat.group().calculation();
    vatCategory = vat.category();
    vatRate = vat.group().rate().value();
  }

  private void writeNoVat() {
    vatBusinessGroup = null;
    vatProductGroup = null;
    vatIdentifier = null;
    vatCalculation = null;
    vatCategory = null;
    vatRate = null;
  }
}
