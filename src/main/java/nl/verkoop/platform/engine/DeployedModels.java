package nl.verkoop.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.spring.boot.starter.SpringBootProcessApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Gives the engine the models and forms that came with the program, under the names by which models
 * ask for forms. The engine's own search would put a path inside the jar before them.
 */
@Configuration
class DeployedModels extends SpringBootProcessApplication {

  private static final List<String> WHAT_ANALYSTS_DRAW =
      List.of("processes/*.bpmn", "processes/*.dmn", "forms/*.form", "forms/*.html");

  @Override
  public void createDeployment(String archive, DeploymentBuilder deployment) {
    var resources = new PathMatchingResourcePatternResolver(getProcessApplicationClassloader());
    try {
      for (var pattern : WHAT_ANALYSTS_DRAW) {
        var folder = pattern.substring(0, pattern.indexOf('/') + 1);
        for (var resource : resources.getResources("classpath:" + pattern)) {
          add(resource, folder + resource.getFilename(), deployment);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A model or form cannot be read", e);
    }
  }

  private static void add(Resource resource, String name, DeploymentBuilder deployment)
      throws IOException {
    try (InputStream content = resource.getInputStream()) {
      deployment.addInputStream(name, content);
    }
  }
}
