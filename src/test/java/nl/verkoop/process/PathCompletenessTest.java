package nl.verkoop.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.junit.jupiter.api.Test;

/** Each end and each boundary event of each model has a test that goes there step by step. */
class PathCompletenessTest {

  @Test
  void eachEndAndEachBoundaryEventHasItsPath() {
    var goals = Model.processes().stream().flatMap(PathCompletenessTest::goals).toList();
    assertThat(goals).hasSizeGreaterThan(5);
    assertThat(new TreeSet<>(goalsOfTests())).containsExactlyElementsOf(new TreeSet<>(goals));
  }

  private static Stream<String> goals(Model model) {
    return Stream.<FlowElement>concat(
            model.all(EndEvent.class).stream(), model.all(BoundaryEvent.class).stream())
        .map(each -> model.name() + "/" + each.getId());
  }

  private static List<String> goalsOfTests() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("nl.verkoop.process")
            .stream()
            .filter(type -> type.isAssignableTo(PathTest.class))
            .map(JavaClass::reflect)
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .filter(method -> method.isAnnotationPresent(Test.class))
            .filter(method -> method.isAnnotationPresent(PathTo.class))
            .flatMap(method -> Arrays.stream(method.getAnnotation(PathTo.class).value()))
            .toList();
  }
}
