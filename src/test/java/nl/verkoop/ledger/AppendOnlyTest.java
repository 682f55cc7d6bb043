package nl.verkoop.ledger;

import static nl.verkoop.scenario.Line.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.verkoop.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What the books say never changes: the database itself refuses. */
class AppendOnlyTest extends IntegrationTest {

  private static final List<String> LEDGERS =
      List.of(
          "posting_register",
          "gl_entry",
          "vat_entry",
          "customer_entry",
          "customer_entry_detail",
          "item_entry",
          "value_entry",
          "bank_entry",
          "undone_line",
          "price_change",
          "credit_check",
          "quote_check",
          "quote_round",
          "archived_document",
          "letterhead",
          "setup_change");

  /** Posted by the same posting as their entries; how far their lines are invoiced moves on. */
  private static final Set<String> POSTED_DOCUMENTS = Set.of("shipment", "sales_invoice");

  @Autowired private PlatformTransactionManager transactions;

  @Test
  void everyTableOfAPostingIsKnownHere() {
    var tables =
        jdbc.sql(
                """
                select distinct table_name from information_schema.key_column_usage
                where table_schema = database() and referenced_table_name = 'posting_register'
                """)
            .query(String.class)
            .list();
    assertThat(tables)
        .isNotEmpty()
        .allMatch(table -> LEDGERS.contains(table) || POSTED_DOCUMENTS.contains(table));
  }

  @ParameterizedTest
  @FieldSource("LEDGERS")
  void aTriggerStandsBeforeUpdateAndDelete(String table) {
    var triggers =
        jdbc.sql(
                """
                select event_manipulation from information_schema.triggers
                where trigger_schema = database() and event_object_table = ? and action_timing = 'BEFORE'
                """)
            .param(table)
            .query(String.class)
            .list();
    assertThat(triggers).contains("UPDATE", "DELETE");
  }

  @Test
  void realEntriesCanNeitherBeChangedNorDeleted() {
    payAnInvoice();
    for (var table : LEDGERS) {
      assertThat(count(table)).as("rows in %s to try it on", table).isPositive();
      refuses("update " + table + " set " + column(table) + " = " + column(table), table);
      refuses("delete from " + table, table);
    }
  }

  /** Counts as this transaction sees it: beside it the program goes on with what others began. */
  private void refuses(String sql, String table) {
    var aside = new TransactionTemplate(transactions);
    aside.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    aside.executeWithoutResult(
        status -> {
          var before = count(table);
          assertThatThrownBy(() -> jdbc.sql(sql).update())
              .as(sql)
              .hasMessageContaining(table + " is append-only");
          assertThat(count(table)).isEqualTo(before);
          status.setRollbackOnly();
        });
  }

  /** Fills every ledger: shipment, invoice, its mail, payment, and one that is undone. */
  private void payAnInvoice() {
    var order = given.customer("K1009").orderedAtOnce(line("A3009", 1)).invoiced();
    until(order.no(), "is mailed", () -> count("archived_document") > 0);
    order.paid();
    var line =
        jdbc.sql(
                "select concat(import_no, '/lines/', line_no) from bank_statement_line where status = 'POSTED' order by import_no desc limit 1")
            .query(String.class)
            .single();
    as("admin")
        .post("/api/bank-statements/" + line + "/undo", Map.of("reason", "Om het te proberen"));
    for (var amount : List.of(24_000, 25_000)) {
      var limit = Map.of("amount", amount, "unlimited", false);
      as("admin").put("/api/approval-limits/salesmanager", limit);
    }
    given.customer("K1009").quoted(line("A3009", 1));
    agreePrices();
  }

  /** A price that is agreed, and another one instead. */
  private void agreePrices() {
    for (var price : List.of("1.01", "1.02")) {
      var file =
          "item_no,customer_no,minimum_quantity,unit_price\nA3009,K1009,888888,%s\n"
              .formatted(price);
      var taken =
          as("admin").upload("/api/import/prices", "x.csv", file.getBytes(StandardCharsets.UTF_8));
      assertThat(taken.status()).as(taken.body()).isEqualTo(200);
    }
  }

  private String column(String table) {
    return jdbc.sql(
            """
            select column_name from information_schema.columns
            where table_schema = database() and table_name = ? order by ordinal_position limit 1
            """)
        .param(table)
        .query(String.class)
        .single();
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }
}
