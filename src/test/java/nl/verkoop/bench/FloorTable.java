package nl.verkoop.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** A copy of one table, without triggers and references, and rows of an order to write into it. */
final class FloorTable {

  /** Makes each row unique; time keeps runs apart. */
  private static final AtomicLong NEXT = new AtomicLong(System.currentTimeMillis() * 1000);

  private final String insert;
  private final List<Column> columns;
  private final List<Object[]> rows;

  private FloorTable(String insert, List<Column> columns, List<Object[]> rows) {
    this.insert = insert;
    this.columns = columns;
    this.rows = rows;
  }

  private record Column(String name, boolean text, boolean startsKey) {}

  static FloorTable prepare(JdbcTemplate jdbc, String table, int count) {
    var copy = "floor_" + table;
    jdbc.execute("drop table if exists `" + copy + "`");
    jdbc.execute("create table `" + copy + "` like `" + table + "`");
    var columns = columns(jdbc, table);
    var names = columns.stream().map(each -> "`" + each.name() + "`").toList();
    var marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
    return new FloorTable(
        "insert into `%s` (%s) values (%s)".formatted(copy, String.join(", ", names), marks),
        columns,
        sample(jdbc, table, names, count));
  }

  void insert(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(insert)) {
      for (var row : rows) {
        for (var index = 0; index < row.length; index++) {
          statement.setObject(index + 1, value(columns.get(index), row[index]));
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static Object value(Column column, Object original) {
    if (!column.startsKey() || original == null) {
      return original;
    }
    var number = NEXT.getAndIncrement();
    return column.text() ? Long.toString(number, Character.MAX_RADIX) : (Object) number;
  }

  /**
   * The newest rows, for they are like the order's own; again from the start where they are few.
   */
  private static List<Object[]> sample(
      JdbcTemplate jdbc, String table, List<String> names, int count) {
    var found =
        jdbc.query(
            "select %s from `%s` order by 1 desc limit %d"
                .formatted(String.join(", ", names), table, count),
            (row, index) -> {
              var values = new Object[names.size()];
              for (var column = 0; column < values.length; column++) {
                values[column] = row.getObject(column + 1);
              }
              return values;
            });
    return IntStream.range(0, count).mapToObj(index -> found.get(index % found.size())).toList();
  }

  private static List<Column> columns(JdbcTemplate jdbc, String table) {
    var keys = keyStarts(jdbc, table);
    return jdbc.query(
        """
        select column_name, data_type from information_schema.columns
        where table_schema = database() and table_name = ? and extra not like '%auto_increment%'
        order by ordinal_position
        """,
        (row, index) ->
            new Column(
                row.getString(1),
                row.getString(2).contains("char"),
                keys.contains(row.getString(1))),
        table);
  }

  private static Set<String> keyStarts(JdbcTemplate jdbc, String table) {
    return Set.copyOf(
        jdbc.queryForList(
            """
            select distinct column_name from information_schema.statistics
            where table_schema = database() and table_name = ? and non_unique = 0 and seq_in_index = 1
            """,
            String.class,
            table));
  }
}
