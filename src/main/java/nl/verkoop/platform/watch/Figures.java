package nl.verkoop.platform.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.verkoop.platform.board.EngineFigures;
import nl.verkoop.platform.board.Figure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what operators watch, in four statements, at most once in fifteen seconds. */
@Component
final class Figures {

  private static final Duration KEPT = Duration.ofSeconds(15);

  private final JdbcClient jdbc;
  private final EngineFigures engine;
  private final Clock clock;
  private Counted last;

  Figures(JdbcClient jdbc, EngineFigures engine, Clock clock) {
    this.engine = engine;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Orders by status, waiting tasks by kind, failed jobs by state, and the last proof. */
  record Counted(
      Instant at, List<Figure> orders, List<Figure> tasks, List<Figure> jobs, List<Figure> proof) {}

  synchronized Counted counted() {
    var now = clock.instant();
    if (last == null || last.at().plus(KEPT).isBefore(now)) {
      last = new Counted(now, orders(), engine.tasks(), engine.jobs(), proof());
    }
    return last;
  }

  private List<Figure> orders() {
    return list(
        """
        select coalesce(o.status, 'DRAFT') kind, count(*) count, null since
        from sales_document d left join sales_order o on o.no = d.no
        where d.kind = 'ORDER'
        group by coalesce(o.status, 'DRAFT')
        """);
  }

  private List<Figure> proof() {
    return list(
        "select 'proof' kind, ok count, finished_at since from proof_run order by id desc limit 1");
  }

  private List<Figure> list(String sql) {
    return jdbc.sql(sql).query(Figure.class).list();
  }
}
