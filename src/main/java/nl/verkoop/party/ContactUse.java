package nl.verkoop.party;

import java.util.List;
import nl.verkoop.shared.Refusal;

/** Says why a contact cannot be taken away; offered by modules that keep something about him. */
public interface ContactUse {

  List<Refusal> against(String contactNo);
}
