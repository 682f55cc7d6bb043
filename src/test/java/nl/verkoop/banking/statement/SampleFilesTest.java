package nl.verkoop.banking.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Holds the readers against files of real banks that lie beside the repository and may not be
 * copied into it. Skipped where they are missing.
 */
class SampleFilesTest {

  private static final Path SAMPLES = Path.of("..", "shared", "samples", "bank");

  /** Files the reader treats otherwise than expected.json says, each with the reason. */
  private static final Map<String, String> DEVIATIONS = Map.of();

  @Test
  void agreesWithTheExpectedResultsOfEveryCamtAndMt940Sample() throws IOException {
    assumeTrue(Files.isDirectory(SAMPLES), "No samples at " + SAMPLES.toAbsolutePath());
    JsonNode expected = new ObjectMapper().readTree(SAMPLES.resolve("expected.json").toFile());
    Map<String, List<String>> differences = new TreeMap<>();
    int checks = 0;
    for (Map.Entry<String, JsonNode> each : expected.properties()) {
      if (each.getKey().matches("(camt|mt940)/.*")) {
        var comparison = new SampleComparison(each.getValue());
        comparison.compare(TestFiles.READER.read(bytes(each.getKey())));
        differences.put(each.getKey(), comparison.differences());
        checks += comparison.checks();
      }
    }
    report(differences, checks);
    assertThat(differing(differences).keySet())
        .as("%s", differing(differences))
        .isEqualTo(DEVIATIONS.keySet());
  }

  private static byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(SAMPLES.resolve(name));
  }

  private static Map<String, List<String>> differing(Map<String, List<String>> all) {
    Map<String, List<String>> differing = new TreeMap<>(all);
    differing.values().removeIf(List::isEmpty);
    return differing;
  }

  private static void report(Map<String, List<String>> differences, int checks) {
    System.Logger log = System.getLogger(SampleFilesTest.class.getName());
    Map<String, List<String>> differing = differing(differences);
    List<String> lines = new ArrayList<>();
    lines.add(
        "%d of %d sample files agree (%d checks)"
            .formatted(differences.size() - differing.size(), differences.size(), checks));
    differing.forEach(
        (file, found) ->
            lines.add(file + " " + found + " " + DEVIATIONS.getOrDefault(file, "NOT EXPECTED")));
    lines.forEach(each -> log.log(System.Logger.Level.INFO, each));
  }
}
