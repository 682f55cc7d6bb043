package nl.verkoop.documents;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verkoop.shared.Role;

/** Gives what has to be printed of one kind of document. */
public interface DocumentSource {

  DocumentKind kind();

  /**
   * Loads many documents at once, in a number of statements that does not grow with their number. A
   * number that does not exist is left out of the answer.
   */
  Map<String, TradeDocument> load(Collection<String> numbers);

  /** Who may read its documents; mostly everybody who works here. */
  default Set<Role> readers() {
    return EnumSet.allOf(Role.class);
  }

  /** Where whoever gets the document by mail can answer it without a login; mostly nowhere. */
  default Optional<String> answerAt(String number) {
    return Optional.empty();
  }
}
