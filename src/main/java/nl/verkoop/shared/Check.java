package nl.verkoop.shared;

import java.util.List;

/**
 * One thing that must hold in the books. The query gives a row for each document, account or item
 * compared, with the columns document, expected and found; where the two differ, the books are
 * wrong.
 */
public record Check(String name, String query) {

  /** Offered by each module for the tables it keeps. */
  public interface Source {

    List<Check> checks();
  }
}
