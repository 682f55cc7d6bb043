package nl.verkoop;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.banking.statement.StatementFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is refused without words: a code whose text was forgotten would be an error instead. */
class RefusalWordsTest {

  private static final List<SourceFile> FILES = SourceFile.all();

  /** What is said to who is refused: a field, or the column of a file, and then the code. */
  private static final Pattern SAID =
      Pattern.compile(
          "\\b(?:(?:Refusal\\.[a-zA-Z]+|UnfitValueException|refuse|read)\\([^,;{]+,\\s*|refused\\((?:[^,;{]+,\\s*)?)"
              + "\"([a-z]+(?:-[a-z0-9]+)*-?)\"\\s*[,+)]");

  private static final Pattern SAID_WITH_NOTHING =
      Pattern.compile("\\b(?:Refusal\\.[a-zA-Z]+|refuse)\\([^,;{]+,\\s*\"([a-z0-9-]+)\"\\s*\\)");

  private static final Pattern OF_A_FILE = Pattern.compile("\\brefuseFile\\(\"([a-z0-9-]+)\"\\)");
  private static final Pattern BY_ITS_KEY = Pattern.compile("\"refusal\\.([a-z-]+)\"");

  /** The only code that is put together, and what it may end with. */
  private static final String UNREADABLE = "bank-file-";

  @ParameterizedTest
  @ValueSource(strings = {"messages_nl", "messages_en"})
  void everyRefusalHasWords(String file) {
    var words = words(file);
    assertThat(codes(isAboutRows().negate())).hasSizeGreaterThan(50).isSubsetOf(keys(words, ""));
    assertThat(codes(isAboutRows()))
        .hasSizeGreaterThan(20)
        .isSubsetOf(
            Stream.concat(keys(words, "").stream(), keys(words, "import.").stream()).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages_nl", "messages_en"})
  void noWordsAreLeftOver(String file) {
    var words = words(file);
    var said = codes(each -> true);
    FILES.forEach(source -> said.addAll(found(BY_ITS_KEY, source)));
    assertThat(said).containsAll(keys(words, ""));
    assertThat(codes(isAboutRows())).containsAll(keys(words, "import."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages_nl", "messages_en"})
  void wordsThatNameSomethingAreGivenWhatTheyName(String file) {
    var words = words(file).words();
    for (var source : FILES) {
      for (var code : found(SAID_WITH_NOTHING, source)) {
        var plain = words.getProperty("refusal." + code);
        var said =
            isAboutRows().test(source) ? words.getProperty("import.refusal." + code, plain) : plain;
        assertThat(said).as(code + " in " + source.name()).doesNotContain("{");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages", "operation"})
  void bothLanguagesSayTheSame(String name) {
    var dutch = words(name + "_nl").keys();
    assertThat(dutch)
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(words(name + "_en").keys());
  }

  @Test
  void onlyOneKindOfRefusalIsPutTogether() {
    assertThat(FILES).flatExtracting(RefusalWordsTest::beginnings).containsOnly(UNREADABLE);
  }

  /** Rows of a file that was sent have words of their own, and otherwise those of a form. */
  private static Predicate<SourceFile> isAboutRows() {
    return file ->
        file.name().contains("/imports/") || file.text().contains("import nl.verkoop.imports.");
  }

  private static Set<String> codes(Predicate<SourceFile> which) {
    var codes = new TreeSet<String>();
    for (var file : FILES.stream().filter(which).toList()) {
      codes.addAll(found(SAID, file));
      codes.addAll(found(OF_A_FILE, file));
    }
    if (codes.remove(UNREADABLE)) {
      reasons().forEach(reason -> codes.add(UNREADABLE + reason));
    }
    return codes;
  }

  private static List<String> beginnings(SourceFile file) {
    return found(SAID, file).stream().filter(code -> code.endsWith("-")).toList();
  }

  private static List<String> found(Pattern pattern, SourceFile file) {
    return pattern.matcher(file.text()).results().map(each -> each.group(1)).toList();
  }

  private static Stream<String> reasons() {
    return Stream.of(StatementFile.Refused.class.getFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .map(RefusalWordsTest::value);
  }

  private static String value(Field field) {
    try {
      return (String) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static WordsFile words(String name) {
    return new WordsFile(Path.of("src", "main", "resources", "i18n", name + ".properties"));
  }

  private static Set<String> keys(WordsFile words, String beginning) {
    var prefix = beginning + "refusal.";
    return words.keys().stream()
        .filter(key -> key.startsWith(prefix))
        .map(key -> key.substring(prefix.length()))
        .collect(Collectors.toSet());
  }
}
