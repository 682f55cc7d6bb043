package nl.verkoop.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.verkoop.Api.Answer;
import nl.verkoop.IntegrationTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The columns that the program names are the ones that it takes, each of them. */
class ImportColumnsTest extends IntegrationTest {

  private record Columns(List<String> required, List<String> optional) {}

  @ParameterizedTest
  @CsvSource({
    "groups",
    "customer-templates",
    "customers",
    "ship-to-addresses",
    "salespeople",
    "vendors",
    "items",
    "item-units",
    "item-texts",
    "catalogue-items",
    "prices",
    "invoice-discounts"
  })
  void theServerKnowsEveryColumnOfAFile(String kind) {
    var columns = columns(kind);
    var answer = send(kind, header(columns.required(), columns.optional()));
    assertThat(refusedColumns(answer, "Deze kolom is hier onbekend")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "groups",
    "customer-templates",
    "customers",
    "ship-to-addresses",
    "salespeople",
    "vendors",
    "items",
    "item-units",
    "catalogue-items",
    "prices",
    "invoice-discounts"
  })
  void theServerNeedsWhatItSaysIsNeeded(String kind) {
    var columns = columns(kind);
    var answer = send(kind, header(List.of(), columns.optional()));
    assertThat(refusedColumns(answer, "Deze kolom ontbreekt"))
        .isEqualTo(new TreeSet<>(columns.required()));
  }

  @ParameterizedTest
  @CsvSource({"orders", "lines"})
  void theServerKnowsAndNeedsTheColumnsOfOrders(String file) {
    var columns = columns(file);
    var full = sendOrders(file, header(columns.required(), columns.optional()));
    assertThat(refusedColumns(full, "Deze kolom is hier onbekend")).isEmpty();
    var bare = sendOrders(file, header(List.of(), columns.optional()));
    assertThat(refusedColumns(bare, "Deze kolom ontbreekt"))
        .isEqualTo(new TreeSet<>(columns.required()));
  }

  /** Who sends files by a program reads the descriptions; they are written by hand. */
  @ParameterizedTest
  @CsvSource({
    "customers, customers",
    "ship-to-addresses, ship-to-addresses",
    "salespeople, salespeople",
    "vendors, vendors",
    "items, items",
    "item-units, item-units",
    "item-texts, item-texts",
    "catalogue-items, catalogue-items",
    "groups, groups",
    "customer-templates, customer-templates",
    "prices, prices",
    "invoice-discounts, invoice-discounts",
    "orders, orders",
    "lines, orders"
  })
  void theDocumentationNamesEveryColumn(String file, String address) {
    var operation =
        as("sales").get("/api/openapi").json().at("/paths").path("/api/import/" + address);
    var columns = columns(file);
    assertThat(columns.required()).isNotEmpty();
    for (var column : (header(columns.required(), columns.optional()).strip()).split(",")) {
      assertThat(operation.at("/post/description").asText()).contains("`" + column + "`");
    }
  }

  private Answer send(String kind, String text) {
    return as("admin").upload("/api/import/" + kind, "file.csv", bytes(text));
  }

  /** The other of the two files is complete. */
  private Answer sendOrders(String file, String text) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (var each : List.of("orders", "lines")) {
      var whole = columns(each);
      files.put(each, bytes(header(whole.required(), whole.optional())));
    }
    files.put(file, bytes(text));
    return as("salesmanager").uploadAll("/api/import/orders", files);
  }

  private static TreeSet<String> refusedColumns(Answer answer, String reason) {
    return StreamSupport.stream(answer.json().path("refusals").spliterator(), false)
        .filter(refusal -> refusal.get("reason").asText().equals(reason))
        .map(refusal -> refusal.get("column").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String header(List<String> some, List<String> others) {
    var all = new java.util.ArrayList<>(some);
    all.addAll(others);
    return String.join(",", all) + "\n";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Columns columns(String file) {
    return StreamSupport.stream(as("sales").get("/api/import/files").json().spliterator(), false)
        .filter(each -> each.get("name").asText().equals(file))
        .map(each -> new Columns(names(each.get("required")), names(each.get("optional"))))
        .findAny()
        .orElseThrow();
  }

  private static List<String> names(JsonNode columns) {
    return StreamSupport.stream(columns.spliterator(), false).map(JsonNode::asText).toList();
  }
}
