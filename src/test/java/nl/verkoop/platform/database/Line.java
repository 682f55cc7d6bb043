package nl.verkoop.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.verkoop.FreePort;

/** The line between a program and its database, which a test can cut, freeze and mend. */
final class Line implements AutoCloseable {

  private enum State {
    WHOLE,
    FROZEN,
    CUT
  }

  private static final int ATTEMPTS = 500;
  private static final int PAUSE_MILLIS = 20;

  private final int target;
  private final int port;
  private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
  private volatile State state = State.WHOLE;
  private ServerSocket entrance;

  Line(int target) throws IOException {
    this.target = target;
    this.port = FreePort.any();
    this.entrance = listen(port);
  }

  /** The address of this database, by this line. */
  String urlOf(String url) {
    return url.replaceFirst(":\\d+/", ":" + port + "/");
  }

  /** As when the server is gone: what is said breaks off, and nobody answers a call. */
  synchronized void cut() {
    state = State.CUT;
    hangUp(entrance);
    ends.forEach(Line::hangUp);
    ends.clear();
  }

  /** As when the server hangs, or the network swallows everything: silence, and no error. */
  void freeze() {
    state = State.FROZEN;
  }

  /** Calls are answered again; those that were cut or frozen are lost. */
  synchronized void mend() {
    if (state != State.WHOLE) {
      cut();
      entrance = listen(port);
      state = State.WHOLE;
    }
  }

  @Override
  public void close() {
    cut();
  }

  private ServerSocket listen(int where) {
    try {
      var socket = bind(where);
      start(() -> accept(socket));
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The thread that waited at the last entrance holds the port until it has noticed the end. */
  private static ServerSocket bind(int where) throws IOException {
    for (var attempt = 1; ; attempt++) {
      var socket = new ServerSocket();
      socket.setReuseAddress(true);
      try {
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), where), 200);
        return socket;
      } catch (BindException e) {
        socket.close();
        if (attempt == ATTEMPTS) {
          throw e;
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void accept(ServerSocket socket) throws IOException {
    while (true) {
      connect(socket.accept());
    }
  }

  private synchronized void connect(Socket caller) throws IOException {
    if (state == State.CUT) {
      caller.close();
      return;
    }
    ends.add(caller);
    if (state == State.WHOLE) {
      var server = new Socket(InetAddress.getLoopbackAddress(), target);
      server.setTcpNoDelay(true);
      caller.setTcpNoDelay(true);
      ends.add(server);
      start(() -> carry(caller, server));
      start(() -> carry(server, caller));
    }
  }

  private void carry(Socket from, Socket to) throws IOException {
    try (from;
        to) {
      var bytes = new byte[16_384];
      for (var count = 0; count >= 0; count = from.getInputStream().read(bytes)) {
        if (state == State.WHOLE) {
          to.getOutputStream().write(bytes, 0, count);
        }
      }
    } finally {
      ends.remove(from);
      ends.remove(to);
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void start(Work work) {
    var thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // This end was hung up.
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private static void hangUp(AutoCloseable end) {
    try {
      end.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
