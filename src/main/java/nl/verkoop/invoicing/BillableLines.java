package nl.verkoop.invoicing;

import java.time.LocalDate;
import java.util.List;
import nl.verkoop.documents.Parties;
import nl.verkoop.shared.Refusal;

/**
 * What one invoice charges, wherever it comes from: a shipment of an order, or lines that were
 * written for the invoice itself. One posting asks it, in this sequence.
 */
interface BillableLines {

  /** What causes the invoice, once. */
  String source();

  /** Who is charged; he is locked first. */
  String billToNo();

  /**
   * Holds what the lines belong to until the transaction ends. Refused: another is charged
   * meanwhile.
   *
   * @param date of the invoice
   */
  Origin hold(LocalDate date);

  /** Every line with its price and cost. */
  List<InvoiceDraft.Line> lines();

  /** Why they cannot be charged as they are now. */
  List<Refusal> against(List<InvoiceDraft.Line> lines);

  /** Counts as charged what the lines belong to, before the invoice has its number. */
  void charge(List<InvoiceDraft.Line> lines);

  /** Enters what the goods brought and cost, and that they went where they did not go before. */
  void invoiced(long registerNo, LocalDate date, String invoiceNo, List<InvoiceDraft.Line> lines);

  /**
   * Where an invoice comes from; a number is null where there is no such document.
   *
   * @param draftNo the document that it was written as
   * @param parties who buys and where it goes; who is charged is as his card says on its day
   * @param salesperson who sold it, by code; empty for nobody in particular
   * @param delivered the day of supply, which decides the rates of VAT
   */
  record Origin(
      String source,
      String orderNo,
      String shipmentNo,
      String draftNo,
      Parties parties,
      String customerReference,
      String salesperson,
      LocalDate delivered) {}
}
