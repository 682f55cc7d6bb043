package nl.verkoop.party;

import java.util.Set;
import nl.verkoop.party.CustomerClash.Kind;

/**
 * That one card of a customer goes up in another (feature C-07).
 *
 * @param old by their keys, the clashes of which somebody chose what the merged card says; of all
 *     others the card that stays is right
 */
public record CustomerMerge(String from, String into, Set<String> old) {

  /** Whether what the merged card says is taken. */
  public boolean takesOld(Kind kind, String about) {
    return old.contains(new CustomerClash(kind, about, "", "").key());
  }
}
