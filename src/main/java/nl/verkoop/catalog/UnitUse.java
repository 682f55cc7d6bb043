package nl.verkoop.catalog;

/** Offered by each module whose lines count items in their units. */
public interface UnitUse {

  /** Whether a line counts this item in this unit; in any unit where none is named. */
  boolean counts(String itemNo, String unitCode);
}
