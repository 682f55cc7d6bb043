package nl.verkoop.shared;

import java.util.Optional;

/** Keeps people from writing over what somebody else wrote on the same card meanwhile. */
public final class CardVersion {

  private CardVersion() {}

  /**
   * Refused: a card that is not there, a new one where one is there already, and one that was
   * written anew since it was read.
   *
   * @param code by which people know the card
   * @param there the version that is kept; none where there is no card
   * @param read the version that was read; none for a new card
   * @param unknown what is said of a card that is not there
   * @param exists what is said of a new one that is there already
   */
  public static Optional<Refusal> against(
      String code,
      Optional<Integer> there,
      Optional<Integer> read,
      Refusal unknown,
      Refusal exists) {
    if (there.equals(read)) {
      return Optional.empty();
    }
    if (there.isEmpty()) {
      return Optional.of(unknown);
    }
    return Optional.of(
        read.isEmpty() ? exists : Refusal.conflict("version", "card-changed-meanwhile", code));
  }
}
