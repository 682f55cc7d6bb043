package nl.verkoop.platform.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that could not be reached from a mistake of the program. */
public final class Outage {

  private Outage() {}

  /** Whether this went wrong for want of a connection to the database. */
  public static boolean isCauseOf(Throwable failure) {
    return Stream.iterate(failure, each -> each != null, Outage::cause).anyMatch(Outage::isOutage);
  }

  /** A rollback on a broken connection fails too, and hides what broke it. */
  private static Throwable cause(Throwable failure) {
    return failure instanceof TransactionSystemException rollback
            && rollback.getApplicationException() != null
        ? rollback.getApplicationException()
        : failure.getCause();
  }

  private static boolean isOutage(Throwable failure) {
    return failure instanceof CannotGetJdbcConnectionException
        || failure instanceof CannotCreateTransactionException
        || failure instanceof SQLTransientConnectionException
        || failure instanceof SQLNonTransientConnectionException
        || failure instanceof SQLException sql
            && sql.getSQLState() != null
            && sql.getSQLState().startsWith("08");
  }
}
