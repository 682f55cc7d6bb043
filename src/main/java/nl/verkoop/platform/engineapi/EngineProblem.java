package nl.verkoop.platform.engineapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Set;
import nl.verkoop.platform.engine.EngineLimits;
import nl.verkoop.platform.web.RefusalStatus;
import nl.verkoop.shared.Refusal;
import org.springframework.http.HttpStatus;

/**
 * What an error of the engine means to the person who asked: a status, and what to say instead of
 * the engine's English. Our own refusals are in words already.
 */
record EngineProblem(int status, String type, Refusal refusal) {

  /** A task that one had on his screen is gone because somebody did it. */
  static final EngineProblem FINISHED_TASK =
      problem(HttpStatus.CONFLICT, "RefusedException", Refusal.conflict("", "engine-task-done"));

  private static final Set<Integer> OWN_STATUS = Set.of(401, 413, 503);

  /** The engine's codes for a row that was changed meanwhile, and for a deadlock. */
  private static final Set<Integer> LOST_RACE = Set.of(1, 10_000);

  /** The engine's codes for a reference that would break, and for a text that is too long. */
  private static final int STILL_USED = 10_001;

  private static final int TOO_LONG = 10_002;

  /** Whether it is the program's own fault, or an outage. */
  boolean isFailure() {
    return HttpStatus.valueOf(status).is5xxServerError();
  }

  static EngineProblem of(Refusal refusal) {
    return new EngineProblem(RefusalStatus.of(refusal).value(), "RefusedException", refusal);
  }

  /** The engine's interface could not read the request, and no step of the program failed. */
  static EngineProblem incomplete(JsonNode error) {
    return problem(
        HttpStatus.BAD_REQUEST, error.path("type").asText(), Refusal.of("", "engine-incomplete"));
  }

  /** The program's own fault, whatever the engine calls it. */
  static EngineProblem failed(JsonNode error) {
    return problem(
        HttpStatus.INTERNAL_SERVER_ERROR,
        error.path("type").asText(),
        Refusal.of("", "engine-failed"));
  }

  static EngineProblem of(int status, JsonNode error) {
    var type = error.path("type").asText();
    if (OWN_STATUS.contains(status)) {
      return new EngineProblem(status, type, null);
    }
    if (LOST_RACE.contains(error.path("code").asInt())) {
      return problem(HttpStatus.CONFLICT, type, Refusal.conflict("", "somebody-was-first"));
    }
    return switch (type) {
      case "RefusedException" -> said(HttpStatus.UNPROCESSABLE_ENTITY, type);
      case "PasswordPolicyException" -> said(HttpStatus.UNPROCESSABLE_ENTITY, type);
      case "AuthorizationException" ->
          problem(HttpStatus.FORBIDDEN, type, Refusal.forbidden("", "forbidden"));
      case "TaskAlreadyClaimedException" ->
          problem(HttpStatus.CONFLICT, type, Refusal.conflict("", "task-claimed"));
      case "ProcessEnginePersistenceException" -> persistence(type, error.path("code").asInt());
      case "ProcessEngineException" ->
          problem(notPossible(status), type, Refusal.of("", "engine-not-possible"));
      case "" -> byTheContainer(status);
      default -> other(status, error);
    };
  }

  /** The engine says plainly that it does not do this, but with the status of a failure. */
  private static HttpStatus notPossible(int status) {
    var said = HttpStatus.valueOf(status);
    return said.is5xxServerError() ? HttpStatus.BAD_REQUEST : said;
  }

  /** What the engine's own protection against other sites turns away comes without any words. */
  private static EngineProblem byTheContainer(int status) {
    return status == HttpStatus.FORBIDDEN.value()
        ? problem(HttpStatus.FORBIDDEN, "error", Refusal.forbidden("", "page-outdated"))
        : other(status, JsonNodeFactory.instance.objectNode());
  }

  private static EngineProblem persistence(String type, int code) {
    return switch (code) {
      case STILL_USED ->
          problem(HttpStatus.CONFLICT, type, Refusal.conflict("", "engine-still-used"));
      case TOO_LONG ->
          problem(HttpStatus.UNPROCESSABLE_ENTITY, type, Refusal.of("", "engine-too-long"));
      default -> problem(HttpStatus.INTERNAL_SERVER_ERROR, type, Refusal.of("", "engine-failed"));
    };
  }

  private static EngineProblem other(int status, JsonNode error) {
    var type = error.path("type").asText("error");
    var message = error.path("message").asText();
    if (isAboutNothing(type, message, status)) {
      return problem(HttpStatus.NOT_FOUND, type, Refusal.unknown("", "engine-unknown"));
    }
    if (wantsTooMany(type, message)) {
      return problem(
          HttpStatus.BAD_REQUEST,
          type,
          Refusal.of("", "engine-too-many-results", EngineLimits.MOST_RESULTS));
    }
    return status < HttpStatus.INTERNAL_SERVER_ERROR.value()
        ? problem(HttpStatus.valueOf(status), type, Refusal.of("", "engine-not-possible"))
        : problem(HttpStatus.INTERNAL_SERVER_ERROR, type, Refusal.of("", "engine-failed"));
  }

  /** The engine has several ways to say that there is no such thing, most of them with a 500. */
  private static boolean isAboutNothing(String type, String message, int status) {
    return status == HttpStatus.NOT_FOUND.value()
        || type.equals("NullValueException") && message.endsWith(" is null");
  }

  private static boolean wantsTooMany(String type, String message) {
    return type.equals("BadUserRequestException")
        && (message.startsWith("An unbound number of results")
            || message.startsWith("Max results limit"));
  }

  private static EngineProblem said(HttpStatus status, String type) {
    return new EngineProblem(status.value(), type, null);
  }

  private static EngineProblem problem(HttpStatus status, String type, Refusal refusal) {
    return new EngineProblem(status.value(), type, refusal);
  }
}
