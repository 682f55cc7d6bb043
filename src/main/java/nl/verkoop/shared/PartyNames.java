package nl.verkoop.shared;

import java.util.Collection;
import java.util.Map;

/**
 * What customers are called, for those who know only their numbers: entries that never change carry
 * no names, so that a name can be forgotten.
 */
public interface PartyNames {

  /** The names that their cards say now, by number, in one statement; unknown ones are left out. */
  Map<String, String> namesOf(Collection<String> numbers);
}
