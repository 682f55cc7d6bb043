package nl.verkoop.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The engine gets what analysts draw, and nothing else: a changed page must not make a new version
 * of every process.
 */
class DeploymentTest extends ProcessTest {

  @Autowired private RepositoryService repository;

  @Test
  void modelsDecisionsAndFormsAreDeployedTogetherAndNothingElse() throws IOException {
    var deployment = repository.createDeploymentQuery().singleResult();
    assertThat(repository.getDeploymentResourceNames(deployment.getId()))
        .containsExactlyInAnyOrderElementsOf(drawn());
  }

  private static List<String> drawn() throws IOException {
    try (Stream<Path> models = Files.list(Path.of("processes"));
        Stream<Path> forms = Files.list(Path.of("forms"))) {
      return Stream.concat(models, forms)
          .map(Path::toString)
          .filter(name -> name.matches(".*\\.(bpmn|dmn|form|html)"))
          .toList();
    }
  }
}
