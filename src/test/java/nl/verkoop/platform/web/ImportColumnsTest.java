package nl.verkoop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.verkoop.Api.Answer;
import nl.verkoop.IntegrationTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The columns that the import page names are the ones that the server takes, each of them. */
class ImportColumnsTest extends IntegrationTest {

  private static final Path PAGE =
      Path.of("src/main/resources/static/components/pages/import-columns.js");
  private static final Pattern FILE =
      Pattern.compile("(\\w+): \\{\\s+required: \\[([^]]*)],\\s+optional: \\[([^]]*)],\\s+}");

  private record Columns(List<String> required, List<String> optional) {}

  @ParameterizedTest
  @CsvSource({"customers", "vendors", "items"})
  void theServerKnowsEveryColumnOfAFile(String kind) throws IOException {
    var columns = columns(kind);
    var answer = send(kind, header(columns.required(), columns.optional()));
    assertThat(refusedColumns(answer, "Deze kolom is hier onbekend")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"customers", "vendors", "items"})
  void theServerNeedsWhatThePageSaysIsNeeded(String kind) throws IOException {
    var columns = columns(kind);
    var answer = send(kind, header(List.of(), columns.optional()));
    assertThat(refusedColumns(answer, "Deze kolom ontbreekt"))
        .isEqualTo(new TreeSet<>(columns.required()));
  }

  @ParameterizedTest
  @CsvSource({"orders", "lines"})
  void theServerKnowsAndNeedsTheColumnsOfOrders(String file) throws IOException {
    var columns = columns(file);
    var full = sendOrders(file, header(columns.required(), columns.optional()));
    assertThat(refusedColumns(full, "Deze kolom is hier onbekend")).isEmpty();
    var bare = sendOrders(file, header(List.of(), columns.optional()));
    assertThat(refusedColumns(bare, "Deze kolom ontbreekt"))
        .isEqualTo(new TreeSet<>(columns.required()));
  }

  private Answer send(String kind, String text) {
    return as("admin").upload("/api/import/" + kind, "file.csv", bytes(text));
  }

  /** The other of the two files is complete. */
  private Answer sendOrders(String file, String text) throws IOException {
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

  private static Columns columns(String file) throws IOException {
    return FILE.matcher(Files.readString(PAGE))
        .results()
        .filter(found -> found.group(1).equals(file))
        .map(found -> new Columns(names(found, 2), names(found, 3)))
        .findAny()
        .orElseThrow();
  }

  private static List<String> names(MatchResult found, int group) {
    return Pattern.compile("'(\\w+)'")
        .matcher(found.group(group))
        .results()
        .map(name -> name.group(1))
        .toList();
  }
}
