package nl.verkoop.mail;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server that answers by the recipient's name: "later" with 451, "nobody" with 550, "spam"
 * with 554 after the text; everyone else is taken.
 */
final class ScriptedSmtpServer implements Closeable {

  final List<String> accepted = new CopyOnWriteArrayList<>();
  final AtomicInteger connections = new AtomicInteger();
  volatile int mailsPerConnection = Integer.MAX_VALUE;

  /** What happens elsewhere after a mail was taken and before the server says so. */
  volatile Runnable meanwhile = () -> {};

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
      new Conversation(client, reader).goOn();
    } catch (IOException e) {
      // The client has gone.
    }
  }

  /** One connection, with the recipient of the mail at hand. */
  private final class Conversation {

    private final Socket client;
    private final BufferedReader reader;
    private String recipient = "";
    private int mails;

    Conversation(Socket client, BufferedReader reader) {
      this.client = client;
      this.reader = reader;
    }

    void goOn() throws IOException {
      var line = reader.readLine();
      while (line != null && answer(line)) {
        line = reader.readLine();
      }
    }

    /** Answers one command; false ends the conversation. */
    private boolean answer(String line) throws IOException {
      var command = line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT);
      if (command.equals("RCPT")) {
        recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
        say(client, answerTo(recipient));
      } else if (command.equals("DATA")) {
        say(client, "354 go on");
        readText(reader);
        say(client, take(recipient));
        mails++;
      } else if (command.equals("MAIL") && mails >= mailsPerConnection) {
        say(client, "421 too many messages on this connection");
        return false;
      } else {
        say(client, "250 ok");
      }
      return !command.equals("QUIT");
    }
  }

  private String take(String recipient) {
    if (recipient.startsWith("spam")) {
      return "554 5.7.1 this looks like spam";
    }
    accepted.add(recipient);
    meanwhile.run();
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
