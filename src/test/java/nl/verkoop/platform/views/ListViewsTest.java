package nl.verkoop.platform.views;

import static nl.verkoop.Together.statuses;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.verkoop.Api.Answer;
import nl.verkoop.IntegrationTest;
import nl.verkoop.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everybody keeps how he wants a list; a manager can let his group use it too. */
class ListViewsTest extends IntegrationTest {

  private static final String VIEWS = "/api/list-views";
  private static final String SETTINGS = "owing=true&sort=-balance&columns=no,name,balance";

  @AfterEach
  void keepNothing() {
    jdbc.sql("delete from list_view_opening").update();
    jdbc.sql("delete from list_view").update();
  }

  private Answer keep(String user, String name) {
    return as(user).post(VIEWS, Map.of("list", "customers", "name", name, "settings", SETTINGS));
  }

  private String kept(String user, String name) {
    var answer = keep(user, name);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().get("id").asText();
  }

  private JsonNode view(String user, String name) {
    var views = as(user).get(VIEWS + "?list=customers").json().get("views");
    return StreamSupport.stream(views.spliterator(), false)
        .filter(each -> each.get("name").asText().equals(name))
        .findFirst()
        .orElse(null);
  }

  private Answer change(String user, String id, int version, String name) {
    return as(user)
        .put(VIEWS + "/" + id + "?version=" + version, Map.of("name", name, "settings", ""));
  }

  private Answer share(String user, String id, int version, String group) {
    return as(user).put(VIEWS + "/" + id + "/sharing?version=" + version, Map.of("group", group));
  }

  private Answer openWith(String user, String list, String id) {
    return as(user).put(VIEWS + "/openings/" + list, Map.of("id", id));
  }

  @Test
  void isKeptForWhoKeepsItAndForNobodyElse() {
    var id = kept("sales", "Mijn openstaande");
    var view = view("sales", "Mijn openstaande");
    assertThat(view.get("id").asText()).isEqualTo(id);
    assertThat(view.get("settings").asText()).isEqualTo(SETTINGS);
    assertThat(view.get("own").asBoolean()).isTrue();
    assertThat(view.get("opens").asBoolean()).isFalse();
    assertThat(view("salesmanager", "Mijn openstaande")).isNull();
    assertThat(change("salesmanager", id, 0, "Anders").status()).isEqualTo(404);
    assertThat(openWith("salesmanager", "customers", id).status()).isEqualTo(404);
    assertThat(as("salesmanager").delete(VIEWS + "/" + id + "?version=0").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "customers | '' | '' | 422 | view-name-needed",
        "customers | - | '' | 422 | view-name-needed",
        "customers | 1234567890123456789012345678901234567890123456789012345678901 | '' | 422 | too-long",
        "customers | Goed | q=<script> | 422 | view-settings",
        "customers | Goed | q=een twee | 422 | view-settings",
        "customers | Goed | https://elders.example/?q=1 | 422 | view-settings",
        "nergens | Goed | '' | 404 | list-unknown",
        "books | Goed | '' | 404 | list-unknown",
      })
  void whatCannotBeKeptIsRefusedInWords(
      String list, String name, String settings, int status, String code) {
    var view = new java.util.HashMap<String, String>();
    view.put("list", list);
    view.put("name", name);
    view.put("settings", settings);
    var answer = as("sales").post(VIEWS, view);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.json().at("/refusals/0/code").asText()).isEqualTo(code);
    assertThat(answer.body()).doesNotContain("?? ");
    assertThat(view("sales", "Goed")).isNull();
  }

  @Test
  void settingsThatAreTooLongAndOneViewTooManyAreRefused() {
    var longer = Map.of("list", "customers", "name", "Lang", "settings", "q=" + "a".repeat(999));
    assertThat(as("sales").post(VIEWS, longer).body()).contains("too-long", "\"settings\"");
    jdbc.sql(
            """
            insert into list_view (id, owner, list_key, name, settings)
            select concat('many-', seq), 'sales', 'customers', concat('Nr ', seq), '' from seq_1_to_50
            """)
        .update();
    assertThat(keep("sales", "Nog een").body()).contains("views-too-many", "hoogstens 50");
    assertThat(keep("salesmanager", "Nog een").status()).isEqualTo(201);
  }

  @Test
  void twoWindowsDoNotWriteOverEachOther() {
    var id = kept("sales", "Twee vensters");
    assertThat(change("sales", id, 0, "Eerste venster").status()).isEqualTo(204);
    var second = change("sales", id, 0, "Tweede venster");
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.body()).contains("view-changed-meanwhile", "Eerste venster");
    assertThat(as("sales").delete(VIEWS + "/" + id + "?version=0").status()).isEqualTo(409);
    assertThat(as("sales").delete(VIEWS + "/" + id + "?version=1").status()).isEqualTo(204);
    assertThat(change("sales", id, 1, "Weg").status()).isEqualTo(404);
  }

  @Test
  void whatIsNoIdIsNoView() {
    for (var id : List.of("x", "%C2%A0", "%F0%9F%98%80")) {
      assertThat(as("sales").delete(VIEWS + "/" + id + "?version=0").status()).isEqualTo(404);
    }
  }

  @Test
  void ofTwoNewOnesOfOneNameOneIsKept() {
    var name = "Samen " + UUID.randomUUID();
    assertThat(statuses(Together.call(4, () -> keep("sales", name))))
        .containsExactlyInAnyOrder(201, 409, 409, 409);
    assertThat(keep("sales", name.toUpperCase(java.util.Locale.ROOT)).body())
        .contains("view-name-taken");
  }

  @Test
  void theListOpensWithTheOneThatIsChosen() {
    var one = kept("sales", "Een");
    var other = kept("sales", "Twee");
    assertThat(openWith("sales", "customers", one).status()).isEqualTo(204);
    assertThat(openWith("sales", "customers", other).status()).isEqualTo(204);
    assertThat(view("sales", "Een").get("opens").asBoolean()).isFalse();
    assertThat(view("sales", "Twee").get("opens").asBoolean()).isTrue();
    assertThat(openWith("sales", "orders", other).status()).isEqualTo(404);
    assertThat(openWith("sales", "customers", "").status()).isEqualTo(204);
    assertThat(view("sales", "Twee").get("opens").asBoolean()).isFalse();
    openWith("sales", "customers", other);
    assertThat(as("sales").delete(VIEWS + "/" + other + "?version=0").status()).isEqualTo(204);
    assertThat(view("sales", "Twee")).isNull();
  }

  @Test
  void aManagerLetsHisGroupUseOneAndTakesItBack() {
    var id = kept("salesmanager", "Voor de groep");
    assertThat(share("sales", id, 0, "sales").status()).isEqualTo(403);
    assertThat(share("salesmanager", id, 0, "admin").body()).contains("view-group");
    assertThat(share("salesmanager", id, 0, "sales").status()).isEqualTo(204);
    var shared = view("sales", "Voor de groep");
    assertThat(shared.get("own").asBoolean()).isFalse();
    assertThat(shared.get("ownerName").asText()).isEqualTo("Maarten Hoekstra");
    assertThat(openWith("sales", "customers", id).status()).isEqualTo(204);
    assertThat(change("sales", id, 1, "Gekaapt").status()).isEqualTo(404);
    assertThat(view("accounting", "Voor de groep")).isNull();
    assertThat(share("salesmanager", id, 1, "").status()).isEqualTo(204);
    assertThat(view("sales", "Voor de groep")).isNull();
    assertThat(openWith("sales", "customers", id).status()).isEqualTo(404);
  }
}
