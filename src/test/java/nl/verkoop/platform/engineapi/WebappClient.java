package nl.verkoop.platform.engineapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Asks the engine what Tasklist and Cockpit ask, as one person whose browser speaks a language. */
public final class WebappClient {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HAL = "application/hal+json, application/json; q=0.5";

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String base;
  private final String user;
  private final String language;

  /** Without a language nothing is said about it. */
  public WebappClient(int port, String user, String language) {
    this.base = "http://127.0.0.1:" + port + "/camunda/api/engine/engine/default/";
    this.user = user;
    this.language = language;
  }

  public JsonNode get(String path) {
    return json(answer(path));
  }

  public HttpResponse<String> answer(String path) {
    return send(request(path).GET());
  }

  public JsonNode post(String path, String body) {
    return json(send("POST", path, body));
  }

  /** Sends what a person saves, with the token that the engine gave at the first visit. */
  public HttpResponse<String> send(String method, String path, String body) {
    return send(method, path, "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends exactly these bytes whatever they are said to be. */
  HttpResponse<String> send(String method, String path, String type, byte[] body) {
    answer("task/count");
    return send(
        request(path)
            .header("Content-Type", type)
            .header("X-XSRF-TOKEN", token())
            .method(method, BodyPublishers.ofByteArray(body)));
  }

  private String token() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElseThrow();
  }

  private HttpRequest.Builder request(String path) {
    var login = (user + ":" + user).getBytes(StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login))
            .header("Accept", HAL);
    return language.isEmpty() ? request : request.header("Accept-Language", language);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
