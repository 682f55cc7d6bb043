package nl.verkoop;

import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port of this machine that nobody listens on just now, and that the system gives to nobody who
 * calls somewhere: those begin at 32,768, and one of them could be taken by a caller before it is
 * listened on, or while a server is away for a moment.
 */
public final class FreePort {

  private static final int FIRST = 20_000;
  private static final int BEHIND_LAST = 32_000;
  private static final int TRIES = 100;

  private FreePort() {}

  public static int any() throws IOException {
    for (var attempt = 0; attempt < TRIES; attempt++) {
      var port = ThreadLocalRandom.current().nextInt(FIRST, BEHIND_LAST);
      try (var socket = new ServerSocket(port)) {
        return socket.getLocalPort();
      } catch (BindException e) {
        // Somebody listens there.
      }
    }
    throw new IOException("There is no free port");
  }
}
