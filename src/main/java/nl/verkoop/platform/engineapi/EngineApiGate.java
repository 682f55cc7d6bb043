package nl.verkoop.platform.engineapi;

import static nl.verkoop.platform.engine.EngineLimits.MOST_RESULTS;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.verkoop.shared.Logins;
import nl.verkoop.shared.Refusal;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything that the engine can be asked over the network, behind the login: looks
 * at the whole request before the engine sees any of it.
 */
final class EngineApiGate extends OncePerRequestFilter {

  private final SeenTasks seenTasks;
  private final IdentityService identities;
  private final EngineAnswers answers;

  EngineApiGate(SeenTasks seenTasks, IdentityService identities, EngineAnswers answers) {
    this.seenTasks = seenTasks;
    this.identities = identities;
    this.answers = answers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var refusal =
        ClosedWords.inQuery(request)
            .or(() -> ClosedCall.against(request))
            .or(() -> ClosedCall.forFiles(request))
            .or(() -> ClosedCall.ofTraces(request, Logins.groups(login())))
            .or(() -> unseen(request));
    if (refusal.isPresent()) {
      answers.refuse(request, response, refusal.get());
      return;
    }
    if (EngineApi.isReading(request) || EngineApi.bringsFile(request)) {
      answers.inWords(BoundedList.of(request, MOST_RESULTS), response, chain);
      return;
    }
    var body = request.getInputStream().readAllBytes();
    var inBody =
        body.length == 0
            ? ClosedCall.forAnother(request, body)
            : ClosedWords.inBody(body)
                .or(() -> ClosedCall.forAnother(request, body))
                .or(() -> ClosedCall.ofOddValues(request, body))
                .or(() -> ClosedCall.ofNoRetries(request, body));
    if (inBody.isPresent()) {
      answers.refuse(request, response, inBody.get());
    } else {
      answers.inWords(new RewrittenRequest(request, body), response, chain);
    }
  }

  private static Authentication login() {
    return SecurityContextHolder.getContext().getAuthentication();
  }

  private Optional<Refusal> unseen(HttpServletRequest request) {
    var login = login();
    identities.setAuthentication(login.getName(), Logins.groups(login));
    try {
      return seenTasks.against(request, login.getName(), Logins.groups(login));
    } finally {
      identities.clearAuthentication();
    }
  }
}
