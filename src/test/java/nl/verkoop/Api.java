package nl.verkoop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import nl.verkoop.scenario.BankActs;
import nl.verkoop.scenario.OrderActs;

/** A program that uses /api with a user's name and password. */
public final class Api implements OrderActs, BankActs {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String base;
  private final String user;
  private final String password;
  private final String language;
  private final Map<String, String> headers;

  public Api(String base, String user) {
    this(base, user, user, "nl", Map.of());
  }

  private Api(
      String base, String user, String password, String language, Map<String, String> headers) {
    this.headers = headers;
    this.base = base;
    this.user = user;
    this.password = password;
    this.language = language;
  }

  /** The same person, reading English. */
  public Api inEnglish() {
    return new Api(base, user, password, "en", headers);
  }

  /** The same program, which sends this header too. */
  public Api with(String header, String value) {
    return new Api(base, user, password, language, Map.of(header, value));
  }

  /** Somebody who is not of the demo. */
  public Api withPassword(String ofHisOwn) {
    return new Api(base, user, ofHisOwn, language, headers);
  }

  /** Status and body of an answer. */
  public record Answer(int status, String body, byte[] bytes) {

    public JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public Answer get(String path) {
    return send(request(path).GET());
  }

  /** Sends this as JSON; a text is sent as it is. */
  @Override
  public Answer post(String path, Object body) {
    return send(json(path).POST(json(body)));
  }

  /** Sends a file as the whole body. */
  public Answer postFile(String path, String type, byte[] content) {
    return send(
        request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(content)));
  }

  /** Sends this as JSON; a text is sent as it is. */
  @Override
  public Answer put(String path, Object body) {
    return send(json(path).PUT(json(body)));
  }

  private static BodyPublisher json(Object body) {
    return BodyPublishers.ofString(body instanceof String text ? text : text(body));
  }

  /** What this is as JSON, for those who do not send it themselves. */
  public static String text(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  public Answer delete(String path) {
    return send(request(path).DELETE());
  }

  /** Sends a file as a browser's form does. */
  @Override
  public Answer upload(String path, String fileName, byte[] content) {
    return multipart(path, Map.of("file", content), fileName);
  }

  /** Sends several files, by the name of their field. */
  public Answer uploadAll(String path, Map<String, byte[]> files) {
    return multipart(path, files, "file.csv");
  }

  private Answer multipart(String path, Map<String, byte[]> files, String fileName) {
    var boundary = "verkoop-test-boundary";
    var body = new java.io.ByteArrayOutputStream();
    files.forEach(
        (field, content) -> {
          body.writeBytes(
              "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                  .formatted(boundary, field, fileName)
                  .getBytes(StandardCharsets.UTF_8));
          body.writeBytes(content);
          body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
    body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private HttpRequest.Builder json(String path) {
    return request(path).header("Content-Type", "application/json");
  }

  private HttpRequest.Builder request(String path) {
    var login =
        Base64.getEncoder()
            .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Authorization", "Basic " + login)
            .header("Accept-Language", language);
    headers.forEach(request::header);
    return request;
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(
          response.statusCode(),
          new String(response.body(), StandardCharsets.UTF_8),
          response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
