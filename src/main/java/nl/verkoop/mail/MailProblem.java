package nl.verkoop.mail;

import java.util.Optional;
import nl.verkoop.shared.MailAddress;

/** Why a mail did not go out; the words for it stand in the labels under "problem.". */
enum MailProblem {
  NO_ADDRESS,
  INVALID_ADDRESS,
  NO_DOCUMENT,
  NOT_PRODUCED,
  NOT_CONFIGURED,
  UNREACHABLE,
  POSTPONED,
  REFUSED;

  /** Why nothing can be sent to this address, which is known beforehand. */
  static Optional<MailProblem> withAddress(String address) {
    if (address.isBlank()) {
      return Optional.of(NO_ADDRESS);
    }
    return MailAddress.isValid(address) ? Optional.empty() : Optional.of(INVALID_ADDRESS);
  }
}
