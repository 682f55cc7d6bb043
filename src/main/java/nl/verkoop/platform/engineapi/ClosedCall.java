package nl.verkoop.platform.engineapi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.Role;

/**
 * What the engine's interface could do and nobody may ask of it: with these one would get round the
 * steps of a process, whatever rights he has. Administrators can still mend the variables of a
 * process in Cockpit: no step takes those for a proof (decision 0014).
 */
record ClosedCall(Pattern path, Refusal refusal) {

  /** Deploying is running code in the program. */
  private static final Refusal DEPLOYING = Refusal.forbidden("", "engine-deploying");

  /** With these one takes a task from a colleague, or leaves it by a way that no model draws. */
  private static final Refusal BESIDE_THE_TASK = Refusal.forbidden("", "engine-beside-the-task");

  /** A process goes through its model from its beginning. */
  static final Refusal IN_THE_MIDDLE = Refusal.unreadable("", "engine-start-in-the-middle");

  /** A document whose process is gone waits for nobody, and nobody hears of it. */
  private static final Refusal ENDED_FROM_OUTSIDE = Refusal.forbidden("", "engine-ended-outside");

  private static final List<ClosedCall> ALL =
      List.of(
          closed("deployment(/.*)?", DEPLOYING),
          closed("modification(/.*)?", IN_THE_MIDDLE),
          closed("process-instance/[^/]+/modification(-async)?", IN_THE_MIDDLE),
          closed("process-definition/[^/]+/restart(-async)?", IN_THE_MIDDLE),
          closed("migration/execute(-async|Async)?", IN_THE_MIDDLE),
          closed("execution/[^/]+/(signal|messageSubscriptions/[^/]+/trigger)", IN_THE_MIDDLE),
          closed("task/[^/]+/(resolve|bpmnError|bpmnEscalation)", BESIDE_THE_TASK),
          closed(
              "(process-instance|process-definition|job|job-definition|batch)/(.+/)?suspended(-async)?",
              ENDED_FROM_OUTSIDE),
          closed("process-definition/.+/history-time-to-live", ENDED_FROM_OUTSIDE),
          closed("job/[^/]+/duedate(/.*)?", ENDED_FROM_OUTSIDE),
          closed("process-instance/message-async", IN_THE_MIDDLE),
          closed("signal", IN_THE_MIDDLE),
          closed("(history/)?process-instance/delete(-.*)?", ENDED_FROM_OUTSIDE),
          closed("history/.+/(delete|set-removal-time)(-async)?", ENDED_FROM_OUTSIDE),
          closed("external-task(/.*)?", BESIDE_THE_TASK),
          closed("task/[^/]+/(variables|localVariables)(/.*)?", BESIDE_THE_TASK));

  /** What only is closed to those who delete. */
  private static final ClosedCall DELETING =
      closed(
          "(process-instance/[^/]+|process-definition/.+|history/.+|job/[^/]+|batch/[^/]+)",
          ENDED_FROM_OUTSIDE);

  /** What a program was doing when it failed, with the data that it had then. */
  private static final Pattern TRACE =
      Pattern.compile(".*/[^/]+/(stacktrace|errorDetails|error-details)/?");

  private static final Pattern CLAIM = Pattern.compile(".*/task/[^/]+/claim/?");

  private static final Pattern RETRIES = Pattern.compile(".*/retries(-async)?/?");

  private static final Pattern ANSWER =
      Pattern.compile(".*/(task/[^/]+/(complete|submit-form)|process-definition/.+)/?");

  private static final Set<String> VALUES =
      Set.of("string", "boolean", "short", "integer", "long", "double", "date", "null", "json");

  private static ClosedCall closed(String path, Refusal refusal) {
    return new ClosedCall(Pattern.compile(".*/" + path + "/?"), refusal);
  }

  /** Traces name documents that their reader may not see; administrators mend by them. */
  static Optional<Refusal> ofTraces(HttpServletRequest request, Collection<String> groups) {
    return TRACE.matcher(EngineApi.path(request)).matches() && !groups.contains(Role.ADMIN.id())
        ? Optional.of(Refusal.forbidden("", "engine-trace"))
        : Optional.empty();
  }

  /** Claiming is taking a task oneself; giving it to somebody is for those who may do that. */
  static Optional<Refusal> forAnother(HttpServletRequest request, byte[] body) {
    return CLAIM.matcher(EngineApi.path(request)).matches()
            && !ClosedWords.saysOnly("userId", request.getRemoteUser(), body)
        ? Optional.of(Refusal.forbidden("userId", "engine-claim-for-another"))
        : Optional.empty();
  }

  /** An answer is a text, a number, yes or no, or a day. */
  static Optional<Refusal> ofOddValues(HttpServletRequest request, byte[] body) {
    return ANSWER.matcher(EngineApi.path(request)).matches()
            && !ClosedWords.saysOnlyAmong("type", VALUES, body)
        ? Optional.of(Refusal.unreadable("type", "engine-object"))
        : Optional.empty();
  }

  /** Who takes away its attempts stops it as if he suspended it. */
  static Optional<Refusal> ofNoRetries(HttpServletRequest request, byte[] body) {
    return RETRIES.matcher(EngineApi.path(request)).matches()
            && !ClosedWords.saysOnlyFromOne("retries", body)
        ? Optional.of(Refusal.forbidden("retries", "engine-stopped-outside"))
        : Optional.empty();
  }

  /** Whatever says that it is a form with files is read as one, and only where files are taken. */
  static Optional<Refusal> forFiles(HttpServletRequest request) {
    return EngineApi.isFiles(request) && !EngineApi.bringsFile(request)
        ? Optional.of(Refusal.unsupported("", "no-files-here"))
        : Optional.empty();
  }

  /** Why this is closed, wherever the engine's interface is mounted; reading is not. */
  static Optional<Refusal> against(HttpServletRequest request) {
    if (EngineApi.isReading(request)) {
      return Optional.empty();
    }
    var path = EngineApi.path(request);
    var isDeleting = request.getMethod().equals("DELETE");
    return Stream.concat(ALL.stream(), isDeleting ? Stream.of(DELETING) : Stream.empty())
        .filter(call -> call.path().matcher(path).matches())
        .findFirst()
        .map(ClosedCall::refusal);
  }
}
