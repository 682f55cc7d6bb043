package nl.verkoop.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** A request written onto the line byte by byte, by a sender who keeps to no rules. */
final class RawRequest {

  private static final int MEGABYTE = 1 << 20;
  private static final int PATIENCE_MILLIS = 30_000;

  private final int port;
  private final StringBuilder head = new StringBuilder();

  RawRequest(int port, String method, String path) {
    this.port = port;
    head.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: localhost\r\n");
    header("Connection", "close");
  }

  /** An answer as it came. */
  record Answer(int status, String head, String body) {

    String header(String name) {
      return head.lines()
          .filter(line -> line.startsWith(name + ": "))
          .map(line -> line.substring(name.length() + 2))
          .findFirst()
          .orElse("");
    }

    JsonNode json() {
      try {
        return new ObjectMapper().readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Takes along what an answer gave to be remembered. */
  RawRequest cookiesOf(Answer answer) {
    var cookies =
        answer
            .head()
            .lines()
            .filter(line -> line.startsWith("Set-Cookie: "))
            .map(line -> line.substring(12).split(";")[0])
            .toList();
    cookies.stream()
        .filter(cookie -> cookie.startsWith("XSRF-TOKEN="))
        .forEach(cookie -> header("X-XSRF-TOKEN", cookie.substring(11)));
    return header("Cookie", String.join("; ", cookies));
  }

  RawRequest header(String name, String value) {
    head.append(name).append(": ").append(value).append("\r\n");
    return this;
  }

  RawRequest as(String user) {
    return password(user, user);
  }

  RawRequest password(String user, String password) {
    var login = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
  }

  /** Says that so many bytes come, sends only the beginning, and waits for the answer. */
  Answer begin(String beginning, long length) throws IOException {
    try (var socket = open("Content-Length: " + length)) {
      socket.getOutputStream().write(beginning.getBytes(StandardCharsets.UTF_8));
      return answer(socket);
    }
  }

  /** Sends all of it before it looks for an answer. */
  Answer whole(int megabytes) throws IOException {
    try (var socket = open("Content-Length: " + (long) megabytes * MEGABYTE)) {
      for (var sent = 0; sent < megabytes; sent++) {
        socket.getOutputStream().write(filler());
      }
      return answer(socket);
    }
  }

  /** Sends all of it, piece by piece, without saying how much it will be. */
  Answer chunked(String beginning, int megabytes) throws IOException {
    try (var socket = open("Transfer-Encoding: chunked")) {
      chunk(socket, beginning.getBytes(StandardCharsets.UTF_8));
      for (var sent = 0; sent < megabytes; sent++) {
        chunk(socket, filler());
      }
      socket.getOutputStream().write("0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      return answer(socket);
    }
  }

  private static void chunk(Socket socket, byte[] piece) throws IOException {
    var size = Integer.toHexString(piece.length) + "\r\n";
    socket.getOutputStream().write(size.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().write(piece);
    socket.getOutputStream().write("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] filler() {
    var filler = new byte[MEGABYTE];
    Arrays.fill(filler, (byte) 'x');
    return filler;
  }

  private Socket open(String length) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    var language = head.indexOf("Accept-Language") < 0 ? "Accept-Language: nl\r\n" : "";
    var all = head + language + length + "\r\n\r\n";
    socket.getOutputStream().write(all.getBytes(StandardCharsets.UTF_8));
    return socket;
  }

  private static Answer answer(Socket socket) throws IOException {
    var input = socket.getInputStream();
    var first = line(input);
    var head = new StringBuilder(first);
    for (var line = line(input); !line.isEmpty(); line = line(input)) {
      head.append('\n').append(line);
    }
    var answer = new Answer(Integer.parseInt(first.split(" ", 3)[1]), head.toString(), "");
    return new Answer(answer.status(), answer.head(), body(answer, input));
  }

  /** Refusals are short: one piece, or as long as they say. The line may stay open behind them. */
  private static String body(Answer answer, InputStream input) throws IOException {
    var length = answer.header("Content-Length");
    if (!length.isEmpty()) {
      return new String(input.readNBytes(Integer.parseInt(length)), StandardCharsets.UTF_8);
    }
    var inPieces = answer.header("Transfer-Encoding").equals("chunked");
    var size = inPieces ? Integer.parseInt(line(input), 16) : 0;
    return new String(input.readNBytes(size), StandardCharsets.UTF_8);
  }

  private static String line(InputStream input) throws IOException {
    var line = new StringBuilder();
    for (var each = input.read(); each >= 0 && each != '\n'; each = input.read()) {
      line.append((char) each);
    }
    return line.toString().strip();
  }
}
