package nl.verkoop.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The periods of the books, and which of them still take postings. */
@Service
public class FiscalPeriods {

  private final JdbcClient jdbc;
  private final FiscalPeriodRows rows;

  FiscalPeriods(JdbcClient jdbc, FiscalPeriodRows rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  /**
   * Whether a period holds the date and is not closed. Within a transaction the answer stays true
   * until it ends: whoever closes the period waits for what is being posted in it.
   */
  public boolean isOpen(LocalDate date) {
    return jdbc.sql(
            """
            select ends_on >= :date and not closed from fiscal_period
            where starts_on <= :date order by starts_on desc limit 1 lock in share mode
            """)
        .param("date", date)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** Those of the dates on which nothing can be posted, in one statement whatever their number. */
  public Set<LocalDate> closedAmong(Collection<LocalDate> dates) {
    if (dates.isEmpty()) {
      return Set.of();
    }
    var open = jdbc.sql("select * from fiscal_period where not closed").query(Period.class).list();
    return dates.stream()
        .filter(
            date ->
                open.stream()
                    .noneMatch(
                        period ->
                            !date.isBefore(period.startsOn()) && !date.isAfter(period.endsOn())))
        .collect(Collectors.toSet());
  }

  /** One period of the books. */
  record Period(LocalDate startsOn, LocalDate endsOn, boolean closed) {}

  /** All periods, the newest first. */
  List<Period> all() {
    return jdbc.sql("select * from fiscal_period order by starts_on desc")
        .query(Period.class)
        .list();
  }

  /**
   * Closes every period that ends on or before the date, and opens every later one.
   *
   * @return the last day that was closed before
   */
  @Transactional
  public Optional<LocalDate> closeThrough(LocalDate date) {
    var all = rows.lockAll();
    var before =
        all.stream()
            .filter(FiscalPeriod::isClosed)
            .map(FiscalPeriod::endsOn)
            .reduce((earlier, later) -> later);
    all.forEach(period -> period.closeThrough(date));
    rows.flush();
    return before;
  }

  /** Opens the twelve months of a year; those that exist stay as they are. */
  @Transactional
  public void openYear(int year) {
    if (!missing(year).isEmpty()) {
      rows.lockAll();
      rows.saveAllAndFlush(missing(year));
    }
  }

  private List<FiscalPeriod> missing(int year) {
    var there = all().stream().map(Period::startsOn).collect(Collectors.toSet());
    return IntStream.rangeClosed(1, 12)
        .mapToObj(month -> YearMonth.of(year, month))
        .filter(month -> !there.contains(month.atDay(1)))
        .map(FiscalPeriod::new)
        .toList();
  }
}
