package nl.verkoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever sends a statement to the database is heard, once for each. */
class StatementsTest extends IntegrationTest {

  @Autowired private DataSource database;
  @Autowired private EntityManager entities;
  @Autowired private PlatformTransactionManager transactions;

  /** What a test does with a connection of its own. */
  private interface Work {
    void with(Connection connection) throws SQLException;
  }

  @Test
  void aReadOfOurOwnIsOne() {
    assertThat(Statements.here(this::readNumberOfItems))
        .containsExactly("select count(*) from item");
  }

  private void readNumberOfItems() {
    jdbc.sql("select count(*) from item").query(Long.class).single();
  }

  @Test
  void aReadByTheEngineIsOne() {
    assertThat(Statements.here(() -> tasks.createTaskQuery().taskName("Niemand").count()))
        .singleElement()
        .asString()
        .containsIgnoringCase("from ACT_RU_TASK");
  }

  @Test
  void aReadByHibernateIsOne() {
    var count = "select count(*) from StoredTerms";
    assertThat(Statements.here(() -> entities.createQuery(count, Long.class).getSingleResult()))
        .singleElement()
        .asString()
        .contains("from payment_terms");
  }

  @Test
  void eachReadOverAConnectionIsOne() {
    var sql = "select no from item where no = ?";
    var heard =
        Statements.here(
            () ->
                connected(
                    connection -> {
                      try (var plain = connection.createStatement();
                          var prepared = connection.prepareStatement(sql)) {
                        plain.executeQuery("select 1");
                        prepared.setString(1, "A3001");
                        prepared.executeQuery();
                        prepared.execute();
                      }
                    }));
    assertThat(heard).containsExactly("select 1", sql, sql);
  }

  @Test
  void aBatchOfInsertsIsOneAndOneOfUpdatesAsManyAsItHasRows() {
    connected(
        connection -> {
          try (var table = connection.createStatement()) {
            table.execute("create temporary table heard (number int)");
            table.execute("insert into heard (number) values (7)");
            assertThat(heardOfThree(connection, "insert into heard (number) values (?)"))
                .containsExactly("insert into heard (number) values (?) (batch of 3)");
            assertThat(heardOfThree(connection, "update heard set number = ?"))
                .hasSize(3)
                .containsOnly("update heard set number = ? (batch of 3)");
            table.execute("drop temporary table heard");
          }
        });
  }

  private static List<String> heardOfThree(Connection connection, String sql) throws SQLException {
    try (var rows = connection.prepareStatement(sql)) {
      for (var number = 1; number <= 3; number++) {
        rows.setInt(1, number);
        rows.addBatch();
      }
      return Statements.here(() -> execute(rows));
    }
  }

  private static void execute(java.sql.PreparedStatement batch) {
    try {
      assertThat(batch.executeBatch()).hasSize(3);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatADriverDoesByItselfIsNone() {
    var work = new TransactionTemplate(transactions);
    assertThat(Statements.here(() -> work.executeWithoutResult(status -> readNumberOfItems())))
        .hasSize(1);
    assertThat(Statements.here(() -> connected(connection -> connection.isValid(1)))).isEmpty();
  }

  @Test
  void aStatementThatFailsIsOneToo() {
    assertThat(
            Statements.here(
                () ->
                    assertThatThrownBy(() -> jdbc.sql("select nothing").query().listOfRows())
                        .isInstanceOf(DataAccessException.class)))
        .containsExactly("select nothing");
  }

  @Test
  void requestsAndTheTestsOwnWorkAreHeardApart() {
    Runnable request = () -> as("sales").get("/api/items?q=A3001");
    assertThat(Statements.of(request)).isNotEmpty();
    assertThat(Statements.here(request)).isEmpty();
    assertThat(Statements.of(this::readNumberOfItems)).isEmpty();
    assertThat(Statements.here(() -> CompletableFuture.runAsync(this::readNumberOfItems).join()))
        .isEmpty();
  }

  private void connected(Work work) {
    try (var connection = database.getConnection()) {
      work.with(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
