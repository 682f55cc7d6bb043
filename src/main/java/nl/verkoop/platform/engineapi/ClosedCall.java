package nl.verkoop.platform.engineapi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.verkoop.shared.Refusal;

/**
 * What the engine's interface could do and nobody may ask of it: with these one would get round the
 * steps of a process, whatever rights he has.
 */
record ClosedCall(Pattern path, Refusal refusal) {

  /** Deploying is running code in the program. */
  private static final Refusal DEPLOYING = Refusal.of("", "engine-deploying");

  /** A process goes through its model from its beginning. */
  static final Refusal IN_THE_MIDDLE = Refusal.of("", "engine-start-in-the-middle");

  private static final List<ClosedCall> ALL =
      List.of(
          closed("deployment(/.*)?", DEPLOYING),
          closed("modification(/.*)?", IN_THE_MIDDLE),
          closed("process-instance/[^/]+/modification(-async)?", IN_THE_MIDDLE),
          closed("process-definition/[^/]+/restart(-async)?", IN_THE_MIDDLE),
          closed("migration/execute(-async|Async)?", IN_THE_MIDDLE));

  private static ClosedCall closed(String path, Refusal refusal) {
    return new ClosedCall(Pattern.compile(".*/" + path + "/?"), refusal);
  }

  /** Whatever says that it is a form with files is read as one, and only where files are taken. */
  static Optional<Refusal> forFiles(HttpServletRequest request) {
    return EngineApi.isFiles(request) && !EngineApi.bringsFile(request)
        ? Optional.of(Refusal.of("", "no-files-here"))
        : Optional.empty();
  }

  /** Why this is closed, wherever the engine's interface is mounted; reading never is. */
  static Optional<Refusal> against(HttpServletRequest request) {
    if (EngineApi.isReading(request)) {
      return Optional.empty();
    }
    var path = EngineApi.path(request);
    return ALL.stream()
        .filter(call -> call.path().matcher(path).matches())
        .findFirst()
        .map(ClosedCall::refusal);
  }
}
