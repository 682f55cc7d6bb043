package nl.verkoop.platform.proof;

import java.util.List;
import java.util.stream.Collectors;

/** Every entry has one cause, every document its entries, and no posted number is missing. */
final class CauseChecks {

  private CauseChecks() {}

  private static final List<String> LEDGERS =
      List.of(
          "gl_entry",
          "vat_entry",
          "customer_entry",
          "customer_entry_detail",
          "item_entry",
          "value_entry",
          "bank_entry");

  static final List<Check> ALL =
      List.of(
          new Check("entries-have-a-posting", entriesAndTheirPosting()),
          new Check("postings-have-entries", postingsAndTheirEntries()),
          new Check("shipment-documents", postedDocuments("SHIPMENT", "shipment")),
          new Check("invoice-documents", postedDocuments("SALES_INVOICE", "sales_invoice")),
          new Check("shipment-numbers", numbers("SHIPMENT", "shipment")),
          new Check("invoice-numbers", numbers("SALES_INVOICE", "sales_invoice")),
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
                and e.register_no = i.register_no
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
              "invoice-vat",
              """
              select i.no document, -coalesce(v.amount, 0) expected, i.vat found
              from sales_invoice i
              left join (select register_no, sum(amount) amount from vat_entry group by register_no) v
                on v.register_no = i.register_no
              """),
          new Check(
              "invoice-mails",
              """
              select i.no document, 1 expected, coalesce(m.found, 0) found
              from sales_invoice i
              left join (select document_number, 1 found from mail_outbox
                         where document_kind = 'INVOICE' group by document_number) m
                on m.document_number = i.no
              """));

  private static String entriesAndTheirPosting() {
    var entries =
        LEDGERS.stream()
            .map(
                ledger ->
                    "select '%s' ledger, register_no, count(*) entries from %s group by register_no"
                        .formatted(ledger, ledger))
            .collect(Collectors.joining(" union all "));
    return """
    select concat(e.ledger, ' ', e.register_no) document, e.entries expected,
      if(r.no is null, 0, e.entries) found
    from (%s) e left join posting_register r on r.no = e.register_no
    """
        .formatted(entries);
  }

  private static String postingsAndTheirEntries() {
    var anyEntry =
        LEDGERS.stream()
            .map("exists (select 1 from %s e where e.register_no = r.no)"::formatted)
            .collect(Collectors.joining(" or "));
    return "select r.document_no document, 1 expected, (%s) found from posting_register r"
        .formatted(anyEntry);
  }

  private static String postedDocuments(String kind, String table) {
    return """
    select r.document_no document, 1 expected, if(d.no is null, 0, 1) found
    from posting_register r
    left join %s d on d.no = r.document_no and d.register_no = r.no
    where r.kind = '%s'
    """
        .formatted(table, kind);
  }

  /** Each number is one more than the one before it, and the series stands at the last. */
  private static String numbers(String series, String table) {
    var numbers =
        """
        select d.no, cast(substring(d.no, char_length(s.prefix) + 1) as signed) n
        from %s d join number_series s on s.code = '%s'
        where left(d.no, char_length(s.prefix)) = s.prefix
        """
            .formatted(table, series);
    return """
    select no document, coalesce(before_it + 1, n) expected, n found
    from (select no, n, lag(n) over (order by n) before_it from (%s) given) following
    union all
    select s.code, coalesce((select max(n) from (%s) given), s.last_used), s.last_used
    from number_series s where s.code = '%s'
    """
        .formatted(numbers, numbers, series);
  }
}
