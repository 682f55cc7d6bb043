package nl.verkoop.ledger;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.verkoop.ledger.PostingResult.AlreadyPosted;
import nl.verkoop.ledger.PostingResult.PeriodClosed;
import nl.verkoop.ledger.PostingResult.Posted;
import nl.verkoop.shared.UtcTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The append-only journal: every posting gets a row in the register and, where money moves,
 * balanced entries.
 */
@Service
public class Journal {

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final FiscalPeriods periods;
  private final Cause.Provider causes;
  private final Clock clock;
  private final CompanyCurrency currency;
  private final ApplicationEventPublisher events;

  Journal(
      JdbcClient jdbc,
      JdbcTemplate batch,
      FiscalPeriods periods,
      Cause.Provider causes,
      Clock clock,
      CompanyCurrency currency,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.periods = periods;
    this.causes = causes;
    this.clock = clock;
    this.currency = currency;
    this.events = events;
  }

  /**
   * Enters the posting, exactly once. The same posting again is a success that writes nothing,
   * whatever happened since, even when its period was closed; the same source and kind with another
   * content, and amounts in another currency than the company's, are refused with an exception.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public PostingResult post(Posting posting) {
    if (posting.currencies().stream().anyMatch(each -> !each.equals(currency.get()))) {
      throw new IllegalArgumentException(
          "%s is not in %s".formatted(posting.source(), currency.code()));
    }
    if (!periods.isOpen(posting.date())) {
      return existing(posting).orElseGet(() -> new PeriodClosed(posting.date()));
    }
    long register;
    try {
      register = enterRegister(posting);
    } catch (DuplicateKeyException e) {
      return existing(posting).orElseThrow(() -> e);
    }
    writeLines(register, posting);
    writeVat(register, posting);
    events.publishEvent(new PostingEntered(posting.kind()));
    return new Posted(register);
  }

  /** What this source was posted as before; empty when it never was. */
  public Optional<AlreadyPosted> posted(String source, Posting.Kind kind) {
    return jdbc.sql(
            """
            select no registerNo, document_no documentNo from posting_register
            where source = ? and kind = ?
            """)
        .params(source, kind.name())
        .query(AlreadyPosted.class)
        .optional();
  }

  /**
   * Enters the opposite of a posting that has no VAT, on its own day, under its source and this
   * kind: so at most once for each posting. What other ledgers keep of it, their modules turn
   * round.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public PostingResult reverse(long registerNo, Posting.Kind kind) {
    record Original(String source, LocalDate postingDate, String documentNo) {}
    record Row(String accountNo, BigDecimal amount, String description) {}
    var original =
        jdbc.sql("select source, posting_date, document_no from posting_register where no = ?")
            .param(registerNo)
            .query(Original.class)
            .single();
    var lines =
        jdbc
            .sql(
                """
                select account_no, amount, description from gl_entry where register_no = ?
                order by line_no
                """)
            .param(registerNo)
            .query(Row.class)
            .list()
            .stream()
            .map(
                row ->
                    Posting.credit(row.accountNo(), currency.of(row.amount()), row.description()))
            .toList();
    return post(
        new Posting(
            original.source(),
            kind,
            original.postingDate(),
            original.documentNo(),
            lines,
            List.of()));
  }

  private long enterRegister(Posting posting) {
    var cause = causes.current();
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into posting_register (source, kind, content_hash, posting_date, document_no,
              posted_by, process_instance_id, activity_id, posted_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            posting.source(),
            posting.kind().name(),
            posting.contentHash(),
            posting.date(),
            posting.documentNo(),
            cause.user(),
            cause.processInstanceId().orElse(null),
            cause.activityId().orElse(null),
            UtcTime.utc(clock.instant()))
        .update(key);
    return key.getKeyAs(Number.class).longValue();
  }

  /** The posting, where it was entered before. */
  private Optional<PostingResult> existing(Posting posting) {
    record Existing(long no, String contentHash, String documentNo) {}
    var existing =
        jdbc.sql(
                "select no, content_hash, document_no from posting_register where source = ? and kind = ?")
            .params(posting.source(), posting.kind().name())
            .query(Existing.class)
            .optional();
    if (existing.filter(found -> !found.contentHash().equals(posting.contentHash())).isPresent()) {
      throw new IllegalStateException(
          "%s was posted before as register %d, document %s, with another content than document %s"
              .formatted(
                  posting.source(),
                  existing.get().no(),
                  existing.get().documentNo(),
                  posting.documentNo()));
    }
    return existing.map(found -> new AlreadyPosted(found.no(), found.documentNo()));
  }

  private void writeLines(long register, Posting posting) {
    var rows = new ArrayList<Object[]>();
    for (var line : posting.lines()) {
      rows.add(
          new Object[] {
            register,
            rows.size() + 1,
            posting.date(),
            line.account(),
            posting.documentNo(),
            line.description(),
            line.amount().amount()
          });
    }
    insert(
        """
        insert into gl_entry (register_no, line_no, posting_date, account_no, document_no,
          description, amount)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  private void writeVat(long register, Posting posting) {
    var rows = new ArrayList<Object[]>();
    for (var line : posting.vat()) {
      var group = line.group();
      rows.add(
          new Object[] {
            register,
            rows.size() + 1,
            posting.date(),
            posting.documentNo(),
            group.businessGroup(),
            group.productGroup(),
            group.identifier(),
            group.calculation().name(),
            group.rate().value(),
            line.base().amount(),
            line.amount().amount(),
            line.country(),
            line.registrationNo()
          });
    }
    insert(
        """
        insert into vat_entry (register_no, line_no, posting_date, document_no, business_group,
          product_group, identifier, calculation, rate, base, amount, country, vat_registration_no)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  private void insert(String sql, List<Object[]> rows) {
    if (!rows.isEmpty()) {
      batch.batchUpdate(sql, rows);
    }
  }
}
