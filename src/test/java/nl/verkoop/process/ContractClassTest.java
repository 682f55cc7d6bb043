package nl.verkoop.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.StringUtils;

/** The contract class of each model names exactly what the model has. */
class ContractClassTest {

  private static final String PROCESSES = "nl.verkoop.process.Model#processes";
  private static final Path CODE = Path.of("src", "main", "java", "nl", "verkoop", "process");

  @ParameterizedTest
  @MethodSource(PROCESSES)
  void everyModelHasOne(Model model) {
    assertThat(text(contract(model), "KEY")).isEqualTo(model.name());
  }

  @ParameterizedTest
  @MethodSource(PROCESSES)
  void everyHumanTaskIsInIt(Model model) {
    var tasks = model.all(UserTask.class).stream().map(UserTask::getId).toList();
    assertThat(texts(model, "TASK_")).containsExactlyInAnyOrderElementsOf(tasks);
  }

  @ParameterizedTest
  @MethodSource(PROCESSES)
  void everyStepItNamesIsInTheModel(Model model) {
    var steps = model.all(FlowNode.class).stream().map(FlowNode::getId).toList();
    assertThat(steps).containsAll(texts(model, "STEP_"));
  }

  @ParameterizedTest
  @MethodSource(PROCESSES)
  void everyMessageAndErrorIsInIt(Model model) {
    var messages = model.all(Message.class).stream().map(Message::getName).toList();
    var errors = model.all(Error.class).stream().map(Error::getErrorCode).toList();
    assertThat(texts(model, "MESSAGE_")).containsExactlyInAnyOrderElementsOf(messages);
    assertThat(texts(model, "ERROR_")).containsExactlyInAnyOrderElementsOf(errors);
  }

  @ParameterizedTest
  @MethodSource(PROCESSES)
  void everyVariableIsInTheModelsOrGoesFromStepToStep(Model model) {
    var text = modelsAndForms();
    for (var field : constants(model).filter(ContractClassTest::isVariable).toList()) {
      var name = variable(field);
      assertThat(field.getName()).as("constant of %s", name).isEqualTo(constantOf(name));
      var known = Pattern.compile("\\b" + name + "\\b").matcher(text).find();
      assertThat(known || goesFromStepToStep(field)).as("variable %s of %s", name, model).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource(PROCESSES)
  void everyVariableIsOneThatNoFormSetsUnasked(Model model) {
    var kept = Pattern.compile("StepVariables\\.of\\(([^)]*)\\)").matcher(sources());
    var names = kept.results().map(each -> each.group(1)).collect(Collectors.joining(" "));
    assertThat(constants(model).filter(field -> field.getType() == ProcessVariable.class))
        .isNotEmpty()
        .allSatisfy(
            field ->
                assertThat(names)
                    .containsPattern(
                        field.getDeclaringClass().getSimpleName()
                            + "\\."
                            + field.getName()
                            + "\\b"));
  }

  @Test
  void noOtherStringNamesAVariable() throws IOException {
    try (var files = Files.walk(CODE)) {
      assertThat(files.filter(file -> file.toString().endsWith("Delegate.java")))
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(Files.readString(file))
                      .as("variables by name in %s", file)
                      .doesNotContainPattern("[gs]etVariable(Local)?\\(\\s*\""));
    }
  }

  private static boolean goesFromStepToStep(Field field) {
    var name = field.getDeclaringClass().getSimpleName() + "." + field.getName();
    var code = sources();
    return code.contains(name + ".set(")
        && Pattern.compile(Pattern.quote(name) + "\\.from").matcher(code).find();
  }

  private static Class<?> contract(Model model) {
    var words = Arrays.stream(model.name().split("-")).map(StringUtils::capitalize);
    return Model.load(model.packageName() + "." + words.collect(Collectors.joining()) + "Process");
  }

  private static Stream<Field> constants(Model model) {
    return Arrays.stream(contract(model).getDeclaredFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()) && !field.isSynthetic());
  }

  /** A list says what a variable can be, and is none. */
  private static boolean isVariable(Field field) {
    return field.getType() != List.class
        && !field.getName().matches("KEY|(TASK|TABLE|STEP|MESSAGE|ERROR)_.*");
  }

  private static List<String> texts(Model model, String prefix) {
    return constants(model)
        .filter(field -> field.getName().startsWith(prefix))
        .map(field -> (String) value(field))
        .toList();
  }

  private static String text(Class<?> contract, String name) {
    return Arrays.stream(contract.getDeclaredFields())
        .filter(field -> field.getName().equals(name))
        .map(field -> (String) value(field))
        .findFirst()
        .orElse("");
  }

  private static String variable(Field field) {
    return value(field) instanceof ProcessVariable<?> variable
        ? variable.name()
        : (String) value(field);
  }

  private static String constantOf(String variable) {
    return variable.replaceAll("([A-Z])", "_$1").toUpperCase(java.util.Locale.ROOT);
  }

  private static Object value(Field field) {
    try {
      field.setAccessible(true);
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String modelsAndForms() {
    return Stream.of(Model.processes(), Model.decisions(), FormContractTest.forms())
        .flatMap(List::stream)
        .map(Model::text)
        .collect(Collectors.joining());
  }

  private static String sources() {
    try (var files = Files.walk(CODE)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> new Model(file).text())
          .collect(Collectors.joining());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
