package nl.verkoop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.desk.Pages;
import nl.verkoop.documents.DocumentKind;
import nl.verkoop.mail.MailStatus;
import nl.verkoop.sales.SalesOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Task forms and pages say everything in Dutch and in English. */
class FormTextsTest {

  private static final Path FORMS = Path.of("src/main/resources/static/components");
  private static final Path PAGES = FORMS.resolve("pages");
  private static final List<Path> FOLDERS = List.of(FORMS, PAGES);
  private static final Pattern ENTRY = Pattern.compile("(?m)^  '([^']+)': '(.*)',$");
  private static final Pattern PLACE = Pattern.compile("\\{\\w+}");
  private static final Pattern USE = Pattern.compile("\\btext\\('([^']+)'");

  @ParameterizedTest
  @FieldSource("FOLDERS")
  void bothLanguagesSayTheSameThings(Path folder) throws IOException {
    var dutch = texts(folder, "nl");
    var english = texts(folder, "en");

    assertThat(dutch).isNotEmpty();
    assertThat(dutch.keySet()).isEqualTo(english.keySet());
    dutch.forEach(
        (key, value) -> assertThat(places(value)).as(key).isEqualTo(places(english.get(key))));
  }

  @ParameterizedTest
  @FieldSource("FOLDERS")
  void everyTextHasWords(Path folder) throws IOException {
    assertThat(texts(folder, "nl").values()).noneMatch(String::isBlank);
    assertThat(texts(folder, "en").values()).noneMatch(String::isBlank);
  }

  @Test
  void everyTextThatAFormAsksForExists() throws IOException {
    assertThat(texts(FORMS, "nl").keySet()).containsAll(usedKeys(FORMS));
  }

  @Test
  void everyTextThatAPageAsksForExists() throws IOException {
    assertThat(textsOfPages()).containsAll(usedKeys(PAGES));
  }

  @Test
  void everyStateAndKindThatAPageShowsHasWords() throws IOException {
    var keys =
        Stream.of(
                keys("order.status.", SalesOrder.Status.values()),
                keys("mail.status.", MailStatus.values()),
                declared("new Posting.Kind\\(\"(\\w+)\"").map(kind -> "posting.kind." + kind),
                declared("new DocumentKind\\(\"(\\w+)\"")
                    .map(kind -> "mail.kind." + new DocumentKind(kind, true).slug()),
                Pages.ALL.stream().map(page -> "tile." + page.key()))
            .flatMap(each -> each);
    assertThat(textsOfPages()).containsAll(keys.toList());
  }

  /** What the modules declare, wherever they do. */
  private static Stream<String> declared(String pattern) throws IOException {
    var found = new TreeSet<String>();
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        Pattern.compile(pattern)
            .matcher(Files.readString(file))
            .results()
            .forEach(each -> found.add(each.group(1)));
      }
    }
    assertThat(found).hasSizeGreaterThan(2);
    return found.stream();
  }

  private static Stream<String> keys(String prefix, Enum<?>[] values) {
    return Arrays.stream(values).map(value -> prefix + value.name());
  }

  private static SortedSet<String> textsOfPages() throws IOException {
    var keys = new TreeSet<>(texts(FORMS, "nl").keySet());
    keys.addAll(texts(PAGES, "nl").keySet());
    return keys;
  }

  private static SortedMap<String, String> texts(Path folder, String language) throws IOException {
    var name = Pattern.compile("texts(-[a-z]+)?-" + language + "\\.js");
    var texts = new TreeMap<String, String>();
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        if (name.matcher(file.getFileName().toString()).matches()) {
          read(file).forEach(each -> assertThat(texts.put(each.group(1), each.group(2))).isNull());
        }
      }
    }
    return texts;
  }

  private static List<MatchResult> read(Path file) throws IOException {
    return ENTRY.matcher(Files.readString(file)).results().toList();
  }

  private static SortedSet<String> usedKeys(Path folder) throws IOException {
    var keys = new TreeSet<String>();
    try (var files = Files.list(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
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
