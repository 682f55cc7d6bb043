package nl.verkoop.platform.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import javax.sql.DataSource;
import nl.verkoop.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;

/** A row that somebody else holds for too long is a race that was lost, and no failure. */
class LockWaitTest extends IntegrationTest {

  private static final String LOCK =
      "select code from number_series_counter where code = 'SALES_INVOICE' for update";

  @Autowired DataSource database;

  @Test
  void whoWaitsTooLongLosesTheRace() throws SQLException {
    try (var holder = database.getConnection();
        var statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.executeQuery(LOCK);
      var impatient = jdbc.sql("set statement innodb_lock_wait_timeout = 1 for " + LOCK);
      assertThatThrownBy(() -> impatient.query(String.class).list())
          .isInstanceOf(CannotAcquireLockException.class);
      holder.rollback();
    }
  }
}
