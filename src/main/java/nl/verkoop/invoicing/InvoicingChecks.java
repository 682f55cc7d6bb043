package nl.verkoop.invoicing;

import java.util.List;
import nl.verkoop.ledger.Agreement;
import nl.verkoop.numbering.NoGaps;
import nl.verkoop.shared.Check;
import org.springframework.stereotype.Component;

/** Every invoice has its entries, its mail and its number. */
@Component
class InvoicingChecks implements Check.Source {

  private static final List<Check> CHECKS =
      List.of(
          new Check("invoice-documents", Agreement.withDocuments("SALES_INVOICE", "sales_invoice")),
          new Check("invoice-numbers", NoGaps.in("SALES_INVOICE", "sales_invoice")),
          new Check(
              "invoice-postings",
              """
              select i.no document, 1 expected, count(r.no) found
              from sales_invoice i
              left join posting_register r on r.document_no = i.no and r.kind = 'SALES_INVOICE'
              group by i.no
              """),
          new Check(
              "invoice-customer-entries",
              """
              select i.no document, 1 expected, count(e.entry_no) found
              from sales_invoice i
              left join customer_entry e on e.document_no = i.no and e.kind = 'INVOICE'
                and e.register_no = i.register_no and e.customer_no = i.bill_to_no
              group by i.no
              """),
          new Check(
              "invoice-amounts",
              """
              select i.no document, e.amount expected, i.gross found
              from sales_invoice i
              left join customer_entry e on e.document_no = i.no and e.kind = 'INVOICE'
              """),
          new Check(
              "invoice-nets",
              """
              select i.no document, i.net expected, coalesce(l.net, 0) found
              from sales_invoice i
              left join (select invoice_no, sum(line_amount - invoice_discount) net
                         from sales_invoice_line group by invoice_no) l on l.invoice_no = i.no
              """),
          new Check(
              "invoiced-discounts",
              """
              select concat(l.order_no, '/', l.order_line_no) document,
                least(o.invoice_discount, sum(l.invoice_discount)) expected,
                sum(l.invoice_discount) found
              from sales_invoice_line l
              join sales_line o on o.document_no = l.order_no and o.line_no = l.order_line_no
              group by l.order_no, l.order_line_no, o.invoice_discount
              """),
          new Check(
              "invoice-vat",
              """
              select i.no document, -coalesce(v.amount, 0) expected, i.vat found
              from sales_invoice i
              left join (select register_no, sum(amount) amount from vat_entry group by register_no) v
                on v.register_no = i.register_no
              """),
          new Check(
              "invoice-vat-rates",
              """
              select concat(invoice_no, '/', product_group) document, category = 'S' expected,
                rate > 0 found
              from sales_invoice_vat
              """),
          new Check(
              "invoice-mails",
              """
              select i.no document, 1 expected, coalesce(m.found, 0) found
              from sales_invoice i
              left join (select document_number, 1 found from mail_outbox
                         where document_kind = 'INVOICE' group by document_number) m
                on m.document_number = i.no
              """),
          new Check(
              "posted-drafts",
              """
              select p.posted_as document, 1 expected, count(i.no) found
              from posted_document p
              left join sales_invoice i on i.no = p.posted_as and i.draft_no = p.no
              group by p.no, p.posted_as
              """),
          new Check(
              "invoiced-shipments",
              """
              select concat(l.shipment_no, '/', l.line_no) document,
                coalesce(i.quantity, 0) expected, l.quantity_invoiced found
              from shipment_line l
              left join (select shipment_no, shipment_line_no, sum(quantity) quantity
                         from sales_invoice_line group by shipment_no, shipment_line_no) i
                on i.shipment_no = l.shipment_no and i.shipment_line_no = l.line_no
              """));

  @Override
  public List<Check> checks() {
    return CHECKS;
  }
}
