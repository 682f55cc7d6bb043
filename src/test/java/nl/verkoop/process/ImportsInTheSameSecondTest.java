package nl.verkoop.process;

import static nl.verkoop.Together.statuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.verkoop.Api.Answer;
import nl.verkoop.Together;
import org.junit.jupiter.api.Test;

/** The same file sent by several at once is taken once; the others are told. */
class ImportsInTheSameSecondTest extends ProcessTest {

  @Test
  void aBankFileIsReadInAndReconciledOnce() {
    var file = new BankFile(today()).receipt("0.01", "Iemand", "NL20INGB0001234567", "zomaar");
    var answers = Together.call(4, () -> as("accounting").reconcile(file));
    assertThat(statuses(answers)).containsExactlyInAnyOrder(201, 422, 422, 422);
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 422)
        .allSatisfy(answer -> assertThat(code(answer)).isEqualTo("bank-file-known"));
    var importNo = importNo(answers.stream().filter(each -> each.status() == 201).toList().get(0));
    awaitTask(importNo, "Task_ReviewPayments");
    assertThat(count("select count(*) from bank_statement_line where import_no = ?", importNo))
        .isEqualTo(1);
  }

  @Test
  void aBankFileWhoseProcessWasNeverStartedGoesOnWhenItIsSentAgain() {
    var file = new BankFile(today()).receipt("0.02", "Iemand", "NL20INGB0001234567", "zomaar");
    var uploads = Together.call(3, () -> as("accounting").keep(file));
    assertThat(statuses(uploads)).containsOnly(201);
    assertThat(uploads.stream().map(ImportsInTheSameSecondTest::importNo).distinct()).hasSize(1);

    var started = as("accounting").reconcile(file);
    assertThat(started.status()).as(started.body()).isEqualTo(201);
    assertThat(started.json().get("lines").asInt()).isEqualTo(1);
    assertThat(importNo(started)).isEqualTo(importNo(uploads.get(0)));
    awaitTask(importNo(started), "Task_ReviewPayments");
    assertThat(code(as("accounting").keep(file))).isEqualTo("bank-file-known");
  }

  @Test
  void ordersAreEnteredOnce() {
    var orders = "order_no,customer_no,order_date\nSS-1,K1001,2026-11-02\nSS-2,K1001,2026-11-02\n";
    var lines = "order_no,line_no,item_no,quantity\nSS-1,1,A3021,1\nSS-2,1,A3021,1\n";
    var answers =
        Together.call(
            3,
            () ->
                as("salesmanager")
                    .uploadAll(
                        "/api/import/orders",
                        Map.of("orders", bytes(orders), "lines", bytes(lines))));
    assertThat(answers)
        .extracting(Answer::body)
        .containsExactlyInAnyOrder(counts(2, 0), counts(0, 2), counts(0, 2));
    for (var reference : List.of("SS-1", "SS-2")) {
      assertThat(
              count("select count(*) from sales_document where customer_reference = ?", reference))
          .isEqualTo(1);
    }
  }

  @Test
  void countedStockIsPostedOnce() {
    var items = "item_no,description,unit_price,unit_cost,stock\nSS-I,Ding,10,6,7\n";
    var answers =
        Together.call(
            3, () -> as("purchasing").upload("/api/import/items", "items.csv", bytes(items)));
    assertThat(answers)
        .extracting(Answer::body)
        .containsExactlyInAnyOrder(counts(1, 0), counts(0, 1), counts(0, 1));
    assertThat(
            jdbc.sql("select on_hand from item_stock where item_no = 'SS-I'")
                .query(BigDecimal.class)
                .single())
        .isEqualByComparingTo("7");
    assertThat(count("select count(*) from item_entry where item_no = ?", "SS-I")).isEqualTo(1);
  }

  @Test
  void customersAreWrittenOnce() {
    var customers = "customer_no,name,address,city,country\nSS-C,Een,Straat 1,Zwolle,NL\n";
    var answers =
        Together.call(
            3,
            () -> as("financemanager").upload("/api/import/customers", "c.csv", bytes(customers)));
    assertThat(statuses(answers)).containsOnly(200);
    assertThat(count("select count(*) from customer where no = ?", "SS-C")).isEqualTo(1);
  }

  private int count(String sql, String parameter) {
    return jdbc.sql(sql).param(parameter).query(Integer.class).single();
  }

  private static String counts(int created, int unchanged) {
    return "{\"created\":%d,\"updated\":0,\"unchanged\":%d}".formatted(created, unchanged);
  }

  private static String importNo(Answer answer) {
    return answer.json().get("importNo").asText();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
