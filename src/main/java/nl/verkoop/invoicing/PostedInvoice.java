package nl.verkoop.invoicing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.verkoop.documents.Parties;
import nl.verkoop.ledger.VatCategory;
import nl.verkoop.sales.LineType;
import nl.verkoop.shared.Money;

/**
 * An invoice as posted, with everything that it said on its day; what becomes of cards and settings
 * changes nothing of it.
 */
public record PostedInvoice(Header header, List<Line> lines, List<Vat> vat) {

  /** What was taken off the whole of it, without VAT. */
  BigDecimal invoiceDiscount() {
    return lines.stream().map(Line::invoiceDiscount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * The part of an invoice that stands once. The numbers of the order, of the shipment and of the
   * draft that it was written as are null where there is none.
   *
   * @param letterhead by what the seller of that day is named
   */
  public record Header(
      String no,
      String orderNo,
      String shipmentNo,
      String draftNo,
      Parties parties,
      String customerReference,
      String salesperson,
      String letterhead,
      Dates dates,
      Terms terms,
      Money net,
      Money vat,
      Money gross) {}

  /** The day of the invoice, and the day on which its goods were delivered. */
  public record Dates(LocalDate posting, LocalDate delivery) {}

  /** What was agreed on payment, in the invoice's language; the discount is of the gross amount. */
  public record Terms(
      String words, LocalDate dueDate, Optional<LocalDate> discountDate, Money discount) {}

  /**
   * One line, excluding VAT, and its share of what was taken off the whole; a comment is only
   * words.
   */
  public record Line(
      String invoiceNo,
      int lineNo,
      int position,
      LineType type,
      String itemNo,
      String accountNo,
      String description,
      String unit,
      BigDecimal quantity,
      BigDecimal unitPrice,
      BigDecimal discountPercent,
      BigDecimal lineAmount,
      BigDecimal invoiceDiscount) {

    boolean isComment() {
      return type == LineType.COMMENT;
    }
  }

  /** VAT of one treatment; the remark says why nothing is charged and is empty elsewhere. */
  public record Vat(
      String invoiceNo,
      VatCategory category,
      String remark,
      BigDecimal rate,
      BigDecimal base,
      BigDecimal amount) {}
}
