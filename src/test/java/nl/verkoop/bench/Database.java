package nl.verkoop.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import nl.verkoop.platform.database.EmbeddedDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the benchmark reads off the database that the application uses. */
final class Database {

  private final EmbeddedDatabase server;
  private final JdbcTemplate jdbc;

  Database(EmbeddedDatabase server) {
    this.server = server;
    this.jdbc = new JdbcTemplate(dataSource());
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(server.connectionUrl(), server.user(), server.password());
  }

  JdbcTemplate jdbc() {
    return jdbc;
  }

  /** The server's counters, of all connections since it started. */
  Map<String, Long> counters() {
    var counters = new HashMap<String, Long>();
    jdbc.query(
        """
        show global status where variable_name in ('Com_commit', 'Questions', 'Handler_write', 'Handler_update', 'Handler_delete')
        """,
        row -> {
          var value = row.getString(2);
          if (value.matches("\\d{1,18}")) {
            counters.put(row.getString(1), Long.parseLong(value));
          }
        });
    return counters;
  }

  List<String> tables() {
    return jdbc.queryForList(
        """
        select table_name from information_schema.tables
        where table_schema = database() and table_type = 'BASE TABLE'
          and table_name not like 'floor\\_%' order by table_name
        """,
        String.class);
  }

  Map<String, Long> rowCounts() {
    var counts = new TreeMap<String, Long>();
    for (var table : tables()) {
      counts.put(table, count("select count(*) from `" + table + "`"));
    }
    return counts;
  }

  long invoicesPosted() {
    return count("select count(*) from sales_invoice");
  }

  long invoicesKept() {
    return count("select count(*) from archived_document where document_kind = 'INVOICE'");
  }

  long mailsWaiting() {
    return count("select count(*) from mail_outbox where due_at is not null");
  }

  long mailsFailed() {
    return count("select count(*) from mail_outbox where status = 'FAILED'");
  }

  long count(String sql) {
    return jdbc.queryForObject(sql, Long.class);
  }

  private DataSource dataSource() {
    return new DriverManagerDataSource(server.connectionUrl(), server.user(), server.password());
  }
}
