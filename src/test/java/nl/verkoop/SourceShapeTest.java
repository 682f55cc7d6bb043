package nl.verkoop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How long files and methods may be, and what a reader may expect of them. */
class SourceShapeTest {

  private static final int FILE_LINES = 300;
  private static final int METHOD_LINES = 40;
  private static final int DELEGATE_LINES = 15;

  private static final Pattern UNNAMED_COLUMNS =
      Pattern.compile("\\binsert\\s+(ignore\\s+)?into\\b[^(;]{1,80}?\\b(values|select)\\b");

  /** Tests of what cannot be read, and of what the engine makes of a text. */
  private static final Set<String> ABOUT_RAW_TEXT =
      Set.of(
          "EngineApiGateTest.java",
          "EveryEndpointTest.java",
          "EveryPostOnceTest.java",
          "JsonTest.java",
          "LargeBodiesTest.java",
          "ViesRegisterTest.java",
          "PlainRequestTest.java",
          "StatementLog.java",
          "UnreadableRequestTest.java");

  private static final List<SourceFile> FILES = SourceFile.all();

  @Test
  void noFileIsLong() {
    assertThat(FILES).hasSizeGreaterThan(100);
    assertThat(FILES)
        .filteredOn(file -> file.lines() > FILE_LINES)
        .extracting(file -> file.name() + ": " + file.lines() + " lines")
        .isEmpty();
  }

  @Test
  void noMethodIsLong() {
    assertThat(FILES)
        .flatExtracting(SourceFile::methods)
        .filteredOn(method -> method.lines() > METHOD_LINES)
        .isEmpty();
  }

  @Test
  void noDelegateIsLong() {
    assertThat(FILES)
        .filteredOn(file -> file.name().endsWith("Delegate.java"))
        .isNotEmpty()
        .flatExtracting(SourceFile::methods)
        .filteredOn(method -> method.lines() > DELEGATE_LINES)
        .isEmpty();
  }

  @Test
  void everyPublicTypeSaysWhatItIs() {
    assertThat(FILES)
        .flatExtracting(SourceFile::types)
        .filteredOn(type -> type.isPublic() && type.javadoc().isBlank())
        .isEmpty();
  }

  @Test
  void aThirdOfAllTypesIsHidden() {
    var types = FILES.stream().flatMap(file -> file.types().stream()).toList();
    var hidden = types.stream().filter(type -> !type.isPublic()).count();
    assertThat(hidden * 3)
        .as("%d of %d top-level types are package-private", hidden, types.size())
        .isGreaterThanOrEqualTo(types.size());
  }

  @Test
  void everyInsertNamesItsColumns() {
    assertThat(FILES)
        .as("an insert without columns fails on an old node as soon as a release adds one")
        .filteredOn(file -> UNNAMED_COLUMNS.matcher(file.text()).find())
        .extracting(SourceFile::name)
        .isEmpty();
  }

  /**
   * Requests are records or maps, so that a renamed field is found by the compiler or at its place.
   */
  @Test
  void aRequestIsNotGluedFromText() throws IOException {
    var glued = Pattern.compile("\"\\{\\\\\"(?!created|status)");
    var naming = new TreeSet<String>();
    for (var file : SqlUse.sources(Path.of("src/test/java"))) {
      if (glued.matcher(Files.readString(file)).find()) {
        naming.add(file.getFileName().toString());
      }
    }
    naming.removeAll(ABOUT_RAW_TEXT);
    assertThat(naming).isEmpty();
  }

  @Test
  void nothingIsLeftToDo() {
    assertThat(FILES)
        .filteredOn(SourceFile::hasUnfinishedWork)
        .extracting(SourceFile::name)
        .isEmpty();
  }
}
