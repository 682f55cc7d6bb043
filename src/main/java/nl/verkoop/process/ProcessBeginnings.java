package nl.verkoop.process;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verkoop.shared.Refusal;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Lets a process begin for a document that is there and has none yet, and one that others call only
 * when it is called. Whoever starts it otherwise, and wherever in the model, gets a refusal.
 */
@Component
public class ProcessBeginnings {

  private final Map<String, Opening> openings;
  private final SentVariables sent;
  private final RuntimeService runtime;
  private final RefusalTexts refusals;

  ProcessBeginnings(
      List<Opening> openings, SentVariables sent, RuntimeService runtime, RefusalTexts refusals) {
    this.openings =
        openings.stream().collect(Collectors.toMap(Opening::processKey, Function.identity()));
    this.sent = sent;
    this.runtime = runtime;
    this.refusals = refusals;
  }

  /** Refuses a process that may not begin; nothing of it is kept then. */
  public void check(DelegateExecution process) {
    refusals.throwIfAny(against(process));
    if (process.getSuperExecution() == null) {
      sent.checkStart(process.getVariableNames());
    }
  }

  private List<Refusal> against(DelegateExecution process) {
    var documentNo = process.getProcessBusinessKey();
    if (documentNo == null || documentNo.isBlank()) {
      return List.of(Refusal.of("businessKey", "document-missing"));
    }
    var caller = process.getSuperExecution();
    if (caller != null) {
      return documentNo.equals(caller.getProcessBusinessKey())
          ? List.of()
          : notForItself(documentNo);
    }
    var key = process.getProcessDefinitionId().replaceFirst(":.*", "");
    var opening = openings.get(key);
    if (opening == null) {
      return notForItself(documentNo);
    }
    return runsAlready(process, key) ? running(documentNo) : opening.against(documentNo);
  }

  private boolean runsAlready(DelegateExecution process, String key) {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(key)
        .processInstanceBusinessKey(process.getProcessBusinessKey())
        .listPage(0, 2)
        .stream()
        .anyMatch(other -> !other.getId().equals(process.getProcessInstanceId()));
  }

  private static List<Refusal> running(String documentNo) {
    return List.of(Refusal.conflict("businessKey", "process-running", documentNo));
  }

  private static List<Refusal> notForItself(String documentNo) {
    return List.of(Refusal.of("businessKey", "process-only-called", documentNo));
  }
}
