package nl.verkoop.party;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.verkoop.ledger.Cause;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import org.springframework.stereotype.Component;

/** Who may take away what somebody kept or wrote on a card: he himself, and managers. */
@Component
class CardAuthors {

  private static final Set<String> MANAGERS =
      Set.copyOf(Role.ids(Role.SALESMANAGER, Role.FINANCEMANAGER, Role.ADMIN));

  private final Cause.Provider causes;

  CardAuthors(Cause.Provider causes) {
    this.causes = causes;
  }

  /** Refused: whoever is neither. */
  void requireMayRemove(String author, Collection<String> groups) {
    if (!mayRemove(author, groups)) {
      throw new RefusedException(List.of(Refusal.forbidden("id", "only-author-removes")));
    }
  }

  /** Whether whoever is logged in may. */
  boolean mayRemove(String author, Collection<String> groups) {
    return causes.current().user().equals(author) || groups.stream().anyMatch(MANAGERS::contains);
  }
}
