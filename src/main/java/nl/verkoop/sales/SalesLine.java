package nl.verkoop.sales;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.math.BigDecimal;
import nl.verkoop.ledger.VatCalculation;
import nl.verkoop.ledger.VatCategory;
import nl.verkoop.ledger.VatTreatment;

/** One item of a document as it was written down, at its price; amounts are in euro without VAT. */
@Entity
class SalesLine {

  /** Which line of which document. */
  @Embeddable
  record Key(String documentNo, int lineNo) implements Serializable {}

  @EmbeddedId private Key key;
  private int position;
  private String itemNo;
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

  /** The item as its card says now, in that language, at this place among the lines. */
  void write(int place, DocumentDraft.PricedLine line, String language) {
    position = place;
    itemNo = line.item().no();
    description = line.item().description(language);
    unit = line.item().unit();
    quantity = line.quantity();
    unitPrice = line.unitPrice();
    discountPercent = line.discountPercent();
    discountAmount = line.amount().discount().amount();
    lineAmount = line.amount().net().amount();
    listPrice = line.item().unitPrice();
    generalProductGroup = line.item().generalProductGroup();
    write(line.vat());
  }

  private void write(VatTreatment vat) {
    vatBusinessGroup = vat.group().businessGroup();
    vatProductGroup = vat.group().productGroup();
    vatIdentifier = vat.group().identifier();
    vatCalculation = vat.group().calculation();
    vatCategory = vat.category();
    vatRate = vat.group().rate().value();
  }
}
