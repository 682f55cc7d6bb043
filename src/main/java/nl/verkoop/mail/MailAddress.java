package nl.verkoop.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;

/** Tells beforehand whether an address can be written to at all. */
final class MailAddress {

  private static final int LONGEST = 254;

  private MailAddress() {}

  static Optional<MailProblem> problemWith(String address) {
    if (address.isBlank()) {
      return Optional.of(MailProblem.NO_ADDRESS);
    }
    return isValid(address) ? Optional.empty() : Optional.of(MailProblem.INVALID_ADDRESS);
  }

  private static boolean isValid(String address) {
    try {
      var parsed = new InternetAddress(address, true).getAddress();
      return address.length() <= LONGEST && parsed.equals(address) && address.contains("@");
    } catch (AddressException e) {
      return false;
    }
  }
}
