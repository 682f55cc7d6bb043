package nl.verkoop;

import java.io.IOException;
import java.net.ServerSocket;

/** A port of this machine that nobody listens on just now. */
public final class FreePort {

  private FreePort() {}

  public static int any() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
