package nl.verkoop.invoicing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verkoop.documents.Parties;
import nl.verkoop.fulfilment.PostedShipments;
import nl.verkoop.invoicing.InvoiceDraft.Line;
import nl.verkoop.ledger.CompanyCurrency;
import nl.verkoop.ledger.Posting.VatGroup;
import nl.verkoop.shared.Erasure;
import nl.verkoop.tax.VatCalculator;
import nl.verkoop.tax.VatTexts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows of posted invoices. */
@Repository
class InvoiceTable implements Erasure {

  private static final String INSERT =
      """
      insert into sales_invoice (no, register_no, order_no, shipment_no, draft_no, customer_reference,
        salesperson, letterhead, posting_date, delivery_date, payment_terms, due_date, discount_date,
        discount_amount, currency, net, vat, gross, %s)
      values (:no, :register_no, :order_no, :shipment_no, :draft_no, :customer_reference,
        :salesperson, :letterhead, :posting_date, :delivery_date, :payment_terms, :due_date, :discount_date,
        :discount_amount, :currency, :net, :vat, :gross, %s)
      """
          .formatted(Parties.COLUMNS, Parties.VALUES);

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final VatTexts vatTexts;
  private final CompanyCurrency currency;

  InvoiceTable(JdbcClient jdbc, JdbcTemplate batch, VatTexts vatTexts, CompanyCurrency currency) {
    this.currency = currency;
    this.jdbc = jdbc;
    this.batch = batch;
    this.vatTexts = vatTexts;
  }

  /**
   * Shipped lines with the order's price and the cost that the shipment expected; what is no item
   * has none.
   */
  List<Line> linesOf(PostedShipments.Header shipment) {
    return jdbc.sql(
            """
            select s.line_no, s.position, s.type, s.item_no, s.account_no, s.description, s.unit,
              s.unit_code, s.quantity_per_unit, s.quantity, s.quantity_base, d.currency, l.unit_price,
              l.discount_percent, l.quantity ordered_quantity, l.line_amount ordered_amount,
              l.invoice_discount ordered_invoice_discount,
              coalesce(b.quantity, 0) invoiced_before,
              coalesce(b.invoice_discount, 0) invoice_discount_before,
              l.general_product_group, l.vat_product_group, i.inventory_posting_group,
              ? cost_currency,
              coalesce(-v.cost_expected, 0) shipped_cost
            from shipment_line s
            join sales_document d on d.no = ?
            join sales_line l on l.document_no = d.no and l.line_no = s.line_no
            left join (
              select o.order_line_no, sum(o.quantity) quantity,
                sum(o.invoice_discount) invoice_discount
              from sales_invoice h join sales_invoice_line o on o.invoice_no = h.no
              where h.order_no = ? group by o.order_line_no) b on b.order_line_no = l.line_no
            left join item i on i.no = s.item_no
            left join value_entry v on v.register_no = ? and v.line_no = s.line_no
            where s.shipment_no = ? order by s.position
            """)
        .params(
            currency.code(),
            shipment.orderNo(),
            shipment.orderNo(),
            shipment.registerNo(),
            shipment.no())
        .query(Line.class)
        .list();
  }

  void insert(long register, PostedInvoice.Header invoice, InvoiceDraft draft) {
    insertHeader(register, invoice);
    insertLines(invoice.no(), draft);
    insertVat(invoice, draft.vat());
  }

  private void insertHeader(long register, PostedInvoice.Header invoice) {
    jdbc.sql(INSERT)
        .params(invoice.parties().columns())
        .param("no", invoice.no())
        .param("register_no", register)
        .param("order_no", invoice.orderNo())
        .param("shipment_no", invoice.shipmentNo())
        .param("draft_no", invoice.draftNo())
        .param("customer_reference", invoice.customerReference())
        .param("salesperson", invoice.salesperson())
        .param("letterhead", invoice.letterhead())
        .param("posting_date", invoice.dates().posting())
        .param("delivery_date", invoice.dates().delivery())
        .param("payment_terms", invoice.terms().words())
        .param("due_date", invoice.terms().dueDate())
        .param("discount_date", invoice.terms().discountDate().orElse(null))
        .param("discount_amount", invoice.terms().discount().amount())
        .param("currency", invoice.gross().currency().getCurrencyCode())
        .param("net", invoice.net().amount())
        .param("vat", invoice.vat().amount())
        .param("gross", invoice.gross().amount())
        .update();
  }

  @Override
  @Transactional
  public int erase(LocalDate before, int atMost) {
    var numbers =
        jdbc.sql(
                "select no from sales_invoice where posting_date < ? and sell_to_name <> ? limit ?")
            .params(before, ERASED, atMost)
            .query(String.class)
            .list();
    if (numbers.isEmpty()) {
      return 0;
    }
    jdbc.sql("update sales_invoice set %s where no in (:numbers)".formatted(Parties.SET_ERASED))
        .param("numbers", numbers)
        .update();
    jdbc.sql(
            """
            update sales_invoice_line set description = :erased
            where invoice_no in (:numbers) and type = 'COMMENT'
            """)
        .param("erased", ERASED)
        .param("numbers", numbers)
        .update();
    return numbers.size();
  }

  private void insertVat(PostedInvoice.Header invoice, List<VatCalculator.Amount> vat) {
    batch.batchUpdate(
        """
        insert into sales_invoice_vat (invoice_no, product_group, identifier, rate, calculation,
          category, remark, base, amount)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        vat.stream()
            .map(
                each ->
                    new Object[] {
                      invoice.no(),
                      each.treatment().group().productGroup(),
                      each.treatment().group().identifier(),
                      each.treatment().group().rate().value(),
                      each.treatment().group().calculation().name(),
                      each.treatment().category().name(),
                      vatTexts.remark(each.treatment().category(), invoice.parties().language()),
                      each.base().amount(),
                      each.vat().amount()
                    })
            .toList());
  }

  private void insertLines(String no, InvoiceDraft draft) {
    var origin = draft.origin();
    var groups =
        draft.vat().stream()
            .map(each -> each.treatment().group())
            .collect(Collectors.toMap(VatGroup::productGroup, Function.identity()));
    batch.batchUpdate(
        """
        insert into sales_invoice_line (invoice_no, line_no, position, order_no, order_line_no,
          shipment_no, shipment_line_no, type, item_no, account_no, description, unit, unit_code,
          quantity_per_unit, quantity, quantity_base, unit_price, discount_percent, line_amount,
          invoice_discount, vat_rate, vat_identifier)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        draft.lines().stream().map(line -> row(no, origin, line, groups)).toList());
  }

  private static Object[] row(
      String no, BillableLines.Origin origin, Line line, Map<String, VatGroup> groups) {
    return new Object[] {
      no,
      line.lineNo(),
      line.position(),
      origin.orderNo(),
      origin.orderNo() == null ? null : line.lineNo(),
      origin.shipmentNo(),
      origin.shipmentNo() == null ? null : line.lineNo(),
      line.type().name(),
      line.itemNo(),
      line.accountNo(),
      line.description(),
      line.unit(),
      line.unitCode(),
      line.quantityPerUnit(),
      line.quantity(),
      line.quantityBase(),
      line.unitPrice(),
      line.discountPercent(),
      line.amount().amount(),
      line.invoiceDiscount().amount(),
      line.isComment() ? null : groups.get(line.vatProductGroup()).rate().value(),
      line.isComment() ? null : groups.get(line.vatProductGroup()).identifier()
    };
  }
}
