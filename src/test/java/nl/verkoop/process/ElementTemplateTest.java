package nl.verkoop.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What analysts choose from in Camunda Modeler is what the program has. */
class ElementTemplateTest {

  private static final Path FOLDER = Path.of(".camunda", "element-templates");

  /** One template: its id and version, and the attributes that it writes without asking. */
  record Template(
      String file, String id, int version, List<String> appliesTo, Map<String, String> fixed) {

    String delegate() {
      return fixed.get("camunda:delegateExpression");
    }

    @Override
    public String toString() {
      return file + " " + id;
    }
  }

  static List<Template> templates() {
    assertThat(FOLDER).as("the folder in which Camunda Modeler looks for templates").isDirectory();
    try (var files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .flatMap(ElementTemplateTest::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyDelegateHasOne() {
    var offered = templates().stream().map(Template::delegate).collect(Collectors.toSet());
    assertThat(Model.delegates())
        .allSatisfy(
            type ->
                assertThat(offered)
                    .as("templates in %s for %s", FOLDER, type.getSimpleName())
                    .contains("${" + Model.beanName(type) + "}"));
  }

  @Test
  void everyTemplatesDelegateExists() {
    var delegates =
        Model.delegates().stream().map(type -> "${" + Model.beanName(type) + "}").toList();
    assertThat(templates().stream().map(Template::delegate).filter(each -> each != null))
        .isSubsetOf(delegates);
  }

  @Test
  void idsAreUniqueAndNamedAfterTheTask() {
    assertThat(templates())
        .as("templates in %s", FOLDER)
        .isNotEmpty()
        .extracting(Template::id)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("nl\\.verkoop\\.[A-Z][A-Za-z]+"));
  }

  @Test
  void everyTemplateSaysWhatItIsForAndHasAVersion() {
    assertThat(templates())
        .allSatisfy(
            template -> {
              assertThat(template.version()).as(template.toString()).isPositive();
              assertThat(template.appliesTo()).as(template.toString()).isNotEmpty();
              if (template.delegate() != null) {
                assertThat(template.appliesTo())
                    .containsAnyOf("bpmn:ServiceTask", "bpmn:BusinessRuleTask");
              }
            });
  }

  @ParameterizedTest
  @MethodSource("nl.verkoop.process.Model#processes")
  void modelsUseThem(Model model) {
    var byId = templates().stream().collect(Collectors.toMap(Template::id, Function.identity()));
    for (var task : model.steps().toList()) {
      var template = byId.get(task.getAttributeValueNs(Model.CAMUNDA, "modelerTemplate"));
      assertThat(template).as("template of %s", task.getId()).isNotNull();
      assertThat(template.id()).isEqualTo(task.getId().replace("Task_", "nl.verkoop."));
      assertThat(Model.delegateExpression(task)).isEqualTo(template.delegate());
    }
    for (var node : model.all(FlowNode.class)) {
      var id = node.getAttributeValueNs(Model.CAMUNDA, "modelerTemplate");
      if (id != null) {
        assertThat(byId).as("template of %s", node.getId()).containsKey(id);
        assertThat(node.getAttributeValueNs(Model.CAMUNDA, "modelerTemplateVersion"))
            .as("template version of %s", node.getId())
            .isEqualTo(String.valueOf(byId.get(id).version()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("nl.verkoop.process.Model#processes")
  void everyActivityHasOneAndIsAsTheTemplateFixesIt(Model model) {
    var byId = templates().stream().collect(Collectors.toMap(Template::id, Function.identity()));
    for (var activity : model.all(Activity.class)) {
      var template = byId.get(activity.getAttributeValueNs(Model.CAMUNDA, "modelerTemplate"));
      assertThat(template).as("template of %s", activity.getId()).isNotNull();
      template
          .fixed()
          .forEach(
              (name, value) ->
                  assertThat(attribute(activity, name))
                      .as("%s of %s", name, activity.getId())
                      .isEqualTo(value));
    }
  }

  private static String attribute(Activity activity, String name) {
    return name.startsWith("camunda:")
        ? activity.getAttributeValueNs(Model.CAMUNDA, name.substring("camunda:".length()))
        : activity.getAttributeValue(name);
  }

  private static Stream<Template> read(Path file) {
    try {
      var json = new ObjectMapper().readTree(file.toFile());
      var templates = json.isArray() ? json.valueStream() : Stream.of(json);
      return templates.map(each -> template(file.getFileName().toString(), each));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Template template(String file, JsonNode json) {
    var fixed =
        json.path("properties")
            .valueStream()
            .filter(each -> each.at("/binding/type").asText().equals("property"))
            .filter(each -> each.path("type").asText().equals("Hidden"))
            .collect(
                Collectors.toMap(
                    each -> each.at("/binding/name").asText(),
                    each -> each.path("value").asText()));
    return new Template(
        file,
        json.path("id").asText(),
        json.path("version").asInt(),
        json.path("appliesTo").valueStream().map(JsonNode::asText).toList(),
        fixed);
  }
}
