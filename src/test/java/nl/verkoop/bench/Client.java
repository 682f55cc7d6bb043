package nl.verkoop.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** A program that logs in once, as a browser does, and then uses /api over kept connections. */
final class Client {

  private static final String CSRF_COOKIE = "VERKOOP-CSRF";
  private static final String CSRF_HEADER = "X-Verkoop-Csrf";

  private final String address;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  private Client(String address) {
    this.address = address;
  }

  /** Logs in as a user of the demo company, whose password is the name. */
  static Client login(String address, String user) {
    var client = new Client(address);
    client.expect(client.get("/login"), 200);
    var form = "username=" + user + "&password=" + user + "&_csrf=" + encoded(client.csrf());
    client.send(
        client
            .request("/login")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
    client.expect(client.get("/"), 200);
    return client;
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  HttpResponse<String> post(String path, String contentType, String body) {
    return send(
        request(path)
            .header("Content-Type", contentType)
            .header(CSRF_HEADER, csrf())
            .POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> put(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header(CSRF_HEADER, csrf())
            .PUT(BodyPublishers.ofString(json)));
  }

  /** Sends JSON that must be accepted. */
  String create(String path, String json) {
    return expect(post(path, "application/json", json), 201);
  }

  String expect(HttpResponse<String> answer, int status) {
    if (answer.statusCode() != status) {
      throw new IllegalStateException(
          answer.request().method()
              + " "
              + answer.request().uri()
              + " answered "
              + answer.statusCode()
              + ": "
              + answer.body());
    }
    return answer.body();
  }

  private String csrf() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(CSRF_COOKIE))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).header("Accept-Language", "nl");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The benchmark was stopped", e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
