package nl.verkoop.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Moments stand in the database in UTC, whatever the time zone of the machine. */
public final class UtcTime {

  private UtcTime() {}

  public static LocalDateTime utc(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }

  public static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return instant(row, row.findColumn(column));
  }

  public static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDateTime.class))
        .map(moment -> moment.toInstant(ZoneOffset.UTC));
  }
}
