package nl.verkoop.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** A mail server that accepts every mail, counts it and remembers how the last one began. */
final class SmtpSink implements AutoCloseable {

  private static final int LONGEST_COMMAND = 2000;
  private static final int MOST_KEPT = 20_000;

  private final ServerSocket server;
  private final AtomicLong accepted = new AtomicLong();
  private volatile byte[] last = {};

  SmtpSink() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    daemon("smtp", this::listen);
  }

  int port() {
    return server.getLocalPort();
  }

  /** How many mails were accepted until now. */
  long accepted() {
    return accepted.get();
  }

  /** The mail that was accepted last, as far as it is kept. */
  byte[] last() {
    return last;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void listen() {
    try {
      while (true) {
        var socket = server.accept();
        daemon("smtp-client", () -> talk(socket));
      }
    } catch (IOException e) {
      // Closed: the benchmark is over.
    }
  }

  private void talk(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      var in = new BufferedInputStream(socket.getInputStream(), 65_536);
      var out = new BufferedOutputStream(socket.getOutputStream());
      answer(out, "220 ready");
      for (var line = line(in); !line.isEmpty(); line = line(in)) {
        answer(in, out, line.substring(0, Math.min(4, line.length())).toUpperCase());
      }
    } catch (IOException e) {
      // The sender went away.
    }
  }

  private void answer(InputStream in, OutputStream out, String command) throws IOException {
    switch (command) {
      case "EHLO" -> answer(out, "250-sink\r\n250 8BITMIME");
      case "DATA" -> {
        answer(out, "354 go ahead");
        last = beginning(in);
        answer(out, "250 2.0.0 accepted as " + accepted.incrementAndGet());
      }
      default -> answer(out, command.equals("QUIT") ? "221 bye" : "250 ok");
    }
  }

  private static void answer(OutputStream out, String text) throws IOException {
    out.write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  /** The next command, or nothing when there will be no other. */
  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (var next = in.read(); next >= 0 && line.length() < LONGEST_COMMAND; next = in.read()) {
      line.append((char) next);
      if (next == '\n') {
        return line.toString().strip() + " ";
      }
    }
    return "";
  }

  /** A mail ends with a line that holds one dot. */
  private static byte[] beginning(InputStream in) throws IOException {
    var end = "\r\n.\r\n";
    var matched = 0;
    var kept = new ByteArrayOutputStream();
    while (matched < end.length()) {
      var next = in.read();
      if (next < 0) {
        throw new IOException("The mail broke off");
      }
      matched = next == end.charAt(matched) ? matched + 1 : next == '\r' ? 1 : 0;
      if (kept.size() < MOST_KEPT) {
        kept.write(next);
      }
    }
    return kept.toByteArray();
  }

  private static void daemon(String name, Runnable work) {
    var thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
