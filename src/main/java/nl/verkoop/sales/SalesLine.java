package nl.verkoop.sales;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.math.BigDecimal;
import nl.verkoop.catalog.PriceOrigin;
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

  @Enumerated(EnumType.STRING)
  private PriceOrigin priceOrigin;

  @Enumerated(EnumType.STRING)
  private PriceOrigin discountOrigin;

  private String itemNo;
  private String accountNo;
  private String description;
  private String unit;
  private BigDecimal quantity;
  private BigDecimal unitPrice;
  private BigDecimal discountPercent;
  private BigDecimal discountAmount;
  private BigDecimal lineAmount;
  private BigDecimal listPrice;
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
    priceOrigin = originOf(line);
    write(line.subject());
    supply = line.supply();
    quantity = line.quantity();
    unitPrice = line.unitPrice().amount();
    discountPercent = line.discountPercent();
    discountOrigin = discountPercent.signum() == 0 ? PriceOrigin.NONE : PriceOrigin.TYPED;
    discountAmount = line.amount().discount().amount();
    lineAmount = line.amount().net().amount();
    line.vat().ifPresentOrElse(this::write, this::writeNoVat);
  }

  /**
   * A price that stood here before is as it came, though the card may say another now; forms send
   * it along.
   */
  private PriceOrigin originOf(DocumentDraft.PricedLine line) {
    var isAsBefore =
        priceOrigin != null
            && line.subject().isItem(itemNo)
            && line.unitPrice().amount().compareTo(unitPrice) == 0;
    return isAsBefore ? priceOrigin : line.priceOrigin();
  }

  private void write(DocumentDraft.Subject subject) {
    type = subject.type();
    itemNo = type == LineType.ITEM ? subject.no() : null;
    accountNo = type == LineType.ACCOUNT ? subject.no() : null;
    description = subject.description();
    unit = subject.unit();
    listPrice = subject.listPrice().amount();
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
