package nl.verkoop.process;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.verkoop.Api.Answer;
import nl.verkoop.Together;
import nl.verkoop.scenario.Order;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who answers for the books sets which accounts are posted to, and which VAT is charged. */
class PostingPairsTest extends ProcessTest {

  private static final String SETUP = "/api/posting-setup";
  private static final String RENTAL = SETUP + "/general/BINNENLAND/HUUR";
  private static final String TEN_PERCENT = SETUP + "/vat/BINNENLAND/TIEN";
  private static final PairAccounts ACCOUNTS = new PairAccounts("8030", "7010", "7100");

  @Autowired private PlatformTransactionManager transactions;

  @AfterEach
  void withoutTheNewGroups() {
    as("admin").delete(RENTAL);
    as("admin").delete(TEN_PERCENT);
  }

  @Test
  void aNewGroupBeginsWithItsFirstPairAndShowsWhatIsMissing() {
    assertThat(item("HUUR", "HOOG").status()).as("no such group").isEqualTo(422);
    assertThat(as("financemanager").put(SETUP + "/general/binnenland/huur", ACCOUNTS).status())
        .isEqualTo(204);
    assertThat(item("HUUR", "HOOG").status()).isEqualTo(200);

    assertThat(pair("general", "BINNENLAND", "HUUR").get("salesAccount").asText())
        .isEqualTo("8030");
    assertThat(pair("general", "EU", "HUUR").get("salesAccount").isNull()).isTrue();
    var change = as("analyst").get("/api/setup-changes?limit=1").json().get(0);
    assertThat(change.get("subject").asText()).isEqualTo("general-posting BINNENLAND HUUR");
    assertThat(change.get("newValue").asText()).isEqualTo("8030, 7010, 7100");
    assertThat(change.get("changedBy").asText()).isEqualTo("financemanager");
  }

  @Test
  void accountsCountFromTheNextPostingOn() {
    set(RENTAL, ACCOUNTS);
    assertThat(item("HUUR", "HOOG").status()).isEqualTo(200);
    assertThat(salesAccountOf(ordered())).isEqualTo("8030");
    set(RENTAL, ACCOUNTS.on("8000"));
    assertThat(salesAccountOf(ordered())).isEqualTo("8000");
    assertThat(as("accounting").post("/api/proof", "").json().get("ok").asBoolean()).isTrue();
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "general/BINNENLAND/HUUR! | 8030,7010,7100 | productGroup not-a-group",
        "general/BINNENLAND/stra\u00dfe | 8030,7010,7100 | productGroup not-a-group",
        "general/-/HUUR | 8030,7010,7100 | businessGroup not-a-group",
        "general/BINNENLAND/HUUR | 1300,7010,7100 | salesAccount posting-account-invalid",
        "general/BINNENLAND/HUUR | 8030,,7100 | costAccount posting-account-invalid",
        "general/BINNENLAND/HUUR | 8030,7010,9999 | adjustmentAccount posting-account-invalid",
        "vat/BINNENLAND/TIEN | TIEN,S,0,1510 | rate vat-rate-needed",
        "vat/BINNENLAND/TIEN | TIEN,Z,10,1510 | rate vat-rate-zero",
        "vat/BINNENLAND/TIEN | TIEN,S,100.1,1510 | rate vat-rate-invalid",
        "vat/BINNENLAND/TIEN | TIEN,S,-1,1510 | rate vat-rate-invalid",
        "vat/BINNENLAND/TIEN | TIEN,S,10.123456,1510 | rate vat-rate-invalid",
        "vat/BINNENLAND/TIEN | TIEN,S,,1510 | rate vat-rate-invalid",
        "vat/BINNENLAND/TIEN | TIEN,Q,10,1510 | category vat-category-unknown",
        "vat/BINNENLAND/TIEN | ,S,10,1510 | identifier not-a-group",
        "vat/BINNENLAND/TIEN | HOOG,S,10,1510 | identifier vat-identifier-taken",
        "vat/BINNENLAND/TIEN | HOOG,S,21,1510 | identifier vat-identifier-taken",
        "vat/BINNENLAND/TIEN | TIEN,S,10,1300 | salesAccount posting-account-invalid",
        "vat/BINNENLAND/TIEN | TIEN,S,10,8000 | salesAccount posting-account-invalid"
      })
  void whatCannotBeBookedIsRefusedAtItsField(String pair, String values, String refusal) {
    var value = values.split(",", -1);
    Object body =
        pair.startsWith("vat") ? vat(value[0], value[1], value[2], value[3]) : general(value);
    var answer = as("admin").put(SETUP + "/" + pair, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    var first = answer.json().at("/refusals/0");
    assertThat(first.get("field").asText() + " " + first.get("code").asText()).isEqualTo(refusal);
  }

  @Test
  void vatThatWasPostedWithStays() {
    set(TEN_PERCENT, vat("TIEN", "S", "10", "1520"));
    set(TEN_PERCENT, vat("TIEN", "S", "11", "1510"));
    var high = SETUP + "/vat/BINNENLAND/HOOG";
    awaitInvoices(enter("sales", touchless("A3010")), 1);

    assertThat(code(as("admin").put(high, vat("HOOG", "S", "22", "1510"))))
        .isEqualTo("vat-setup-used");
    assertThat(code(as("admin").delete(high))).isEqualTo("vat-setup-used");
    assertThat(pair("vat", "BINNENLAND", "HOOG").get("used").asBoolean()).isTrue();
    assertThat(pair("vat", "BINNENLAND", "TIEN").get("used").asBoolean()).isFalse();
  }

  @Test
  void whatIsNotChargedMayShareItsIdentifier() {
    var untaxed = SETUP + "/vat/EU/TIEN";
    assertThat(as("admin").put(untaxed, vat("ICL", "K", "0", "1530")).status()).isEqualTo(204);
    assertThat(as("admin").delete(untaxed).status()).isEqualTo(204);
    assertThat(as("admin").delete(untaxed).status()).isEqualTo(404);
  }

  @Test
  void vatOfAnOrderThatIsNotDoneStays() {
    set(TEN_PERCENT, vat("TIEN", "S", "10", "1520"));
    assertThat(item("HANDEL", "TIEN").status()).isEqualTo(200);
    var draft = draft();
    assertThat(code(as("admin").put(TEN_PERCENT, vat("TIEN", "S", "11", "1520"))))
        .isEqualTo("vat-setup-under-way");
    assertThat(code(as("admin").delete(TEN_PERCENT))).isEqualTo("vat-setup-under-way");
    assertThat(as("sales").delete(draft).status()).isEqualTo(204);
    assertThat(as("admin").delete(TEN_PERCENT).status()).isEqualTo(204);
  }

  /** A card that gets another group leads to a pair that nobody set up. */
  @Test
  void anOrderWhoseVatIsNotSetUpAnyMoreIsReadAndDiscarded() {
    set(TEN_PERCENT, vat("TIEN", "S", "10", "1520"));
    assertThat(item("HANDEL", "TIEN").status()).isEqualTo(200);
    var draft = draft();
    jdbc.sql("delete from vat_posting_setup where product_group = 'TIEN'").update();

    var read = as("sales").get(draft);
    assertThat(read.status()).as(read.body()).isEqualTo(200);
    assertThat(read.json().at("/vat/0/rate").asInt()).as("as it was written").isEqualTo(10);
    assertThat(as("sales").post(draft + "/start", "").body()).contains("vat-setup-missing");
    assertThat(as("sales").delete(draft).status()).isEqualTo(204);
  }

  @Test
  void goodsAreCountedOnlyWhereTheirAdjustmentHasAnAccount() {
    var elsewhere = SETUP + "/general/EU/PARTIJ";
    set(elsewhere, ACCOUNTS);
    var file =
        "item_no,description,unit_price,general_product_group,stock\nPARTIJ-1,Partij,5,PARTIJ,3\n";
    var answer = importItems(file);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("\"row\":2", "\"column\":\"stock\"", "BINNENLAND");
    assertThat(as("admin").delete(elsewhere).status()).isEqualTo(204);
  }

  private String draft() {
    var answer = as("sales").draft(touchless("HUUR-1"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return "/api/sales-orders/" + answer.json().at("/header/no").asText();
  }

  private void set(String pair, Object body) {
    var answer = as("admin").put(pair, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
  }

  @Test
  void nobodyChangesVatWhileItIsPostedWith() {
    set(RENTAL, ACCOUNTS);
    var inTheSameSecond = SETUP + "/vat/BINNENLAND/SAMEN";
    set(inTheSameSecond, vat("SAMEN", "S", "5", "1520"));
    assertThat(item("HUUR", "SAMEN").status()).isEqualTo(200);
    var order = new CompletableFuture<String>();
    var change = new CompletableFuture<Answer>();
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              jdbc.sql(
                      "select last_used from number_series_counter where code = 'SALES_INVOICE' for update")
                  .query(Long.class)
                  .single();
              order.complete(enter("sales", touchless("HUUR-1")));
              awaitWaiting(1);
              change.completeAsync(
                  () -> as("admin").put(inTheSameSecond, vat("SAMEN", "S", "5", "1510")));
              awaitWaiting(2);
            });
    assertThat(code(change.join())).isEqualTo("vat-setup-used");
    awaitInvoices(order.join(), 1);
    assertThat(as("accounting").post("/api/proof", "").json().get("ok").asBoolean()).isTrue();
  }

  @Test
  void twoPeopleDoNotGiveOneIdentifierTwoRates() {
    var five = SETUP + "/vat/SAMEN/VIJF";
    var six = SETUP + "/vat/SAMEN/ZES";
    var answers =
        Together.call(
            List.of(
                () -> as("admin").put(five, vat("TWEE", "S", "5", "1520")),
                () -> as("financemanager").put(six, vat("TWEE", "S", "6", "1520"))));
    assertThat(Together.statuses(answers)).containsExactlyInAnyOrder(204, 422);
    var removed =
        Together.call(
            List.of(
                () -> as("admin").delete(five),
                () -> as("admin").delete(six),
                () -> as("admin").delete(five),
                () -> as("admin").delete(six)));
    assertThat(Together.statuses(removed)).containsExactlyInAnyOrder(204, 404, 404, 404);
  }

  /** Each finds what the one before him wrote, also of a pair that nobody had. */
  @ParameterizedTest
  @ValueSource(strings = {"/general/BINNENLAND/HUUR", "/general/AAA/HUUR"})
  void whatSeveralPeopleSetInTheSameSecondFollowsOnEachOther(String path) {
    var pair = SETUP + path;
    var answers =
        Together.call(
            Stream.of("8000", "8010", "8020", "8030")
                .<Callable<Answer>>map(account -> () -> as("admin").put(pair, ACCOUNTS.on(account)))
                .toList());
    assertThat(Together.statuses(answers)).containsOnly(204);
    assertThat(as("admin").delete(pair).status()).isEqualTo(204);
    var changes = as("analyst").get("/api/setup-changes?limit=5").json();
    for (var index = 0; index < 4; index++) {
      assertThat(changes.get(index).get("oldValue"))
          .isEqualTo(changes.get(index + 1).get("newValue"));
    }
    assertThat(changes.get(4).get("oldValue").asText()).isEmpty();
  }

  private String ordered() {
    var no = enter("sales", touchless("HUUR-1"));
    awaitInvoices(no, 1);
    return no;
  }

  private String salesAccountOf(String orderNo) {
    return jdbc.sql(
            """
            select l.account_no from posting_register r join gl_entry l on l.register_no = r.no
            where r.document_no = ? and r.kind = 'SALES_INVOICE' and l.account_no like '8%'
            """)
        .param(invoices(orderNo).get(0))
        .query(String.class)
        .single();
  }

  private Answer item(String generalGroup, String vatGroup) {
    var file =
        "item_no,description,unit_price,type,general_product_group,vat_product_group\n"
            + String.join(",", "HUUR-1", "Huur", "50", "SERVICE", generalGroup, vatGroup);
    return importItems(file);
  }

  private Answer importItems(String file) {
    return as("purchasing")
        .upload("/api/import/items", "items.csv", file.getBytes(StandardCharsets.UTF_8));
  }

  private JsonNode pair(String kind, String businessGroup, String productGroup) {
    return StreamSupport.stream(as("admin").get(SETUP).json().get(kind).spliterator(), false)
        .filter(each -> each.get("businessGroup").asText().equals(businessGroup))
        .filter(each -> each.get("productGroup").asText().equals(productGroup))
        .findAny()
        .orElseThrow();
  }

  private static Order touchless(String itemNo) {
    return order("K1008", line(itemNo, 1)).atOnce();
  }

  private static PairAccounts general(String[] accounts) {
    return new PairAccounts(accounts[0], accounts[1], accounts[2]);
  }

  /** The VAT of a pair as it is typed. */
  private record PairVat(
      String identifier, String category, BigDecimal rate, String salesAccount) {}

  private static PairVat vat(String identifier, String category, String rate, String account) {
    return new PairVat(identifier, category, rate.isEmpty() ? null : new BigDecimal(rate), account);
  }
}
