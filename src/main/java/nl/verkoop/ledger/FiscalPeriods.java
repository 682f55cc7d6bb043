package nl.verkoop.ledger;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The periods of the books, and which of them still take postings. */
@Service
public class FiscalPeriods {

  private final JdbcClient jdbc;

  FiscalPeriods(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether a period holds the date and is not closed. */
  public boolean isOpen(LocalDate date) {
    return jdbc.sql(
                "select count(*) from fiscal_period where ? between starts_on and ends_on and not closed")
            .param(date)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Closes every period that ends on or before the date, and opens every later one. */
  @Transactional
  public void closeThrough(LocalDate date) {
    jdbc.sql("update fiscal_period set closed = (ends_on <= ?)").param(date).update();
  }
}
