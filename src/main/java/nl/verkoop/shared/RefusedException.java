package nl.verkoop.shared;

import java.util.List;

/**
 * Carries refusals out to the person who asked; whatever was begun in the transaction is undone.
 */
public final class RefusedException extends RuntimeException {

  private final transient List<Refusal> refusals;

  public RefusedException(List<Refusal> refusals, String text) {
    super(text);
    this.refusals = List.copyOf(refusals);
  }

  public RefusedException(List<Refusal> refusals) {
    this(refusals, refusals.toString());
  }

  /** Nothing happens when there is nothing against it. */
  public static void throwIfAny(List<Refusal> refusals) {
    if (!refusals.isEmpty()) {
      throw new RefusedException(refusals);
    }
  }

  public List<Refusal> refusals() {
    return refusals;
  }
}
