package nl.verkoop.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What processes/*.dmn promise to the processes that ask them. */
class DecisionContractTest {

  private static final String DECISIONS = "nl.verkoop.process.Model#decisions";
  private static final String DMNDI = "https://www.omg.org/spec/DMN/20191111/DMNDI/";

  /** Whole euros, days, percents, codes and flags; amounts never become numbers with a comma. */
  private static final Set<String> TYPES = Set.of("string", "boolean", "integer", "long", "date");

  @ParameterizedTest
  @MethodSource(DECISIONS)
  void aDecisionIsCalledAsItsFile(Model model) {
    var decision = only(model, Decision.class);
    assertThat(decision.getId()).isEqualTo(model.name());
    assertThat(decision.getName()).isNotBlank();
    assertThat(decision.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
    assertThat(decision.getDescription()).as("a sentence that says what it decides").isNotNull();
    var definitions = model.dmn().getDocument().getRootElement();
    var modeler = "http://camunda.org/schema/modeler/1.0";
    assertThat(definitions.getAttribute(modeler, "executionPlatform"))
        .isEqualTo("Camunda Platform");
    assertThat(definitions.getAttribute(modeler, "executionPlatformVersion")).isEqualTo("7.24.0");
  }

  @ParameterizedTest
  @MethodSource(DECISIONS)
  void theHitPolicyIsWrittenDown(Model model) {
    var written =
        XmlText.in(model.file()).stream()
            .filter(text -> text.place().equals("hitPolicy"))
            .map(XmlText::value);
    assertThat(written).singleElement().asString().isIn("UNIQUE", "FIRST", "RULE ORDER");
  }

  @ParameterizedTest
  @MethodSource(DECISIONS)
  void inputsAndOutputsAreTypedAndNamed(Model model) {
    var table = only(model, DecisionTable.class);
    assertThat(table.getInputs())
        .isNotEmpty()
        .allSatisfy(
            input -> {
              assertThat(input.getLabel()).as("label of %s", input.getId()).isNotBlank();
              assertThat(input.getInputExpression().getTypeRef()).as(input.getId()).isIn(TYPES);
              assertThat(input.getInputExpression().getText().getTextContent())
                  .as("%s asks for one variable", input.getId())
                  .matches("[a-z]\\w*");
            });
    assertThat(table.getOutputs())
        .hasSize(1)
        .allSatisfy(
            output -> {
              assertThat(output.getLabel()).as("label of %s", output.getId()).isNotBlank();
              assertThat(output.getTypeRef()).as(output.getId()).isIn(TYPES);
            });
  }

  @ParameterizedTest
  @MethodSource(DECISIONS)
  void everyRuleSaysWhyAndAnswersWithAKnownValue(Model model) {
    var output = only(model, Output.class);
    var known = values(output.getOutputValues().getText().getTextContent());
    for (var rule : model.dmn().getModelElementsByType(Rule.class)) {
      assertThat(rule.getDescription()).as("reason of %s", rule.getId()).isNotNull();
      var answers =
          rule.getOutputEntries().stream().map(entry -> entry.getText().getTextContent()).toList();
      assertThat(known).as("answers of %s", rule.getId()).containsAll(answers);
    }
  }

  @ParameterizedTest
  @MethodSource(DECISIONS)
  void aTableThatStopsAtTheFirstRuleEndsWithOneForAllTheRest(Model model) {
    var table = only(model, DecisionTable.class);
    if (table.getHitPolicy() == HitPolicy.FIRST) {
      var last = List.copyOf(table.getRules()).get(table.getRules().size() - 1);
      assertThat(last.getInputEntries())
          .as("conditions of the last rule")
          .allMatch(entry -> entry.getText().getTextContent().isBlank());
    }
  }

  @ParameterizedTest
  @MethodSource(DECISIONS)
  void aStepOfAProcessAsksIt(Model model) {
    var asked =
        Model.processes().stream()
            .flatMap(process -> process.all(BusinessRuleTask.class).stream())
            .map(task -> task.getDocumentations().iterator().next().getTextContent())
            .filter(text -> text.contains(model.name()));
    assertThat(asked).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource(DECISIONS)
  void theDiagramShowsIt(Model model) {
    var drawn = new HashSet<String>();
    collect(model.dmn().getDocument().getRootElement(), drawn);
    assertThat(drawn).contains(model.name());
  }

  private static void collect(DomElement element, Set<String> drawn) {
    if (DMNDI.equals(element.getNamespaceURI()) && element.getLocalName().equals("DMNShape")) {
      drawn.add(element.getAttribute("dmnElementRef"));
    }
    element.getChildElements().forEach(child -> collect(child, drawn));
  }

  @Test
  void thereAreDecisions() {
    assertThat(Model.decisions()).isNotEmpty();
  }

  private static List<String> values(String list) {
    return Arrays.stream(list.split(",")).map(String::strip).toList();
  }

  private static <T extends ModelElementInstance> T only(Model model, Class<T> type) {
    var all = model.dmn().getModelElementsByType(type);
    assertThat(all).as(type.getSimpleName()).hasSize(1);
    return all.iterator().next();
  }
}
