package nl.verkoop.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeUnit;

/**
 * The pool of connections. Who asks for one waits while the database is busy, but not for one that
 * is gone: the pool's own timeout is only the time until somebody looks which of both it is.
 */
final class PromptDataSource extends HikariDataSource {

  /** Else the pool hands out connections that broke half a second ago. */
  static {
    System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "-1");
  }

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);
  private static final long LOOK_COUNTS_FOR = TimeUnit.SECONDS.toNanos(1);

  private volatile Look look = new Look(false, System.nanoTime() - LOOK_COUNTS_FOR);

  /** Whether the database was gone, and when that was seen. */
  private record Look(boolean gone, long at) {

    boolean isFresh() {
      return System.nanoTime() - at < LOOK_COUNTS_FOR;
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    var start = System.nanoTime();
    while (true) {
      refuseWhileGone();
      try {
        return super.getConnection();
      } catch (SQLTransientConnectionException e) {
        if (isGone() || System.nanoTime() - start > PATIENCE) {
          throw e;
        }
      }
    }
  }

  /** Whoever comes shortly after somebody found it gone is told so without waiting. */
  private void refuseWhileGone() throws SQLException {
    var last = look;
    if (last.gone() && last.isFresh()) {
      throw new SQLTransientConnectionException("The database is gone", "08001");
    }
  }

  /** Whether the database does not answer now, whatever connections the pool still holds. */
  synchronized boolean isGone() {
    if (!look.isFresh()) {
      look = new Look(!ConnectionSettings.isReachable(this), System.nanoTime());
    }
    return look.gone();
  }
}
