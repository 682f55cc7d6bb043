package nl.verkoop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.verkoop.Api.Answer;
import nl.verkoop.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What documents call an item, and what they say under its lines (features ). */
class ItemTextsTest extends IntegrationTest {

  private final String item = "TX" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();

  @BeforeEach
  void haveAnItem() {
    done(upload("items", "item_no,description,unit_price\n%s,Map,3\n".formatted(item)), 200);
  }

  private Answer upload(String kind, String file) {
    return as("purchasing")
        .upload("/api/import/" + kind, kind + ".csv", file.getBytes(StandardCharsets.UTF_8));
  }

  private static void done(Answer answer, int status) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
  }

  private static void refused(Answer answer, String field, String message) {
    assertThat(answer.status()).as(answer.body()).isIn(409, 422);
    assertThat(answer.json().at("/refusals/0/field").asText()).isEqualTo(field);
    assertThat(answer.json().at("/refusals/0/message").asText()).contains(message);
  }

  @Test
  void anItemHasANameForEachLanguage() {
    var path = "/api/items/" + item + "/texts/";
    done(as("purchasing").put(path + "EN", Map.of("description", "Binder")), 204);
    refused(as("purchasing").put(path + "en", Map.of("description", "x")), "language", "al een");
    refused(as("purchasing").put(path + "nl", Map.of("description", "x")), "language", "kaart");
    refused(as("purchasing").put(path + "qq", Map.of("description", "x")), "language", "qq");
    refused(as("purchasing").put(path + "de", Map.of("description", " ")), "description", "");
    done(
        upload(
            "item-texts",
            "item_no,language,description\n%1$s,en,Folder\n%1$s,de,Ordner\n".formatted(item)),
        200);
    var kept = as("sales").get("/api/items/" + item + "/texts").json();
    assertThat(kept.findValuesAsText("description")).containsExactly("Ordner", "Folder");
    done(as("purchasing").delete(path + "de?version=0"), 204);
    done(
        upload(
            "items", "item_no,description,description_en,unit_price\n%s,Map,,3\n".formatted(item)),
        200);
    assertThat(as("sales").get("/api/items/" + item + "/texts").json()).isEmpty();
  }

  @Test
  void namesOfAFileOfItemsAreInTheListOfChanges() {
    var file = "item_no,description,description_en,unit_price\n%s,Map,%s,3\n";
    for (var name : List.of("Binder", "Binder", "Folder", "")) {
      done(upload("items", file.formatted(item, name)), 200);
    }
    assertThat(
            jdbc.sql(
                    """
                    select concat(changed_by, ': ', old_value, ' > ', new_value)
                    from setup_change where subject = ? order by no
                    """)
                .param("item-text " + item + " en")
                .query(String.class)
                .list())
        .containsExactly(
            "purchasing:  > Binder", "purchasing: Binder > Folder", "purchasing: Folder > ");
  }

  private Answer keep(int no, String query, Object... more) {
    var asked = new HashMap<String, Object>();
    asked.put("lines", List.of("Twee jaar garantie", "Uit voorraad"));
    asked.put("onOrders", true);
    asked.put("automatic", true);
    for (var index = 0; index < more.length; index += 2) {
      asked.put((String) more[index], more[index + 1]);
    }
    return as("purchasing").put("/api/items/" + item + "/extended-texts/" + no + query, asked);
  }

  private static Map<String, Object> line(Object no, String item) {
    var line = new HashMap<String, Object>();
    line.put("lineNo", no);
    line.put("itemNo", item);
    line.put("quantity", 1);
    return line;
  }

  private static Map<String, Object> sent(JsonNode lines) {
    var all = new ArrayList<Object>();
    lines.forEach(
        each -> {
          var line = new HashMap<String, Object>();
          line.put("lineNo", each.get("lineNo").asInt());
          line.put("type", each.get("type").asText());
          if (each.get("type").asText().equals("ITEM")) {
            line.put("itemNo", each.get("itemNo").asText());
            line.put("quantity", new BigDecimal("2"));
          } else {
            line.put("description", each.get("description").asText());
          }
          all.add(line);
        });
    return Map.of("customerNo", "K1003", "lines", all);
  }

  private static List<String> words(JsonNode order) {
    var said = new ArrayList<String>();
    order.get("lines").forEach(each -> said.add(each.get("description").asText()));
    return said;
  }

  private JsonNode draft(String kind, String query, Object lines) {
    var answer =
        as("sales")
            .post(
                "/api/" + kind + "/drafts" + query, Map.of("customerNo", "K1003", "lines", lines));
    assertThat(answer.status()).as(answer.body()).isLessThan(300);
    return answer.json();
  }

  private JsonNode change(JsonNode before, String query, Object request) {
    var answer =
        as("sales")
            .put(
                "/api/sales-orders/%s?version=%s%s"
                    .formatted(
                        before.at("/header/no").asText(),
                        before.at("/header/version").asInt(),
                        query),
                request);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  @Test
  void aTextComesOnceUnderANewLineAndStaysAwayOnceItIsTakenAway() {
    done(keep(1, ""), 204);
    done(keep(2, "", "lines", List.of("Alleen in het Engels"), "language", "en"), 204);
    done(keep(3, "", "lines", List.of("Voorbij"), "validUntil", "2001-01-01"), 204);
    done(keep(4, "", "lines", List.of("Op verzoek"), "automatic", false), 204);
    var first = draft("sales-orders", "", List.of(line(null, item)));
    assertThat(words(first)).containsExactly("Map", "Twee jaar garantie", "Uit voorraad");

    var again = change(first, "", sent(first.get("lines")));
    assertThat(words(again)).isEqualTo(words(first));
    assertThat(again.get("lines").findValuesAsText("lineNo")).containsExactly("1", "2", "3");

    var without = change(again, "", Map.of("customerNo", "K1003", "lines", List.of(line(1, item))));
    assertThat(words(without)).containsExactly("Map");

    var second =
        change(
            without,
            "",
            Map.of("customerNo", "K1003", "lines", List.of(line(1, item), line(null, item))));
    assertThat(words(second)).containsExactly("Map", "Map", "Twee jaar garantie", "Uit voorraad");

    var asked = change(second, "&extendedTexts=true", sent(second.get("lines")));
    assertThat(words(asked))
        .containsExactly(
            "Map",
            "Twee jaar garantie",
            "Uit voorraad",
            "Op verzoek",
            "Map",
            "Op verzoek",
            "Twee jaar garantie",
            "Uit voorraad");
    var copy = draft("sales-orders", "?copyFrom=" + asked.at("/header/no").asText(), List.of());
    assertThat(words(copy)).isEqualTo(words(asked));
    assertThat(words(draft("sales-quotes", "", List.of(line(null, item))))).containsExactly("Map");
  }

  @Test
  void aCommentWithoutWordsBelowAnItemWithTextsIsRefused() {
    done(keep(1, ""), 204);
    var noWords = Map.of("type", "COMMENT");
    var asked = Map.of("customerNo", "K1003", "lines", List.of(line(null, item), noWords));
    for (var query : List.of("", "?extendedTexts=true")) {
      var answer = as("sales").post("/api/sales-orders/drafts" + query, asked);
      assertThat(answer.status()).as(answer.body()).isEqualTo(422);
      assertThat(answer.json().get("refusals").findValuesAsText("message"))
          .containsExactly("Vul de woorden van deze regel in.");
    }
    var lines = Arrays.asList(line(null, item), null);
    var nothing =
        as("sales")
            .post(
                "/api/sales-orders/drafts?extendedTexts=true",
                Map.of("customerNo", "K1003", "lines", lines));
    assertThat(nothing.status()).as(nothing.body()).isBetween(400, 422);
  }

  @Test
  void anOrderThatIsPlacedShowsItsTexts() {
    done(keep(1, ""), 204);
    var order = given.customer("K1003").ordered(nl.verkoop.scenario.Line.line(item, 1));
    var seen = as("sales").get("/api/sales-orders/" + order.no());
    done(seen, 200);
    assertThat(words(seen.json())).containsExactly("Map", "Twee jaar garantie", "Uit voorraad");
  }

  @Test
  void whatIsNoTextIsRefused() {
    refused(keep(0, ""), "textNo", "999");
    refused(keep(1, "", "lines", List.of(" ")), "lines", "1 tot en met 50");
    refused(keep(1, "", "lines", List.of("x".repeat(101))), "lines", "100");
    refused(keep(1, "", "language", "qq"), "language", "qq");
    refused(keep(1, "", "onOrders", false), "onOrders", "documenten");
    refused(keep(1, "", "validFrom", "2026-02-01", "validUntil", "2026-01-01"), "validUntil", "");
    done(keep(1, ""), 204);
    refused(keep(1, ""), "textNo", "al een tekst 1");
    done(keep(1, "?version=0", "lines", List.of("Anders")), 204);
    refused(keep(1, "?version=0"), "version", "");
    done(as("purchasing").delete("/api/items/" + item + "/extended-texts/1?version=1"), 204);
    assertThat(as("sales").get("/api/items/" + item + "/extended-texts").json()).isEmpty();
  }
}
