package nl.verkoop.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;

/** How connections are opened, and what a failed one means. */
final class ConnectionSettings {

  /** Times are UTC on both sides. Bulk updates stay off: the engine needs each count. */
  static final String URL_PARAMETERS = "timezone=UTC&connectTimeout=10000";

  /** Who only wants to know whether the database is there does not wait for long. */
  private static final String AT_ONCE = "connectTimeout=1000&socketTimeout=1000";

  private ConnectionSettings() {}

  static void requireReachable(DataSourceProperties properties) {
    var url = properties.determineUrl();
    try (var connection =
        DriverManager.getConnection(
            url, properties.determineUsername(), properties.determinePassword())) {
      connection.isValid(5);
    } catch (SQLException e) {
      throw unreachable(url.replaceFirst("\\?.*", ""), e);
    }
  }

  /** Whether a new connection can be had now, whatever the pool still holds. */
  static boolean isReachable(HikariDataSource dataSource) {
    var url = dataSource.getJdbcUrl();
    try (var connection =
        DriverManager.getConnection(
            url + (url.contains("?") ? "&" : "?") + AT_ONCE,
            dataSource.getUsername(),
            dataSource.getPassword())) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return !isCutOff(e);
    }
  }

  /** Nobody answers; a server that is only full, or refuses for another reason, is there. */
  private static boolean isCutOff(SQLException e) {
    return e.getSQLState() != null && e.getSQLState().startsWith("08") && e.getErrorCode() != 1040;
  }

  static StartRefused unreachable(String where, SQLException e) {
    if ("28000".equals(e.getSQLState())) {
      return new StartRefused(
          "The database "
              + where
              + " refuses the user name or password; check SPRING_DATASOURCE_USERNAME "
              + "and SPRING_DATASOURCE_PASSWORD.",
          e);
    }
    return new StartRefused(
        "The database " + where + " cannot be reached: " + e.getMessage().replaceAll("\\s+", " "),
        e);
  }
}
