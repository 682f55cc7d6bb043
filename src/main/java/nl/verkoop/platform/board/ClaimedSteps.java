package nl.verkoop.platform.board;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Steps that nodes have at work, and what keeps nodes that start together apart. */
@Component
public class ClaimedSteps {

  private final JdbcClient jdbc;

  ClaimedSteps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Frees what was claimed by those whose signatures fit the pattern, and counts it. */
  public int takeBack(String owners) {
    return jdbc.sql(
            """
            update ACT_RU_JOB set LOCK_OWNER_ = null, LOCK_EXP_TIME_ = null, REV_ = REV_ + 1
            where LOCK_OWNER_ like ?
            """)
        .param(owners)
        .update();
  }

  /**
   * Nodes that start together on an empty database go one after the other, by the engine's own row.
   */
  public void waitForOtherNodes() {
    jdbc.sql("select VALUE_ from ACT_GE_PROPERTY where NAME_ = 'startup.lock' for update")
        .query()
        .listOfRows();
  }
}
