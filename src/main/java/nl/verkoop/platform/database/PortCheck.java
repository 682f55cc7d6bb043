package nl.verkoop.platform.database;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.core.env.Environment;

/** Refuses a taken port before anything else is touched. */
final class PortCheck {

  private PortCheck() {}

  static void requireFree(Environment environment) {
    var port = environment.getProperty("server.port", Integer.class, 8080);
    if (port <= 0) {
      return;
    }
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(port));
    } catch (IOException e) {
      throw new StartRefused(taken(port), e);
    }
  }

  static String taken(int port) {
    return "Port "
        + port
        + " is taken; stop the program that uses it or start with --server.port=...";
  }
}
