package nl.verkoop.platform.words;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What Tasklist asks of the engine that has to do with words. Cockpit and Admin, where analysts and
 * administrators work with the names as they are drawn and kept, ask other things.
 */
enum TasklistCall {
  /** People read the answer. */
  READ,

  /** An administrator saves a list, with the names that he read. */
  SAVE_LIST,

  /** Somebody completes a task, and its form sends back the facts that it showed. */
  SEND_FORM;

  private static final String STARTABLE = "startableInTasklist";

  /** One kind of request. */
  private record Rule(String method, Pattern path, TasklistCall call) {

    static Rule of(String method, String path, TasklistCall call) {
      return new Rule(method, Pattern.compile("/camunda/api/engine/engine/[^/]+/" + path), call);
    }
  }

  private static final List<Rule> RULES =
      List.of(
          Rule.of("GET", "filter(/[^/]+(/list)?)?", READ),
          Rule.of("POST", "filter/[^/]+/list", READ),
          Rule.of("GET", "task(/[^/]+(/deployed-form|/form-variables)?)?", READ),
          Rule.of("GET", "process-definition/[^/]+/deployed-start-form", READ),
          Rule.of("PUT", "filter/[^/]+", SAVE_LIST),
          Rule.of("POST", "filter/create", SAVE_LIST),
          Rule.of("POST", "task/[^/]+/submit-form", SEND_FORM));

  private static final Rule PROCESSES_TO_START = Rule.of("GET", "process-definition", READ);

  static Optional<TasklistCall> of(HttpServletRequest request) {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    if (PROCESSES_TO_START.path().matcher(path).matches()) {
      return request.getParameter(STARTABLE) == null ? Optional.empty() : Optional.of(READ);
    }
    return RULES.stream()
        .filter(rule -> rule.method().equals(request.getMethod()))
        .filter(rule -> rule.path().matcher(path).matches())
        .map(Rule::call)
        .findFirst();
  }
}
