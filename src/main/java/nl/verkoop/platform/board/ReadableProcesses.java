package nl.verkoop.platform.board;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/** Of which processes somebody may read what happened: of the others he is not told either. */
@Component
class ReadableProcesses {

  private final IdentityService identities;
  private final AuthorizationService authorizations;

  ReadableProcesses(IdentityService identities, AuthorizationService authorizations) {
    this.identities = identities;
    this.authorizations = authorizations;
  }

  /** Whoever is logged in, as he may read now; asked once for each process. */
  OfReader ofReader() {
    return new OfReader();
  }

  /** What one reader may read. */
  final class OfReader {

    private final Map<String, Boolean> known = new HashMap<>();

    private OfReader() {}

    /** Whether he may read of this model; what is no step of a model is for everybody. */
    boolean mayRead(String process) {
      return process.isEmpty() || known.computeIfAbsent(process, this::isReadable);
    }

    private boolean isReadable(String process) {
      var login = identities.getCurrentAuthentication();
      var groups = login.getGroupIds() == null ? List.<String>of() : login.getGroupIds();
      return authorizations.isUserAuthorized(
          login.getUserId(),
          groups,
          ProcessDefinitionPermissions.READ_HISTORY,
          Resources.PROCESS_DEFINITION,
          process);
    }
  }
}
