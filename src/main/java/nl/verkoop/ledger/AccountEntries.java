package nl.verkoop.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What was posted on one account, with the balance after each entry. */
@Service
class AccountEntries {

  private final JdbcClient jdbc;

  AccountEntries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The days to look at, both included, and how many entries to give at most. */
  record Span(LocalDate from, LocalDate to, int limit) {}

  /** An account of the general ledger. */
  record Account(String no, String name, String nameEn) {}

  /** One entry, debit positive, and the account's balance after it. */
  record Entry(
      long postingNo,
      int lineNo,
      String kind,
      LocalDate postingDate,
      String documentNo,
      String description,
      BigDecimal amount,
      BigDecimal balance) {

    Entry with(String words) {
      return new Entry(postingNo, lineNo, kind, postingDate, documentNo, words, amount, balance);
    }
  }

  /** An account over some days: how it stood before, what came, and how it stands after. */
  record Statement(
      Account account,
      LocalDate from,
      LocalDate to,
      BigDecimal opening,
      BigDecimal debit,
      BigDecimal credit,
      BigDecimal closing,
      long count,
      List<Entry> entries) {

    Statement with(List<Entry> others) {
      return new Statement(account, from, to, opening, debit, credit, closing, count, others);
    }
  }

  private record Sums(BigDecimal opening, BigDecimal debit, BigDecimal credit, long count) {}

  private record Row(
      long postingNo,
      int lineNo,
      String kind,
      LocalDate postingDate,
      String documentNo,
      String description,
      BigDecimal amount) {}

  /** The newest entries first; empty when there is no such account. */
  Optional<Statement> of(String account, Span span) {
    return jdbc.sql("select no, name, name_en from gl_account where no = ?")
        .param(account)
        .query(Account.class)
        .optional()
        .map(found -> statement(found, span));
  }

  private Statement statement(Account account, Span span) {
    var sums = sums(account.no(), span);
    var closing = sums.opening().add(sums.debit()).subtract(sums.credit());
    return new Statement(
        account,
        span.from(),
        span.to(),
        sums.opening(),
        sums.debit(),
        sums.credit(),
        closing,
        sums.count(),
        withBalances(rows(account.no(), span), closing));
  }

  private Sums sums(String account, Span span) {
    return jdbc.sql(
            """
            select coalesce(sum(if(posting_date < :from, amount, 0)), 0) opening,
              coalesce(sum(if(posting_date >= :from and amount > 0, amount, 0)), 0) debit,
              coalesce(-sum(if(posting_date >= :from and amount < 0, amount, 0)), 0) credit,
              coalesce(sum(posting_date >= :from), 0) count
            from gl_entry where account_no = :account and posting_date <= :to
            """)
        .param("account", account)
        .param("from", span.from())
        .param("to", span.to())
        .query(Sums.class)
        .single();
  }

  private List<Row> rows(String account, Span span) {
    return jdbc.sql(
            """
            select e.register_no posting_no, e.line_no, r.kind, e.posting_date, e.document_no,
              e.description, e.amount
            from gl_entry e join posting_register r on r.no = e.register_no
            where e.account_no = :account and e.posting_date between :from and :to
            order by e.posting_date desc, e.register_no desc, e.line_no desc limit :limit
            """)
        .param("account", account)
        .param("from", span.from())
        .param("to", span.to())
        .param("limit", span.limit())
        .query(Row.class)
        .list();
  }

  /** Counts back from the closing balance, which is the balance after the newest entry. */
  private static List<Entry> withBalances(List<Row> rows, BigDecimal closing) {
    var entries = new ArrayList<Entry>(rows.size());
    var balance = closing;
    for (var row : rows) {
      entries.add(
          new Entry(
              row.postingNo(),
              row.lineNo(),
              row.kind(),
              row.postingDate(),
              row.documentNo(),
              row.description(),
              row.amount(),
              balance));
      balance = balance.subtract(row.amount());
    }
    return entries;
  }
}
