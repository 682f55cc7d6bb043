package nl.verkoop.sales;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nl.verkoop.catalog.LineUnit;
import nl.verkoop.ledger.Posting;
import nl.verkoop.ledger.PostingSetup;
import nl.verkoop.ledger.VatCalculation;
import nl.verkoop.ledger.VatCategory;
import nl.verkoop.ledger.VatTreatment;
import nl.verkoop.shared.Percentage;
import nl.verkoop.shared.Refusal;
import nl.verkoop.tax.VatCalculator;

/** A sales order as it stands: who asked for what, at which price, and how far it is delivered. */
public record SalesOrder(DocumentHeader header, List<Line> lines) {

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
