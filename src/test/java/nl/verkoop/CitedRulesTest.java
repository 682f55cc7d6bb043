package nl.verkoop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A rule that a comment cites by its number can be read in docs/posting-rules.md. */
class CitedRulesTest {

  private static final Path PAGE = Path.of("docs", "posting-rules.md");
  private static final Pattern RULES =
      Pattern.compile("posting rules ((?:\\d+(?:\\.\\d+)?(?:, | to | and )?)+)");
  private static final Pattern RULE = Pattern.compile("\\d+(?:\\.\\d+)?");
  private static final Pattern FEATURE = Pattern.compile("\\b[A-Z]-\\d{2,3}\\b");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{2,3} (\\d+(?:\\.\\d+)?) ");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-Z]-\\d{2,3}) \\|");

  @Test
  void everyCitedRuleIsExplained() throws IOException {
    assertThat(comments().flatMap(text -> found(RULES, text).flatMap(each -> found(RULE, each))))
        .hasSizeGreaterThan(20)
        .isSubsetOf(onThePage(HEADING));
  }

  @Test
  void everyCitedFeatureIsExplained() throws IOException {
    var cited = comments().filter(text -> text.contains("feature")).flatMap(CitedRulesTest::ids);
    assertThat(cited).isNotEmpty().isSubsetOf(onThePage(ROW));
  }

  private static Stream<String> ids(String text) {
    return FEATURE.matcher(text).results().map(MatchResult::group);
  }

  /** Sources with the line breaks of their comments taken out. */
  private static Stream<String> comments() {
    return SourceFile.all().stream().map(file -> file.text().replaceAll("\\s+\\*?\\s*", " "));
  }

  private static List<String> onThePage(Pattern pattern) throws IOException {
    return found(pattern, Files.readString(PAGE)).toList();
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(each -> each.groupCount() == 0 ? each.group() : each.group(1));
  }
}
