package nl.verkoop.documents;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server that answers by the recipient's name: "later" with 451, "nobody" with 550, "spam"
 * with 554 after the text, "hangup" by closing the connection; everyone else is taken.
 */
final class ScriptedSmtpServer implements Closeable {

  final List<String> accepted = new CopyOnWriteArrayList<>();
  final AtomicInteger connections = new AtomicInteger();
  volatile int mailsPerConnection = Integer.MAX_VALUE;

  private final ServerSocket socket;

  ScriptedSmtpServer() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    var thread = new Thread(this::listen, "scripted-smtp");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void listen() {
    while (!socket.isClosed()) {
      try {
        var client = socket.accept();
        connections.incrementAndGet();
        var thread = new Thread(() -> talk(client), "scripted-smtp-client");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private void talk(Socket client) {
    try (client;
        var reader =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
      say(client, "220 scripted");
      var recipient = "";
      var mails = 0;
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        var command = line.toUpperCase(java.util.Locale.ROOT);
        if (command.startsWith("RCPT")) {
          recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
          if (recipient.startsWith("hangup")) {
            return;
          }
          say(client, answerTo(recipient));
        } else if (command.equals("DATA")) {
          say(client, "354 go on");
          readText(reader);
          say(client, take(recipient));
          mails++;
        } else if (command.equals("QUIT")) {
          say(client, "221 bye");
          return;
        } else if (command.startsWith("MAIL") && mails >= mailsPerConnection) {
          say(client, "421 too many messages on this connection");
          return;
        } else {
          say(client, "250 ok");
        }
      }
    } catch (IOException e) {
      // The client has gone.
    }
  }

  private String take(String recipient) {
    if (recipient.startsWith("spam")) {
      return "554 5.7.1 this looks like spam";
    }
    accepted.add(recipient);
    return "250 2.0.0 queued as " + accepted.size();
  }

  private static String answerTo(String recipient) {
    if (recipient.startsWith("later")) {
      return "451 4.7.1 try again later";
    }
    return recipient.startsWith("nobody") ? "550 5.1.1 no such user here" : "250 ok";
  }

  private static void readText(BufferedReader reader) throws IOException {
    var line = reader.readLine();
    while (line != null && !line.equals(".")) {
      line = reader.readLine();
    }
  }

  private static void say(Socket client, String words) throws IOException {
    client.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
    client.getOutputStream().flush();
  }
}
