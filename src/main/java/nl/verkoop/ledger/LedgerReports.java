package nl.verkoop.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The trial balance and the posting register, as they stand in the books. */
@Service
class LedgerReports {

  private static final String DEBITED =
      """
      (select coalesce(sum(e.amount), 0) from gl_entry e where e.register_no = r.no and e.amount > 0)\
      """;

  private final JdbcClient jdbc;

  LedgerReports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Debit, credit and balance of one account, in the company's currency. */
  record AccountBalance(
      String account,
      String name,
      String nameEn,
      BigDecimal debit,
      BigDecimal credit,
      BigDecimal balance) {}

  /** All accounts with movements; debit and credit totals are equal or the books are wrong. */
  record TrialBalance(
      LocalDate asOf, BigDecimal debit, BigDecimal credit, List<AccountBalance> accounts) {}

  /**
   * One posting in the register: what, when, by whom and by which process step; the amount is what
   * it debits in all, in the company's currency.
   */
  record RegisterRow(
      long no,
      String source,
      String kind,
      LocalDate postingDate,
      String documentNo,
      BigDecimal amount,
      String postedBy,
      String processInstanceId,
      String activityId,
      Instant postedAt) {}

  /** One general ledger entry, debit positive. */
  record GlRow(
      int lineNo,
      String account,
      String name,
      String nameEn,
      String description,
      BigDecimal amount) {}

  /** One VAT entry; base and amount are negative on sales. */
  record VatRow(
      int lineNo, String identifier, BigDecimal rate, BigDecimal base, BigDecimal amount) {}

  /** A posting with everything it wrote in the general ledger. */
  record PostingDetail(RegisterRow posting, List<GlRow> entries, List<VatRow> vat) {}

  TrialBalance trialBalance(LocalDate asOf) {
    var accounts =
        jdbc.sql(
                """
                select a.no account, a.name, a.name_en,
                  sum(case when e.amount > 0 then e.amount else 0 end) debit,
                  -sum(case when e.amount < 0 then e.amount else 0 end) credit,
                  sum(e.amount) balance
                from gl_entry e join gl_account a on a.no = e.account_no
                where e.posting_date <= ? group by a.no, a.name, a.name_en order by a.no
                """)
            .param(asOf)
            .query(AccountBalance.class)
            .list();
    return new TrialBalance(
        asOf,
        accounts.stream().map(AccountBalance::debit).reduce(BigDecimal.ZERO, BigDecimal::add),
        accounts.stream().map(AccountBalance::credit).reduce(BigDecimal.ZERO, BigDecimal::add),
        accounts);
  }

  /** The newest first; of one document, and older than a posting, if asked. */
  List<RegisterRow> register(Optional<String> documentNo, Optional<Long> before, int limit) {
    return jdbc.sql(
            """
            select r.*, %s amount from posting_register r
            where (:document is null or document_no = :document) and (:before is null or no < :before)
            order by no desc limit :limit
            """
                .formatted(DEBITED))
        .param("document", documentNo.orElse(null))
        .param("before", before.orElse(null))
        .param("limit", limit)
        .query(RegisterRow.class)
        .list();
  }

  Optional<PostingDetail> posting(long no) {
    return jdbc.sql("select r.*, %s amount from posting_register r where no = ?".formatted(DEBITED))
        .param(no)
        .query(RegisterRow.class)
        .optional()
        .map(row -> new PostingDetail(row, entries(no), vat(no)));
  }

  private List<GlRow> entries(long no) {
    return jdbc.sql(
            """
            select e.line_no, e.account_no account, a.name, a.name_en, e.description, e.amount
            from gl_entry e join gl_account a on a.no = e.account_no
            where e.register_no = ? order by e.line_no
            """)
        .param(no)
        .query(GlRow.class)
        .list();
  }

  private List<VatRow> vat(long no) {
    return jdbc.sql(
            "select line_no, identifier, rate, base, amount from vat_entry where register_no = ? order by line_no")
        .param(no)
        .query(VatRow.class)
        .list();
  }
}
