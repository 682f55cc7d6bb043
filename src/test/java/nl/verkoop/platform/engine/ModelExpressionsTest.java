package nl.verkoop.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.verkoop.IntegrationTest;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What an expression reaches, in a model as in a query: what is meant for it, and nothing else. */
class ModelExpressionsTest extends IntegrationTest {

  /** A name that an expression of a model calls or delegates to. */
  private static final Pattern NAMED =
      Pattern.compile("delegateExpression\"?[^$]*\\$\\{(\\w+)}|[$#]\\{(\\w+)\\.\\w+\\(");

  @Autowired private ProcessEngine engine;
  @Autowired private FilterService filters;
  @Autowired private ApplicationContext context;

  private Object value(String expression) {
    var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    return configuration
        .getCommandExecutorTxRequired()
        .execute(
            context ->
                configuration
                    .getExpressionManager()
                    .createExpression(expression)
                    .getValue(StartProcessVariableScope.getSharedInstance()));
  }

  @Test
  void reachesExactlyWhatModelsAndTemplatesName() {
    var named = new TreeSet<String>();
    for (var folder : Set.of("processes", ".camunda/element-templates")) {
      texts(Path.of(folder)).forEach(text -> collect(text, named));
    }
    assertThat(new ModelBeans(context).names())
        .hasSizeGreaterThan(15)
        .contains("deadlines", "releaseOrderDelegate")
        .containsExactlyInAnyOrderElementsOf(named);
  }

  private static void collect(String text, Set<String> named) {
    var match = NAMED.matcher(text);
    while (match.find()) {
      named.add(match.group(1) == null ? match.group(2) : match.group(1));
    }
  }

  private static Stream<String> texts(Path folder) {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(bpmn|json)"))
          .map(ModelExpressionsTest::text)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The value of a template's hidden property stands before its name; both are one line here. */
  private static String text(Path file) {
    try {
      return Files.readString(file)
          .replaceAll(
              "\"value\": \"(\\$\\{\\w+})\",\\s*\"binding\": \\{\\s*\"type\": \"property\",\\s*\"name\": \"camunda:delegateExpression\"",
              "delegateExpression $1");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${''.getClass()}",
        "${''.getClass().forName('java.lang.Runtime').getRuntime().exec('true')}",
        "${''.class}",
        "${''['class']}",
        "${(1).getClass().classLoader}",
        "${true.class.classLoader}",
        "${now().getClass()}",
        "${dateTime().class}",
        "${dateTime().chronology.class}",
        "${''.format('%s', 'static')}",
        "${true.getBoolean('java.version')}",
        "${(1).getLong('java.version')}",
        "${deadlines.getClass()}",
        "${deadlines.class.classLoader}",
        "${releaseOrderDelegate.class}",
        "${jdbcTemplate}",
        "${dataSource}",
        "${environment}",
        "${processEngine}",
        "${identityService.createUserQuery().list()}",
        "${runtimeService}",
        "${salesOrders}",
        "${orderRelease}",
        "${systemProperties}",
        "${applicationContext}"
      })
  void nothingElseIsReached(String expression) {
    assertThatThrownBy(() -> value(expression))
        .as(expression)
        .hasMessageMatching("(?s).*(Unknown property|Cannot resolve|may not|not found).*");
  }

  @Test
  void aListOfTheAdministratorsGetsNoFurther() {
    var query = tasks.createTaskQuery().taskAssigneeExpression("${''.getClass().name}");
    var list = filters.newTaskFilter("Probe").setQuery(query);
    filters.saveFilter(list);
    try {
      assertThatThrownBy(() -> filters.count(list.getId()))
          .hasStackTraceContaining("may not use getClass");
    } finally {
      filters.deleteFilter(list.getId());
    }
  }

  @Test
  void whatModelsNeedStillWorks() {
    assertThat(value("${deadlines.workingDays(1)}")).isInstanceOf(java.util.Date.class);
    assertThat(value("${releaseOrderDelegate}")).isNotNull();
    assertThat(value("${'paid'.length() + 1}")).isEqualTo(5L);
    assertThat(value("${dateTime().plusDays(1).toDate()}")).isInstanceOf(java.util.Date.class);
  }
}
