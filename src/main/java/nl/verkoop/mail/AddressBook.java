package nl.verkoop.mail;

import java.util.Collection;
import java.util.Map;

/** The mail addresses on the cards of those who get mail; offered by the module that keeps them. */
public interface AddressBook {

  /** What the cards say now, by number; a card without an address is left out. */
  Map<String, String> addresses(Collection<String> numbers);
}
