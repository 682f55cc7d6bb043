package nl.verkoop.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How processes/*.bpmn are written, so that analysts can read them and nothing hides in them. */
class ModelShapeTest {

  private static final String PROCESSES = "nl.verkoop.process.Model#processes";
  private static final int FLOW_NODES = 25;

  private static final Set<String> NEVER =
      Set.of(
          "scriptTask",
          "script",
          "connector",
          "executionListener",
          "taskListener",
          "field",
          "lane",
          "inclusiveGateway",
          "complexGateway",
          "formData");
  private static final Set<String> NEVER_ATTRIBUTES =
      Set.of("class", "expression", "type", "topic");

  private static final Pattern TEST =
      Pattern.compile("\\$\\{(!?[a-z]\\w*|[a-z]\\w* [!=]= '[\\w-]+')}");

  /** So many working days from now, or what a step said. */
  private static final Pattern DEADLINE =
      Pattern.compile("\\$\\{(deadlines\\.[a-z]\\w*\\(\\d*\\)|[a-z]\\w*)}");

  /** Where an expression may stand, and what it may say there. */
  private static final Map<String, Pattern> EXPRESSIONS =
      Map.of(
          "delegateExpression", Pattern.compile("\\$\\{[a-z]\\w*Delegate}"),
          "candidateGroups", Pattern.compile("\\$\\{approverGroup}"),
          "businessKey", Pattern.compile("#\\{execution\\.processBusinessKey}"),
          "dueDate", DEADLINE,
          "followUpDate", DEADLINE,
          "conditionExpression", TEST,
          "completionCondition", TEST,
          "collection", Pattern.compile("\\$\\{askedGroups\\.in\\(approverGroups\\)}"),
          "timeDate", DEADLINE,
          "timeDuration", DEADLINE);

  @ParameterizedTest
  @MethodSource(PROCESSES)
  void idsSayWhatTheElementIs(Model model) {
    for (var node : model.all(FlowNode.class)) {
      assertThat(node.getId()).matches(prefix(node) + "_[A-Z][A-Za-z]+");
    }
    ids(model, SequenceFlow.class).forEach(id -> assertThat(id).matches("Flow_[A-Z][A-Za-z]+"));
    for (var message : model.all(Message.class)) {
      assertThat(message.getId()).matches("Message_[A-Z][A-Za-z]+");
      assertThat(message.getName()).isEqualTo(message.getId().replace("Message_", "Msg_"));
    }
    for (var error : model.all(Error.class)) {
      assertThat(error.getId()).matches("Error_[A-Z][A-Za-z]+");
      assertThat(error.getErrorCode()).isEqualTo(error.getId().replace("Error_", "Err_"));
    }
  }

  private static String prefix(FlowNode node) {
    if (node instanceof StartEvent) {
      return "StartEvent";
    }
    if (node instanceof EndEvent) {
      return "EndEvent";
    }
    if (node instanceof BoundaryEvent) {
      return "BoundaryEvent";
    }
    if (node instanceof CatchEvent) {
      return "CatchEvent";
    }
    if (node instanceof ThrowEvent) {
      return "ThrowEvent";
    }
    return node instanceof Gateway ? "Gateway" : "Task";
  }

  @ParameterizedTest
  @MethodSource(PROCESSES)
  void everythingThatIsReadHasAName(Model model) {
    Stream.concat(model.all(Activity.class).stream(), model.all(Event.class).stream())
        .forEach(node -> assertThat(node.getName()).as("name of %s", node.getId()).isNotBlank());
    for (var gateway : model.all(Gateway.class)) {
      var asks = gateway instanceof ExclusiveGateway && isSplit(gateway);
      if (asks) {
        assertThat(gateway.getName()).as("question of %s", gateway.getId()).endsWith("?");
      } else {
        assertThat(gateway.getName())
            .as("name of %s, which asks nothing", gateway.getId())
            .isNull();
      }
    }
  }

  @ParameterizedTest
  @MethodSource(PROCESSES)
  void everyAnswerOfAQuestionHasANameAndACondition(Model model) {
    for (var gateway : model.all(ExclusiveGateway.class)) {
      if (isSplit(gateway)) {
        assertThat(gateway.getOutgoing())
            .allSatisfy(
                flow -> {
                  assertThat(flow.getName()).as("answer %s", flow.getId()).isNotBlank();
                  if (!flow.equals(gateway.getDefault())) {
                    assertThat(flow.getConditionExpression()).as(flow.getId()).isNotNull();
                  }
                });
      }
    }
    assertThat(model.all(SequenceFlow.class))
        .filteredOn(flow -> flow.getConditionExpression() != null)
        .allSatisfy(flow -> assertThat(flow.getSource()).isInstanceOf(ExclusiveGateway.class));
  }

  @ParameterizedTest
  @MethodSource(PROCESSES)
  void noGatewayJoinsAndSplits(Model model) {
    assertThat(model.all(Gateway.class))
        .noneMatch(gateway -> isSplit(gateway) && gateway.getIncoming().size() > 1);
  }

  private static boolean isSplit(Gateway gateway) {
    return gateway.getOutgoing().size() > 1;
  }

  @ParameterizedTest
  @MethodSource(PROCESSES)
  void noProgramHidesInTheModel(Model model) {
    assertThat(model.elements().map(DomElement::getLocalName)).doesNotContainAnyElementsOf(NEVER);
    var hidden =
        model
            .elements()
            .flatMap(
                element ->
                    NEVER_ATTRIBUTES.stream()
                        .filter(each -> element.getAttribute(Model.CAMUNDA, each) != null)
                        .map(each -> element.getAttribute("id") + " has camunda:" + each))
            .toList();
    assertThat(hidden).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(PROCESSES)
  void expressionsOnlyNameOrTestVariables(Model model) {
    var wrong =
        XmlText.in(model.file()).stream()
            .filter(text -> text.value().contains("${") || text.value().contains("#{"))
            .filter(text -> !allowed(text))
            .toList();
    assertThat(wrong).isEmpty();
  }

  private static boolean allowed(XmlText text) {
    var pattern = EXPRESSIONS.get(text.place());
    return pattern != null && pattern.matcher(text.value().strip()).matches();
  }

  @ParameterizedTest
  @MethodSource(PROCESSES)
  void theDiagramShowsEverything(Model model) {
    var shapes = drawn(model.all(BpmnShape.class).stream().map(BpmnShape::getBpmnElement));
    var edges = drawn(model.all(BpmnEdge.class).stream().map(BpmnEdge::getBpmnElement));
    assertThat(shapes).containsExactlyInAnyOrderElementsOf(ids(model, FlowNode.class));
    assertThat(edges).containsExactlyInAnyOrderElementsOf(ids(model, SequenceFlow.class));
    assertThat(model.all(BpmnEdge.class)).allMatch(edge -> edge.getWaypoints().size() > 1);
  }

  private static List<String> drawn(Stream<BaseElement> elements) {
    return elements.map(BaseElement::getId).toList();
  }

  private static Collection<String> ids(Model model, Class<? extends BaseElement> type) {
    return model.all(type).stream().map(BaseElement::getId).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource(PROCESSES)
  void aModelFitsOnOneScreen(Model model) {
    assertThat(model.all(FlowNode.class)).hasSizeLessThanOrEqualTo(FLOW_NODES);
  }

  @ParameterizedTest
  @MethodSource(PROCESSES)
  void everyFlowIsKnownWhereItBeginsAndEnds(Model model) {
    for (var flow : model.all(SequenceFlow.class)) {
      assertThat(flow.getSource().getOutgoing()).as("flow %s", flow.getId()).contains(flow);
      assertThat(flow.getTarget().getIncoming()).as("flow %s", flow.getId()).contains(flow);
    }
  }

  @ParameterizedTest
  @MethodSource(PROCESSES)
  void everyNodeIsOnAWayFromStartToEnd(Model model) {
    for (var node : model.all(FlowNode.class)) {
      var isStart = node instanceof StartEvent || node instanceof BoundaryEvent;
      assertThat(node.getIncoming().isEmpty())
          .as("nothing leads to %s", node.getId())
          .isEqualTo(isStart);
      assertThat(node.getOutgoing().isEmpty())
          .as("nothing leads from %s", node.getId())
          .isEqualTo(node instanceof EndEvent);
    }
  }
}
