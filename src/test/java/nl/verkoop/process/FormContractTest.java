package nl.verkoop.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.StringUtils;

/** What forms/* promise to Tasklist, to the models and to the program. */
class FormContractTest {

  /**
   * The newest schema and all components that the form viewer in Tasklist 7.24 (form-js 1.8.7)
   * knows.
   */
  private static final int SCHEMA = 16;

  private static final Set<String> COMPONENTS =
      Set.of(
          "textfield",
          "textarea",
          "number",
          "datetime",
          "checkbox",
          "checklist",
          "radio",
          "select",
          "taglist",
          "table",
          "dynamiclist",
          "group",
          "expression",
          "html",
          "iframe",
          "image",
          "separator",
          "spacer",
          "button",
          "text");

  private static final Set<String> WITHOUT_DATA =
      Set.of("group", "html", "iframe", "image", "separator", "spacer", "button", "text");

  /** The program writes this one itself (KronaCompanyTest reads it). */
  private static final String SERVED = "./currency.js";

  private static final Path COMPONENT_FILES = Path.of("src", "main", "resources", "static");
  private static final Path PROCESS_CODE =
      Path.of("src", "main", "java", "nl", "verkoop", "process");
  private static final Pattern IMPORT = Pattern.compile("import\\('([^']*)'\\)");

  static List<Model> drawnForms() {
    return Model.in(Model.FORMS, "form");
  }

  static List<Model> writtenForms() {
    return Model.in(Model.FORMS, "html");
  }

  static List<Model> forms() {
    return Stream.concat(drawnForms().stream(), writtenForms().stream()).toList();
  }

  @ParameterizedTest
  @MethodSource("drawnForms")
  void aFormIsCalledAsItsFile(Model form) throws IOException {
    var json = json(form);
    assertThat(json.at("/id").asText()).isEqualTo(form.name());
    assertThat(json.at("/type").asText()).isEqualTo("default");
    assertThat(json.at("/executionPlatform").asText()).isEqualTo("Camunda Platform");
    assertThat(json.at("/executionPlatformVersion").asText()).isEqualTo("7.24.0");
    assertThat(json.at("/schemaVersion").asInt()).isBetween(1, SCHEMA);
  }

  @ParameterizedTest
  @MethodSource("drawnForms")
  void tasklistKnowsAllOfIt(Model form) throws IOException {
    assertThat(components(form))
        .isNotEmpty()
        .allMatch(each -> COMPONENTS.contains(each.at("/type").asText()));
  }

  @ParameterizedTest
  @MethodSource("drawnForms")
  void everyFieldHasALabelAndAVariableThatTheProgramKnows(Model form) throws IOException {
    var code = sources();
    var keys = fields(form).map(field -> field.at("/key").asText()).toList();
    assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
    assertThat(keys).allSatisfy(key -> assertThat(code).contains('"' + key + '"'));
    assertThat(fields(form))
        .allSatisfy(field -> assertThat(field.at("/label").asText()).isNotBlank());
  }

  /** A refusal names a field by its key and stands at the field on the screen. */
  @ParameterizedTest
  @MethodSource("drawnForms")
  void aFieldIsCalledAfterWhatItAsks(Model form) throws IOException {
    assertThat(fields(form))
        .allSatisfy(
            field ->
                assertThat(field.at("/id").asText())
                    .isEqualTo("Field_" + StringUtils.capitalize(field.at("/key").asText())));
  }

  @ParameterizedTest
  @MethodSource("drawnForms")
  void aFactIsForReadingOnly(Model form) throws IOException {
    assertThat(fields(form))
        .filteredOn(field -> TaskFacts.isFact(field.at("/key").asText()))
        .as("what is sent back of a fact is not kept")
        .allMatch(field -> field.at("/readonly").asBoolean());
  }

  @ParameterizedTest
  @MethodSource("drawnForms")
  void whatIsAskedForMustBeAnswered(Model form) throws IOException {
    var questions = fields(form).filter(field -> field.at("/type").asText().equals("radio"));
    assertThat(questions)
        .as("the one question of %s", form)
        .singleElement()
        .satisfies(radio -> assertThat(radio.at("/validate/required").asBoolean()).isTrue());
  }

  @ParameterizedTest
  @MethodSource("writtenForms")
  void aWrittenFormIsNamedAsItsFile(Model form) {
    var words = form.name().split("-");
    var camelCase = new StringBuilder(words[0]);
    Stream.of(words).skip(1).map(StringUtils::capitalize).forEach(camelCase::append);
    assertThat(form.text()).contains("<form name=\"" + camelCase + "\"");
  }

  @ParameterizedTest
  @MethodSource("writtenForms")
  void everyComponentThatAFormLoadsExists(Model form) {
    var imports = IMPORT.matcher(form.text()).results().map(each -> each.group(1)).toList();
    assertThat(imports)
        .isNotEmpty()
        .allSatisfy(path -> assertThat(COMPONENT_FILES.resolve(path.substring(1))).exists());
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyFormIsUsed(Model form) {
    assertThat(Model.processes())
        .anyMatch(
            process ->
                process.text().contains("camunda:formRef=\"" + form.name() + "\"")
                    || process
                        .text()
                        .contains("embedded:deployment:forms/" + form.file().getFileName()));
  }

  @Test
  void thereIsNothingElseInTheFolder() throws IOException {
    try (var files = Files.list(Model.FORMS)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .isNotEmpty()
          .allMatch(
              name -> name.matches("[a-z-]+\\.(form|html)|words_en\\.properties|README\\.md"));
    }
  }

  @Test
  void allComponentsOfTheProgramExist() throws IOException {
    try (var files = Files.walk(COMPONENT_FILES.resolve("components"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(missingImports(file)).as("imports of %s", file).isEmpty();
      }
    }
  }

  private static List<String> missingImports(Path file) throws IOException {
    return Pattern.compile("from '([^']*)'")
        .matcher(Files.readString(file))
        .results()
        .map((MatchResult each) -> each.group(1))
        .filter(path -> !Files.exists(file.resolveSibling(path)) && !path.equals(SERVED))
        .toList();
  }

  private static String sources() throws IOException {
    try (var files = Files.walk(PROCESS_CODE)) {
      var all = new StringBuilder();
      for (var file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file));
      }
      return all.toString();
    }
  }

  private static Stream<JsonNode> fields(Model form) throws IOException {
    return components(form).stream()
        .filter(each -> !WITHOUT_DATA.contains(each.at("/type").asText()));
  }

  private static List<JsonNode> components(Model form) throws IOException {
    return components(json(form)).toList();
  }

  private static Stream<JsonNode> components(JsonNode parent) {
    return parent
        .path("components")
        .valueStream()
        .flatMap(each -> Stream.concat(Stream.of(each), components(each)));
  }

  private static JsonNode json(Model form) throws IOException {
    return new ObjectMapper().readTree(form.file().toFile());
  }
}
