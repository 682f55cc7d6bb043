package nl.verkoop.proof;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** For each check of the proof a mistake in the books that it must find. */
final class BrokenBooks {

  private BrokenBooks() {}

  private static final String DETAIL =
      """
      insert into customer_entry_detail
      (register_no, entry_no, kind, amount, amount_lcy)
      select register_no, entry_no, '%s', 1, 1 from customer_entry_detail limit 1
      """;

  private static final String ENTRY =
      """
      insert into customer_entry
        (register_no, customer_no, kind, document_no, posting_date, description, amount, currency,
         rate, amount_lcy)
      select register_no, customer_no, kind, document_no, posting_date, '', amount, currency, %s,
        amount_lcy
      from customer_entry where kind = 'INVOICE' limit 1
      """;

  private static final String POSTING =
      """
      insert into posting_register (source, kind, content_hash, posting_date, document_no, posted_by, posted_at)
      select 'test:broken', '%s', '', posting_date, %s, 'test', posted_at from posting_register
      where kind = 'SALES_INVOICE' limit 1
      """;

  /** Somebody else is asked about what was answered already. */
  static final String ONE_MORE_TO_ASK =
      """
      insert into approval_entry
        (document_no, round, place, document_revision, requested_by, requested_at, approver_group,
         amount, reasons, status)
      select document_no, round, place + 1, document_revision, requested_by, requested_at,
        approver_group, amount, reasons, 'OPEN'
      from approval_entry where %s limit 1
      """;

  static Stream<Arguments> all() {
    return Stream.of(ledger(), customers(), goods(), causes()).flatMap(each -> each);
  }

  private static Stream<Arguments> ledger() {
    return Stream.of(
        mistake("postings-balance", amountOn("8000")),
        mistake("books-balance", amountOn("8000")),
        mistake(
            "receivables-accounts",
            "update customer_open_item set remaining = 1, remaining_lcy = remaining_lcy + 1 limit 1"),
        mistake("inventory-accounts", amountOn("3000")),
        mistake("vat-accounts", amountOn("1510")),
        mistake("bank-accounts", amountOn("1100")),
        mistake(
            "bank-balances",
            "update bank_statement set closing_balance = closing_balance + 1"
                + " where bank_account_no = 'PROOF'"));
  }

  private static Stream<Arguments> customers() {
    return Stream.of(
        mistake("customer-entries", DETAIL.formatted("INITIAL")),
        mistake("open-amounts", "update customer_open_item set remaining = remaining + 1 limit 1"),
        mistake("customer-rates", ENTRY.formatted("2")),
        mistake(
            "entry-customers",
            "update customer_open_item set customer_no = (select min(no) from customer where no <>"
                + " customer_open_item.customer_no) limit 1"),
        mistake("open-or-closed", "update customer_open_item set is_open = not is_open limit 1"),
        mistake("applications-balance", DETAIL.formatted("APPLICATION")),
        mistake(
            "bank-lines",
            "update bank_statement_line set amount = amount + 1 where status = 'POSTED' limit 1"));
  }

  private static Stream<Arguments> goods() {
    return Stream.of(
        mistake("stock", "delete from item_stock where on_hand > 0 limit 1"),
        mistake(
            "expected-values",
            """
            insert into value_entry
            select v.register_no, 9999, v.item_register_no, v.item_line_no, v.item_no, v.posting_date,
              v.document_no, 0, 1, 0, 0, 0
            from value_entry v join sales_invoice i on i.register_no = v.register_no limit 1
            """),
        mistake(
            "shipment-entries",
            "update shipment_line set quantity_base = quantity_base + 1 limit 1"),
        mistake(
            "base-quantities",
            "update shipment_line set quantity_base = quantity_base + 1 limit 1"),
        mistake("shipped-quantities", "update shipment_line set quantity = quantity + 1 limit 1"),
        mistake("invoiced-quantities", "update shipment_line set quantity_invoiced = 99 limit 1"),
        mistake("invoiced-shipments", "update shipment_line set quantity_invoiced = 99 limit 1"),
        mistake("open-approvals", ONE_MORE_TO_ASK.formatted("status = 'RETURNED'")),
        mistake(
            "released-orders",
            "update sales_document set revision = revision + 1"
                + " where no = (select no from sales_order where status = 'COMPLETED' limit 1)"),
        mistake(
            "sent-offers",
            """
            insert into quote_round
              (quote_no, round, document_no, revision, check_id, sent_by, sent_at)
            select quote_no, 999, (select no from sales_order limit 1), 999, id, '', checked_at
            from quote_check where reasons <> '' limit 1
            """),
        mistake(
            "kept-offers", "update sales_document set net = net + 1 where kind = 'OFFER' limit 1"),
        mistake(
            "orders-of-quotes",
            "update sales_document set quote_no = null where kind = 'ORDER' and quote_no is not null"),
        mistake("charged-customers", "update sales_order set customer_no = 'NOBODY' limit 1"),
        mistake(
            "released-quantities", "update sales_order_line set quantity = quantity + 1 limit 1"));
  }

  private static Stream<Arguments> causes() {
    return Stream.of(
        mistake(
            "entries-have-a-posting",
            """
            insert into gl_entry
            select 999999999, line_no, posting_date, account_no, document_no, description, amount
            from gl_entry limit 1
            """),
        mistake("postings-have-entries", POSTING.formatted("PAYMENT", "document_no")),
        mistake("shipment-documents", POSTING.formatted("SHIPMENT", "'VZ999999'")),
        mistake("invoice-documents", POSTING.formatted("SALES_INVOICE", "'VF999999'")),
        mistake(
            "shipment-numbers",
            "update number_series_counter set last_used = last_used + 1 where code = 'SHIPMENT'"),
        mistake(
            "invoice-numbers", "update sales_invoice set no = concat(no, '0') order by no limit 1"),
        mistake("invoice-postings", POSTING.formatted("SALES_INVOICE", "document_no")),
        mistake("invoice-customer-entries", ENTRY.formatted("rate")),
        mistake("invoice-amounts", "update sales_invoice set gross = gross + 1 limit 1"),
        mistake("invoice-nets", "update sales_invoice set net = net + 1 limit 1"),
        mistake(
            "invoiced-discounts",
            """
            update sales_invoice_line set invoice_discount = invoice_discount + 1
            where order_no is not null limit 1
            """),
        mistake("invoice-vat", "update sales_invoice set vat = vat + 1 limit 1"),
        mistake(
            "invoice-vat-rates",
            "update sales_invoice_vat set rate = 0 where category = 'S' limit 1"),
        mistake(
            "posted-drafts",
            """
            insert into posted_document (no, posted_as)
            select no, 'VF999999' from sales_document where kind = 'ORDER' limit 1
            """),
        mistake(
            "invoice-mails",
            "update mail_outbox set document_number = '' where document_kind = 'INVOICE' limit 1"));
  }

  private static Arguments mistake(String check, String sql) {
    return Arguments.of(check, sql);
  }

  private static String amountOn(String account) {
    return """
    insert into gl_entry
    select register_no, 9999, posting_date, '%s', document_no, '', 0.01 from gl_entry limit 1
    """
        .formatted(account);
  }
}
