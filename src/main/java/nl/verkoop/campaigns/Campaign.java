package nl.verkoop.campaigns;

import java.time.LocalDate;
import java.util.Optional;
import nl.verkoop.shared.Refusal;

/**
 * Something that is offered for a time, to whoever takes part in it or asks for it (feature C-40).
 *
 * @param startingDate the first day
 * @param endingDate the last day
 * @param salesperson whose it is, by code; empty for nobody in particular
 */
public record Campaign(
    String code,
    String description,
    LocalDate startingDate,
    LocalDate endingDate,
    String salesperson,
    Status status) {

  /** How far it is; a person says so. */
  public enum Status {
    PLANNED,
    ACTIVE,
    ENDED
  }

  /** Whether its prices count on this day (feature C-43): while it is active, within its dates. */
  public boolean isOn(LocalDate day) {
    return status == Status.ACTIVE && !day.isBefore(startingDate) && !isPast(day);
  }

  /** Whether its last day was before this one. */
  boolean isPast(LocalDate day) {
    return day.isAfter(endingDate);
  }

  /** Why something of this day may not name it: it was ended, or its last day is past. */
  public Optional<Refusal> over(LocalDate day) {
    if (status == Status.ENDED) {
      return Optional.of(refused("campaign-ended", code));
    }
    return isPast(day) ? Optional.of(refused("campaign-past", code, endingDate)) : Optional.empty();
  }

  /** The same of something that gets its prices: nor before it is active, or begins. */
  public Optional<Refusal> notOn(LocalDate day) {
    var over = over(day);
    if (over.isPresent() || isOn(day)) {
      return over;
    }
    return Optional.of(
        status == Status.PLANNED
            ? refused("campaign-planned", code)
            : refused("campaign-not-begun", code, startingDate));
  }

  private static Refusal refused(String reason, Object... arguments) {
    return Refusal.of("campaign", reason, arguments);
  }
}
