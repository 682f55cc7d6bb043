package nl.verkoop.platform.board;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what waits and what failed, for whoever watches the program. */
@Component
public class EngineFigures {

  private final JdbcClient jdbc;

  EngineFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Waiting tasks by kind, with the age of the oldest. */
  public List<Figure> tasks() {
    return list(
        """
        select TASK_DEF_KEY_ kind, count(*) count, min(CREATE_TIME_) since
        from ACT_RU_TASK group by TASK_DEF_KEY_
        """);
  }

  /** A job that failed is tried again, until it has no attempts left and waits for a human. */
  public List<Figure> jobs() {
    return list(
        """
        select 'retrying' kind, count(*) count, null since from ACT_RU_JOB
        where RETRIES_ > 0 and EXCEPTION_STACK_ID_ is not null
        union all
        select 'stuck', count(*), null from ACT_RU_JOB where RETRIES_ = 0
        """);
  }

  private List<Figure> list(String sql) {
    return jdbc.sql(sql).query(Figure.class).list();
  }
}
