package nl.verkoop.mail;

import java.util.Collection;
import java.util.Map;
import nl.verkoop.documents.DocumentKind;

/** The mail addresses on the cards of those who get mail; offered by the module that keeps them. */
public interface AddressBook {

  /**
   * Where documents of this kind go now, by the numbers of the cards; a card without an address is
   * left out.
   */
  Map<String, String> addresses(DocumentKind kind, Collection<String> numbers);
}
