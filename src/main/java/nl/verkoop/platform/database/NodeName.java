package nl.verkoop.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this node is called in the database, and whose unfinished work was certainly left behind:
 * everybody's where only one node can be, its own where no other node of its name lives.
 */
public final class NodeName implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(NodeName.class);

  private static final String EVERYBODY = "%";

  /** Long enough for the database to notice that a node was killed a moment ago. */
  private static final int SECONDS_TO_NOTICE = 5;

  private static final int SECONDS_OF_A_YEAR = 31_536_000;

  private final String name;
  private final Optional<String> leftBehind;
  private final Connection sign;

  private NodeName(String name, Optional<String> leftBehind, Connection sign) {
    this.name = name;
    this.leftBehind = leftBehind;
    this.sign = sign;
  }

  static NodeName ofTheOnlyOne(String name) {
    return new NodeName(name, Optional.of(EVERYBODY), null);
  }

  /** Shows as long as it lives, by a lock in the database, that this name is taken. */
  static NodeName oneOfMany(String name, PromptDataSource dataSource) {
    if (name.isEmpty()) {
      return new NodeName(name, Optional.empty(), null);
    }
    try {
      var sign =
          DriverManager.getConnection(
              dataSource.getJdbcUrl(), dataSource.getUsername(), dataSource.getPassword());
      if (isOnlyOne(name, sign)) {
        return new NodeName(name, Optional.of(name + "/%"), sign);
      }
      sign.close();
    } catch (SQLException e) {
      throw ConnectionSettings.unreachable("the database", e);
    }
    LOG.warn(
        "Another node is called {}, or one that was lost still seems to live; what that one began"
            + " is taken over after five minutes. Each node needs a name of its own.",
        name);
    return new NodeName(name, Optional.empty(), null);
  }

  private static boolean isOnlyOne(String name, Connection sign) throws SQLException {
    try (var statement = sign.createStatement()) {
      statement.execute("set session wait_timeout = " + SECONDS_OF_A_YEAR);
      var answer =
          statement.executeQuery(
              "select get_lock(concat(database(), '.%s'), %d)".formatted(name, SECONDS_TO_NOTICE));
      return answer.next() && answer.getInt(1) == 1;
    }
  }

  /** The database's patterns take each of these for itself, and its columns hold so many. */
  static void require(String name) {
    if (!name.matches("[A-Za-z0-9.-]{0,25}")) {
      throw new StartRefused(
          "VERKOOP_NODE_NAME may hold letters, digits, dots and hyphens only, 25 at most.");
    }
  }

  /** With this, a slash and something of its own a worker signs what it has taken for a while. */
  public String name() {
    return name;
  }

  /** The pattern, as SQL wants it, of the signatures of those who certainly live no more. */
  public Optional<String> leftBehind() {
    return leftBehind;
  }

  @Override
  public void close() throws SQLException {
    if (sign != null) {
      sign.close();
    }
  }
}
