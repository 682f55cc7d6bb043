package nl.verkoop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How long files and methods may be, and what a reader may expect of them. */
class SourceShapeTest {

  private static final int FILE_LINES = 300;
  private static final int METHOD_LINES = 40;
  private static final int DELEGATE_LINES = 15;

  private static final Pattern UNNAMED_COLUMNS =
      Pattern.compile("\\binsert\\s+(ignore\\s+)?into\\b[^(;]{1,80}?\\b(values|select)\\b");

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

  @Test
  void nothingIsLeftToDo() {
    assertThat(FILES)
        .filteredOn(SourceFile::hasUnfinishedWork)
        .extracting(SourceFile::name)
        .isEmpty();
  }
}
