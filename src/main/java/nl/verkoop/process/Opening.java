package nl.verkoop.process;

import java.util.List;
import nl.verkoop.shared.Refusal;

/**
 * Offered by each model that a person or a program starts: what its document must be like. A model
 * without one is only called by others.
 */
public interface Opening {

  String processKey();

  /** What is against a process for this document; it is asked before anything happens in it. */
  List<Refusal> against(String documentNo);
}
