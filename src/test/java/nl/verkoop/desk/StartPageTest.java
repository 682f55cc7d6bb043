package nl.verkoop.desk;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.verkoop.IntegrationTest;
import nl.verkoop.shared.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The start page counts what waits for whoever looks, and leads nowhere he may not go. */
class StartPageTest extends IntegrationTest {

  private static final List<String> PEOPLE = Role.ids(Role.values());

  @ParameterizedTest
  @CsvSource({
    "sales, new-order new-quote tasks-sales tasks-mine drafts, quotes orders customers contacts opportunities campaigns prices invoice-discounts items recurring-lines outbox failures api",
    "warehouse, tasks-warehouse tasks-mine, orders outbox api",
    "purchasing, tasks-purchasing tasks-mine, orders items units-of-measure outbox imports api",
    "accounting, tasks-accounting tasks-mine, orders customers contacts books postings proof bank-imports outbox failures api",
    "financemanager, tasks-financemanager tasks-mine payments, "
        + "quotes orders customers contacts opportunities card-checks salespeople books postings proof bank-imports outbox failures imports setup api",
    "analyst, tasks-mine tasks-every, orders customers contacts books postings proof outbox failures cockpit api",
  })
  void everybodyIsOfferedWhatHisRoleNeeds(String person, String work, String places) {
    assertThat(keys(person, "work")).containsExactly(work.split(" "));
    assertThat(keys(person, "places")).containsExactly(places.split(" "));
  }

  @ParameterizedTest
  @FieldSource("PEOPLE")
  void noTileLeadsWhereOneMayNotGo(String person) {
    for (var tile : tiles(person).toList()) {
      var path = tile.get("href").asText().replaceFirst("#.*", "");
      assertThat(as(person).get(path).status()).as("%s opens %s", person, tile).isLessThan(400);
    }
  }

  /** Answers of programs belong behind the documentation of the API. */
  @ParameterizedTest
  @FieldSource("PEOPLE")
  void noTileLeadsToAnAnswerForPrograms(String person) {
    assertThat(tiles(person).map(tile -> tile.get("href").asText()))
        .filteredOn(href -> href.startsWith("/api"))
        .containsExactly("/api/docs");
  }

  @Test
  void theWarehouseSeesHowManyOrdersItCanShip() {
    var before = count("warehouse", "tasks-warehouse");
    var no = given.customer("K1002").orderedByHand(line("A3021", 1)).no();
    until(no, "is counted", () -> count("warehouse", "tasks-warehouse") == before + 1);
  }

  @Test
  void aDraftCountsForWhoTypedIt() {
    var before = count("sales", "drafts");
    var others = count("salesmanager", "drafts");
    var draft = as("sales").draft(order("K1015"));
    assertThat(draft.status()).isEqualTo(201);

    assertThat(count("sales", "drafts")).isEqualTo(before + 1);
    assertThat(count("salesmanager", "drafts")).isEqualTo(others);
    var no = draft.json().at("/header/no").asText();
    assertThat(as("sales").delete("/api/sales-orders/" + no).status()).isEqualTo(204);
    assertThat(count("sales", "drafts")).isEqualTo(before);
    assertThat(tile("sales", "drafts").get("href").asText())
        .isEqualTo("/orders?status=DRAFT&mine=true");
  }

  @Test
  void tasksOpenInTheListThatCountsThem() {
    var filter =
        jdbc.sql("select ID_ from ACT_RU_FILTER where NAME_ = 'Te verzenden'")
            .query(String.class)
            .single();
    assertThat(tile("warehouse", "tasks-warehouse").get("href").asText())
        .isEqualTo("/camunda/app/tasklist/default/#/?filter=" + filter);
  }

  @ParameterizedTest
  @CsvSource({"sales, Sanne de Wit", "accounting, Annelies Bakker"})
  void thePageNamesWhoLooks(String person, String name) {
    assertThat(as(person).get("/").body()).contains("data-name=\"" + name + "\"");
  }

  private long count(String person, String key) {
    return tile(person, key).get("count").asLong();
  }

  private JsonNode tile(String person, String key) {
    return tiles(person)
        .filter(tile -> tile.get("key").asText().equals(key))
        .findAny()
        .orElseThrow();
  }

  private Stream<JsonNode> tiles(String person) {
    return Stream.of("work", "places").flatMap(part -> tiles(person, part));
  }

  private Stream<JsonNode> tiles(String person, String part) {
    var answer = as(person).get("/api/start");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return StreamSupport.stream(answer.json().get(part).spliterator(), false);
  }

  private List<String> keys(String person, String part) {
    return tiles(person, part).map(tile -> tile.get("key").asText()).toList();
  }
}
