package nl.verkoop.platform.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A database server for programs that are started in a process of their own. */
final class StartDatabase implements AutoCloseable {

  static final Path FOLDER = PreparedProgram.FOLDER;

  private final EmbeddedDatabase server;

  private StartDatabase() {
    server = EmbeddedDatabase.start(FOLDER);
  }

  /** With nothing in it. */
  static StartDatabase empty() throws SQLException {
    var database = ofTheDemo();
    database.clear();
    return database;
  }

  /** With the demo company, as after the first start of a program. */
  static StartDatabase ofTheDemo() {
    PreparedProgram.restoreDatabase();
    return new StartDatabase();
  }

  int port() {
    return Integer.parseInt(url().replaceFirst(".*:(\\d+)/.*", "$1"));
  }

  String url() {
    return server.url();
  }

  /** How a program is told to use this database, or another one in its place. */
  List<String> settings(String url, String password, int port) {
    return List.of(
        "--verkoop.database.embedded=false",
        "--server.port=" + port,
        "--spring.datasource.url=" + url,
        "--spring.datasource.username=" + server.user(),
        "--spring.datasource.password=" + password);
  }

  String user() {
    return server.user();
  }

  String password() {
    return server.password();
  }

  void clear() throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("drop database verkoop");
      statement.execute("create database verkoop");
    }
  }

  List<String> tables() throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("show tables")) {
      var tables = new ArrayList<String>();
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
      return tables;
    }
  }

  /** The one number that this query gives. */
  long number(String query) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** How many statements that begin like this have been waiting for a moment. */
  long waiting(String statement) throws SQLException {
    return number(
        "select count(*) from information_schema.processlist where time_ms > 300 and info like '"
            + statement
            + "%'");
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(server.url(), server.user(), server.password());
  }

  @Override
  public void close() {
    server.close();
  }
}
