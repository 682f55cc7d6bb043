package nl.verkoop.platform.login;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** A name and a password that somebody at an address sent. */
public record LoginAttempt(String user, String password, String address) {

  private static final int BYTES_OF_AN_IPV6_NETWORK = 8;
  private static final int BYTES_OF_AN_IPV6_ADDRESS = 16;

  public LoginAttempt {
    address = network(address);
  }

  /** Some proxies add the port; and who has one IPv6 address has a whole network of them. */
  private static String network(String sent) {
    var address = sent.replaceFirst("^(\\d+(?:\\.\\d+){3}):\\d+$", "$1");
    if (!address.contains(":")) {
      return address;
    }
    try {
      // In brackets, nothing but an address is looked for.
      var bytes = InetAddress.getByName("[" + address + "]").getAddress();
      return bytes.length == BYTES_OF_AN_IPV6_ADDRESS
          ? HexFormat.of().formatHex(bytes, 0, BYTES_OF_AN_IPV6_NETWORK)
          : address;
    } catch (UnknownHostException e) {
      return address;
    }
  }

  @Override
  public String toString() {
    return user + " at " + address;
  }
}
