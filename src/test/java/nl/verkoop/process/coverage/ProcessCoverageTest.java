package nl.verkoop.process.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every flow node and sequence flow of every model is taken by some test. Runs last; the list is
 * target/process-coverage.txt.
 */
@Order(Integer.MAX_VALUE)
@Tag("integration")
@Execution(ExecutionMode.SAME_THREAD)
class ProcessCoverageTest {

  private static final Path REPORT = Path.of("target", "process-coverage.txt");

  @Test
  void everyNodeAndFlowOfEveryModelIsTakenByATest() throws IOException {
    assumeTrue(System.getProperty("test") == null, "Only some tests are being run");
    var all = everything();
    var missing = new TreeSet<>(all);
    missing.removeAll(ProcessCoverage.taken());
    var lines = all.stream().map(each -> (missing.contains(each) ? "MISSING " : "taken   ") + each);
    Files.write(REPORT, (Iterable<String>) lines::iterator);
    assertThat(missing)
        .as("%d of %d taken, see %s", all.size() - missing.size(), all.size(), REPORT)
        .isEmpty();
  }

  private static Set<String> everything() throws IOException {
    try (Stream<Path> models = Files.list(Path.of("processes"))) {
      return models
          .map(Path::toFile)
          .filter(file -> file.getName().endsWith(".bpmn"))
          .flatMap(ProcessCoverageTest::elements)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** Also those inside a step that holds others. */
  private static Stream<String> elements(File file) {
    var model = Bpmn.readModelFromFile(file);
    var process = model.getModelElementsByType(Process.class).iterator().next();
    return Stream.of(FlowNode.class, SequenceFlow.class)
        .flatMap(type -> model.getModelElementsByType(type).stream())
        .map(each -> process.getId() + "/" + each.getId());
  }
}
