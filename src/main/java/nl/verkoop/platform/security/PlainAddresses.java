package nl.verkoop.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Refuses an address that hides a letter, a digit or one of {@code - . _ ~} behind its code, which
 * no honest program does: filters and libraries that look at the address as it was sent, and those
 * that look at what it means, must see the same.
 */
final class PlainAddresses extends StrictHttpFirewall {

  private static final Pattern HIDDEN =
      Pattern.compile("(?i)%(2[de]|3\\d|4[1-9a-f]|5[0-9af]|6[1-9a-f]|7[0-9ae])");

  @Override
  public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
    if (HIDDEN.matcher(request.getRequestURI()).find()) {
      throw new RequestRejectedException("The address hides letters behind their codes");
    }
    return super.getFirewalledRequest(request);
  }
}
