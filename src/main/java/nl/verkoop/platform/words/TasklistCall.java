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

  /** One kind of request; with a parameter that it must have, or none. */
  private record Rule(String method, Pattern path, String parameter, TasklistCall call) {

    static Rule of(String method, String path, TasklistCall call) {
      return new Rule(method, Pattern.compile(ENGINE + path), "", call);
    }

    Rule with(String parameter) {
      return new Rule(method, path, parameter, call);
    }

    boolean covers(HttpServletRequest request) {
      return method.equals(request.getMethod())
          && path.matcher(request.getRequestURI().substring(request.getContextPath().length()))
              .matches()
          && (parameter.isEmpty() || request.getParameter(parameter) != null);
    }
  }

  private static final String ENGINE = "/camunda/api/engine/engine/[^/]+/";

  private static final List<Rule> RULES =
      List.of(
          Rule.of("GET", "filter(/[^/]+(/list)?)?", READ),
          Rule.of("POST", "filter/[^/]+/list", READ),
          Rule.of("GET", "task(/[^/]+(/deployed-form|/form-variables)?)?", READ),
          Rule.of("GET", "process-definition", READ).with("startableInTasklist"),
          Rule.of("GET", "process-definition/[^/]+/deployed-start-form", READ),
          Rule.of("PUT", "filter/[^/]+", SAVE_LIST),
          Rule.of("POST", "filter/create", SAVE_LIST),
          Rule.of("POST", "task/[^/]+/submit-form", SEND_FORM));

  static Optional<TasklistCall> of(HttpServletRequest request) {
    return RULES.stream().filter(rule -> rule.covers(request)).map(Rule::call).findFirst();
  }
}
