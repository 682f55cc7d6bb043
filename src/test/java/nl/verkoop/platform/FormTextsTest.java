package nl.verkoop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The task forms say everything in Dutch and in English. */
class FormTextsTest {

  private static final Path COMPONENTS = Path.of("src/main/resources/static/components");
  private static final Pattern ENTRY = Pattern.compile("(?m)^  '([^']+)': '(.*)',$");
  private static final Pattern PLACE = Pattern.compile("\\{\\w+}");
  private static final Pattern USE = Pattern.compile("\\btext\\('([^']+)'");

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    var dutch = texts("nl");
    var english = texts("en");

    assertThat(dutch).isNotEmpty();
    assertThat(dutch.keySet()).isEqualTo(english.keySet());
    dutch.forEach(
        (key, value) -> assertThat(places(value)).as(key).isEqualTo(places(english.get(key))));
  }

  @Test
  void everyTextHasWords() throws IOException {
    assertThat(texts("nl").values()).noneMatch(String::isBlank);
    assertThat(texts("en").values()).noneMatch(String::isBlank);
  }

  @Test
  void everyTextThatAFormAsksForExists() throws IOException {
    assertThat(texts("nl").keySet()).containsAll(usedKeys());
  }

  private static SortedMap<String, String> texts(String language) throws IOException {
    var content = Files.readString(COMPONENTS.resolve("texts-" + language + ".js"));
    var texts = new TreeMap<String, String>();
    ENTRY.matcher(content).results().forEach(each -> texts.put(each.group(1), each.group(2)));
    return texts;
  }

  private static SortedSet<String> usedKeys() throws IOException {
    var keys = new TreeSet<String>();
    try (var files = Files.list(COMPONENTS)) {
      for (var file : files.toList()) {
        USE.matcher(Files.readString(file)).results().forEach(each -> keys.add(each.group(1)));
      }
    }
    return keys;
  }

  private static String places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
