package nl.verkoop.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.shared.Role;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What processes/*.bpmn promise to the program, and the program to them. */
class ModelContractTest {

  private static final String PROCESSES = "nl.verkoop.process.Model#processes";
  private static final Pattern DELEGATE = Pattern.compile("\\$\\{([a-z]\\w*)}");

  /** Where a job begins, with the reason; each one costs a commit. */
  private static final Map<String, Set<String>> SAVE_POINTS =
      Map.of(
          // The invoice's posting follows the shipment's: each fails alone.
          "sales-order", Set.of("Task_PostInvoice"),
          // What a customer accepted stays accepted, also where no order can be made of it yet.
          "quote-negotiation", Set.of("Task_CheckCustomer"),
          // Comes after a posting of its caller, and decides on the newest stock.
          "shipment", Set.of("Task_ProposeShipment"));

  private static final Set<String> GROUPS = Set.copyOf(Role.ids(Role.values()));

  @ParameterizedTest
  @MethodSource(PROCESSES)
  void aProcessIsCalledAsItsFile(Model model) {
    assertThat(model.process().getId()).isEqualTo(model.name());
    assertThat(model.process().getName()).isNotBlank();
    assertThat(model.process().isExecutable()).isTrue();
    assertThat(model.process().getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
    assertThat(model.process().getDocumentations())
        .as("a sentence that says what it is for")
        .hasSize(1);
  }

  @ParameterizedTest
  @MethodSource(PROCESSES)
  void aProcessIsMadeForThisEngine(Model model) {
    var definitions = model.bpmn().getDocument().getRootElement();
    var modeler = "http://camunda.org/schema/modeler/1.0";
    assertThat(definitions.getAttribute(modeler, "executionPlatform"))
        .isEqualTo("Camunda Platform");
    assertThat(definitions.getAttribute(modeler, "executionPlatformVersion")).isEqualTo("7.24.0");
  }

  @ParameterizedTest
  @MethodSource(PROCESSES)
  void everyDelegateOfTheModelExists(Model model) {
    var delegates =
        Model.delegates().stream()
            .filter(type -> type.getPackageName().equals(model.packageName()))
            .map(Model::beanName)
            .toList();
    for (var task : model.steps().toList()) {
      var expression = DELEGATE.matcher(Model.delegateExpression(task));
      assertThat(expression.matches()).as("%s calls a delegate", task.getId()).isTrue();
      assertThat(delegates)
          .as("delegates in %s", model.packageName())
          .contains(expression.group(1));
      assertThat(task.getId())
          .isEqualToIgnoringCase("Task_" + expression.group(1).replace("Delegate", ""));
    }
  }

  @Test
  void everyDelegateIsInAModel() {
    var used =
        Model.processes().stream()
            .flatMap(Model::steps)
            .map(Model::delegateExpression)
            .collect(Collectors.toSet());
    assertThat(Model.delegates())
        .isNotEmpty()
        .allSatisfy(type -> assertThat(used).contains("${" + Model.beanName(type) + "}"));
  }

  @ParameterizedTest
  @MethodSource(PROCESSES)
  void everyHumanTaskHasAFormAGroupAndADeadline(Model model) {
    for (var task : model.all(UserTask.class)) {
      assertThat(task.getCamundaCandidateGroups()).as("groups of %s", task.getId()).isNotBlank();
      if (!task.getCamundaCandidateGroups().equals("${approverGroup}")) {
        assertThat(GROUPS)
            .containsAll(List.of(task.getCamundaCandidateGroups().split("\\s*,\\s*")));
      }
      assertThat(task.getCamundaAssignee()).as("assignee of %s", task.getId()).isNull();
      assertThat(task.getCamundaDueDate()).as("due date of %s", task.getId()).isNotBlank();
      assertThat(hasForm(task)).as("%s has a form", task.getId()).isTrue();
    }
  }

  private static boolean hasForm(UserTask task) {
    return task.getCamundaFormRef() != null || task.getCamundaFormKey() != null;
  }

  @ParameterizedTest
  @MethodSource(PROCESSES)
  void everyFormExistsInTheSameDeployment(Model model) {
    var forms =
        Stream.concat(
            model.all(UserTask.class).stream().map(each -> (FlowNode) each),
            model.all(StartEvent.class).stream());
    forms.forEach(
        node -> {
          var key = node.getAttributeValueNs(Model.CAMUNDA, "formKey");
          var ref = node.getAttributeValueNs(Model.CAMUNDA, "formRef");
          if (key != null) {
            assertThat(key).as(node.getId()).matches("embedded:deployment:forms/[a-z-]+\\.html");
            assertThat(Model.FORMS.resolve(key.replace("embedded:deployment:forms/", ""))).exists();
          }
          if (ref != null) {
            assertThat(Model.FORMS.resolve(ref + ".form")).exists();
            assertThat(node.getAttributeValueNs(Model.CAMUNDA, "formRefBinding"))
                .as("binding of %s", node.getId())
                .isEqualTo("deployment");
          }
        });
  }

  @ParameterizedTest
  @MethodSource(PROCESSES)
  void everyCalledProcessExistsAndGetsTheBusinessKey(Model model) {
    for (var call : model.all(CallActivity.class)) {
      assertThat(Model.processes()).extracting(Model::name).contains(call.getCalledElement());
      assertThat(call.getCamundaCalledElementBinding()).as(call.getId()).isEqualTo("deployment");
      assertThat(
              call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list())
          .as("what %s gets", call.getId())
          .anyMatch(in -> "#{execution.processBusinessKey}".equals(in.getCamundaBusinessKey()));
    }
  }

  @ParameterizedTest
  @MethodSource(PROCESSES)
  void everyDecisionNamesItsTable(Model model) {
    for (var task : model.all(BusinessRuleTask.class)) {
      assertThat(task.getDocumentations()).as("documentation of %s", task.getId()).hasSize(1);
      assertThat(Model.decisions())
          .extracting(Model::name)
          .as("the table that %s asks", task.getId())
          .anyMatch(task.getDocumentations().iterator().next().getTextContent()::contains);
    }
  }

  @Test
  void noTwoMessagesHaveTheSameName() {
    var messages = Model.processes().stream().flatMap(model -> model.all(Message.class).stream());
    assertThat(messages.map(Message::getName)).isNotEmpty().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource(PROCESSES)
  void jobsBeginOnlyWhereThereIsAReason(Model model) {
    var saved =
        model
            .elements()
            .filter(each -> isTrue(each, "asyncBefore") || isTrue(each, "asyncAfter"))
            .map(each -> each.getAttribute("id"))
            .collect(Collectors.toSet());
    assertThat(saved).isEqualTo(SAVE_POINTS.getOrDefault(model.name(), Set.of()));
  }

  private static boolean isTrue(DomElement element, String attribute) {
    return "true".equals(element.getAttribute(Model.CAMUNDA, attribute));
  }

  @ParameterizedTest
  @MethodSource(PROCESSES)
  void everyEndIsAnotherOutcome(Model model) {
    assertThat(model.all(EndEvent.class))
        .isNotEmpty()
        .extracting(EndEvent::getName)
        .doesNotHaveDuplicates();
    assertThat(model.process().getChildElementsByType(StartEvent.class)).hasSize(1);
  }

  @Test
  void theProcessesAreListedForTheirReaders() {
    var map = Model.PROCESSES.resolve("README.md");
    assertThat(Files.exists(map)).as("processes/README.md, the map of processes").isTrue();
    var text = new Model(map).text();
    Stream.concat(Model.processes().stream(), Model.decisions().stream())
        .forEach(model -> assertThat(text).contains(model.toString()));
  }
}
