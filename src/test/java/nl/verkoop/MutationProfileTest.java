package nl.verkoop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A rule that the profile names and that is called otherwise by now would be proved by nothing. */
class MutationProfileTest {

  private static final Pattern NAME = Pattern.compile("<param>nl\\.verkoop\\.\\*\\.(.+?)</param>");

  @Test
  void whateverItNamesIsThere() throws IOException {
    var pom = Files.readString(Path.of("pom.xml"));
    var names = NAME.matcher(pom).results().map(found -> found.group(1)).toList();
    assertThat(names).hasSizeGreaterThan(80);
    var classes = classes();
    assertThat(names).filteredOn(name -> !isOne(name, classes)).isEmpty();
  }

  private static boolean isOne(String name, Set<String> classes) {
    var pattern = Pattern.compile(Pattern.quote(name).replace("*", "\\E.*\\Q"));
    return classes.stream().anyMatch(each -> pattern.matcher(each).matches());
  }

  /** What stands behind the packages. */
  private static Set<String> classes() throws IOException {
    var names = new HashSet<String>();
    for (var folder : List.of("classes", "test-classes")) {
      try (var files = Files.walk(Path.of("target", folder, "nl"))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(file -> file.endsWith(".class"))
            .forEach(file -> names.add(file.substring(0, file.length() - ".class".length())));
      }
    }
    return names;
  }
}
