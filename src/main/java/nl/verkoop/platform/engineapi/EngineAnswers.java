package nl.verkoop.platform.engineapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import nl.verkoop.platform.engine.PlainRefusals;
import nl.verkoop.process.RefusalTexts;
import nl.verkoop.shared.Logins;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says what the engine does not do as a status that fits and in the reader's words. Cockpit and
 * Admin, which are in English and for technicians, keep the engine's own words.
 */
@Component
class EngineAnswers {

  private static final Logger LOG = LoggerFactory.getLogger(EngineAnswers.class);

  /** Whoever may open Cockpit or Admin; anybody can say that he comes from there. */
  private static final Set<String> TECHNICIANS = Set.copyOf(Role.ids(Role.ANALYST, Role.ADMIN));

  private static final ObjectMapper JSON = new ObjectMapper();

  private final RefusalTexts texts;
  private final SeenTasks seenTasks;

  EngineAnswers(RefusalTexts texts, SeenTasks seenTasks) {
    this.texts = texts;
    this.seenTasks = seenTasks;
  }

  /** Answers instead of the engine. */
  void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
      throws IOException {
    var problem = EngineProblem.of(refusal);
    log(request, problem.status(), refusal.code());
    write(response, problem, JSON.createObjectNode().put("message", texts.text(refusal)));
  }

  /** Lets the engine answer, and puts what it refuses into words. */
  void inWords(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var answer = new HeldError(response);
    chain.doFilter(request, answer);
    if (answer.isError()) {
      translate(request, response, answer);
    }
  }

  private void translate(HttpServletRequest request, HttpServletResponse response, HeldError answer)
      throws IOException {
    var error = read(answer.body());
    var problem = problem(request, answer.getStatus(), error);
    log(request, problem.status(), reason(problem, error));
    if (problem.refusal() != null && !isForTechnicians(request)) {
      error = JSON.createObjectNode().put("message", texts.text(problem.refusal()));
    }
    if (problem != EngineProblem.FINISHED_TASK
        && request.getAttribute(PlainRefusals.REFUSALS) instanceof List<?> refusals) {
      addFields(error, refusals);
    }
    write(response, problem, error);
  }

  /** So that a form can say at each field what is wrong with it. */
  private void addFields(ObjectNode error, List<?> refusals) {
    var all = error.putArray("refusals");
    refusals.stream()
        .map(Refusal.class::cast)
        .forEach(
            refusal ->
                all.addObject()
                    .put("field", refusal.field())
                    .put("code", refusal.code())
                    .put("message", texts.text(refusal)));
  }

  private EngineProblem problem(HttpServletRequest request, int status, JsonNode error) {
    if (mayBeGone(status) && seenTasks.isAboutFinishedTask(request)) {
      return EngineProblem.FINISHED_TASK;
    }
    var isFailure = request.getAttribute(PlainRefusals.FAILED) != null;
    return switch (error.path("type").asText()) {
      case "ProcessEngineException" ->
          isFailure ? EngineProblem.failed(error) : EngineProblem.of(status, error);
      // The engine's interface reads on where the sender left something out.
      case "NullPointerException" ->
          isFailure ? EngineProblem.failed(error) : EngineProblem.incomplete(error);
      default -> EngineProblem.of(status, error);
    };
  }

  /**
   * How the engine answers when a task is not there any more, or is on its way out; also with a
   * refusal of ours, since then there is nothing to decide on.
   */
  private static boolean mayBeGone(int status) {
    return Set.of(400, 404, 500).contains(status);
  }

  /**
   * Of a failure, and of what may be one, an administrator wants to know what the engine says of
   * it.
   */
  private static String reason(EngineProblem problem, JsonNode error) {
    var type = error.path("type").asText("error");
    var isUnclear = problem.isFailure() || type.equals("ProcessEngineException");
    return isUnclear ? type + ": " + error.path("message").asText() : type;
  }

  /** What is no JSON was written by the container, for nobody to read. */
  private static ObjectNode read(byte[] body) throws IOException {
    try {
      return JSON.readTree(body) instanceof ObjectNode error ? error : JSON.createObjectNode();
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode();
    }
  }

  private static boolean isForTechnicians(HttpServletRequest request) {
    var page = request.getHeader(HttpHeaders.REFERER);
    var login = SecurityContextHolder.getContext().getAuthentication();
    return page != null
        && page.matches(".*/camunda/app/(cockpit|admin)/.*")
        && Logins.groups(login).stream().anyMatch(TECHNICIANS::contains);
  }

  private static void write(HttpServletResponse response, EngineProblem problem, ObjectNode error)
      throws IOException {
    response.setStatus(problem.status());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    error.put("type", problem.type());
    var body = JSON.writeValueAsBytes((JsonNode) error);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static void log(HttpServletRequest request, int status, String reason) {
    LOG.info(
        "The engine's interface answers {} {} with {}: {}",
        request.getMethod(),
        EngineApi.path(request),
        status,
        reason);
  }
}
