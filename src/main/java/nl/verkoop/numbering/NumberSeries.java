package nl.verkoop.numbering;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives out document numbers without gaps: a number whose posting fails is given out again. */
@Service
public class NumberSeries {

  private final JdbcClient jdbc;

  NumberSeries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The next number of the series. Everybody else who wants one waits until the caller's
   * transaction ends, so callers take it as the last thing they wait for.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public String next(Series series) {
    var changed =
        jdbc.sql(
                """
                update number_series_counter set last_used = last_insert_id(last_used + 1)
                where code = ?
                """)
            .param(series.code())
            .update();
    if (changed != 1) {
      throw new IllegalStateException("Number series " + series.code() + " is not set up");
    }
    return jdbc.sql(
            """
            select concat(prefix, lpad(last_insert_id(), greatest(width, length(last_insert_id())), '0'))
            from number_series where code = ?
            """)
        .param(series.code())
        .query(String.class)
        .single();
  }
}
