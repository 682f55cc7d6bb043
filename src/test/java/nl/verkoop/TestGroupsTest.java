package nl.verkoop;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.boot.test.context.SpringBootTest;

/** Who leaves out the group "integration" starts no database. */
class TestGroupsTest {

  private static final String GROUP = "integration";

  /** What starts a database, or a program that does. */
  private static final Set<String> STARTERS =
      Set.of(
          "nl.verkoop.platform.database.EmbeddedDatabase",
          "nl.verkoop.platform.database.StartDatabase",
          "nl.verkoop.platform.database.ProgramStart",
          "nl.verkoop.platform.database.RunningProgram");

  @Test
  void everyTestWithADatabaseIsInTheGroup() {
    var tests =
        new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages("nl.verkoop")
                .stream()
                .filter(type -> type.getSimpleName().endsWith("Test"))
                .filter(TestGroupsTest::startsADatabase)
                .toList();
    assertThat(tests).hasSizeGreaterThan(30);
    assertThat(tests).filteredOn(type -> !isInTheGroup(type)).isEmpty();
    assertThat(tests)
        .as("else they would run beside each other")
        .filteredOn(type -> !saysBesideWhatItRuns(type))
        .isEmpty();
  }

  private static boolean saysBesideWhatItRuns(JavaClass type) {
    return AnnotationSupport.isAnnotated(type.reflect(), Execution.class);
  }

  private static boolean startsADatabase(JavaClass type) {
    return AnnotationSupport.isAnnotated(type.reflect(), SpringBootTest.class)
        || Stream.concat(Stream.of(type), type.getAllRawSuperclasses().stream())
            .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
            .anyMatch(each -> STARTERS.contains(each.getTargetClass().getName()));
  }

  private static boolean isInTheGroup(JavaClass type) {
    return AnnotationSupport.findRepeatableAnnotations(type.reflect(), Tag.class).stream()
        .anyMatch(tag -> tag.value().equals(GROUP));
  }
}
