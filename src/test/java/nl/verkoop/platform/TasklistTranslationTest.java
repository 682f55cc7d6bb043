package nl.verkoop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileCopyUtils;

/** The web applications and our own pages say everything in Dutch and in English. */
class TasklistTranslationTest {

  private static final String APPS = "META-INF/resources/webjars/camunda/app/";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*\\w+\\s*}}|\\{\\d}");

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome"})
  void dutchHasEveryLabelOfTheWebApplication(String app) throws IOException {
    assertThat(labels(app, "nl").keySet()).isEqualTo(labels(app, "en").keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome"})
  void dutchLabelsAreFilledAndKeepThePlaceholders(String app) throws IOException {
    Map<String, String> dutch = labels(app, "nl");
    labels(app, "en")
        .forEach(
            (key, english) -> {
              assertThat(dutch.get(key).isBlank()).as(key).isEqualTo(english.isBlank());
              assertThat(placeholders(dutch.get(key))).as(key).isEqualTo(placeholders(english));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome"})
  void bothLanguagesAreOffered(String app) throws IOException {
    assertThat(text(APPS + app + "/scripts/config.js"))
        .contains("availableLocales: ['nl', 'en']")
        .contains("vendor: 'Verkoop'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cockpit", "admin"})
  void noLanguageIsOfferedWithoutItsFile(String app) throws IOException {
    assertThat(text(APPS + app + "/scripts/config.js")).contains("availableLocales: ['en']");
  }

  @Test
  void ownPagesHaveTheSameTextsInBothLanguages() throws IOException {
    var dutch = messages("nl");
    var english = messages("en");

    assertThat(dutch.keySet()).isEqualTo(english.keySet());
    assertThat(dutch.values()).noneMatch(String::isBlank);
    assertThat(english.values()).noneMatch(String::isBlank);
    dutch.forEach(
        (key, value) ->
            assertThat(placeholders(value)).as(key).isEqualTo(placeholders(english.get(key))));
  }

  private static String placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .map(placeholder -> placeholder.replace(" ", ""))
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static SortedMap<String, String> labels(String app, String language) throws IOException {
    var content = text(APPS + app + "/locales/" + language + ".json");
    var labels = new TreeMap<String, String>();
    collect("", new ObjectMapper().readTree(content.replace("\uFEFF", "")), labels);
    return labels;
  }

  private static void collect(String path, JsonNode node, Map<String, String> labels) {
    if (node.isObject()) {
      node.properties().forEach(e -> collect(path + "/" + e.getKey(), e.getValue(), labels));
    } else if (node.isArray()) {
      IntStream.range(0, node.size()).forEach(i -> collect(path + "/" + i, node.get(i), labels));
    } else {
      labels.put(path, node.asText());
    }
  }

  private static SortedMap<String, String> messages(String language) throws IOException {
    var properties = new Properties();
    try (var reader = reader("i18n/messages_" + language + ".properties")) {
      properties.load(reader);
    }
    var messages = new TreeMap<String, String>();
    properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key)));
    return messages;
  }

  private static String text(String path) throws IOException {
    try (var reader = reader(path)) {
      return FileCopyUtils.copyToString(reader);
    }
  }

  private static InputStreamReader reader(String path) {
    var stream = TasklistTranslationTest.class.getClassLoader().getResourceAsStream(path);
    return new InputStreamReader(Objects.requireNonNull(stream, path), StandardCharsets.UTF_8);
  }
}
