package nl.verkoop.platform.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpMethod;

/** A browser, or a program that sends a password, as far as the login is concerned. */
final class WebClient {

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String base;

  WebClient(int port) {
    this("127.0.0.1", port);
  }

  WebClient(String host, int port) {
    this.base = "http://" + host + ":" + port;
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  /** Asks as a browser does that wants to show something. */
  HttpResponse<String> page(String path) {
    return send(request(path).header("Accept", "text/html").GET());
  }

  HttpResponse<String> get(String path, String user, String password) {
    return send(basic(request(path), user, password).GET());
  }

  /**
   * Asks with this user's name as the password, as in the demo; nobody's name asks without a login.
   */
  int status(HttpMethod method, String path, String contentType, String user) {
    var request = request(path);
    if (contentType.startsWith("multipart/")) {
      request
          .header("Content-Type", contentType + "; boundary=nothing")
          .method(method.name(), BodyPublishers.ofString("--nothing--\r\n"));
    } else {
      request.header("Content-Type", contentType).method(method.name(), BodyPublishers.noBody());
    }
    return send(user.isEmpty() ? request : basic(request, user, user)).statusCode();
  }

  /** Sends this as JSON, with the user's name as the password. */
  int sendJson(HttpMethod method, String path, String body, String user) {
    return send(basic(request(path), user, user)
            .header("Content-Type", "application/json")
            .method(method.name(), BodyPublishers.ofString(body)))
        .statusCode();
  }

  /** Logs in through the login page; the session's cookie stays in this browser. */
  HttpResponse<String> logIn(String user, String password) {
    return logIn(user, password, Map.of());
  }

  HttpResponse<String> logIn(String user, String password, Map<String, String> more) {
    get("/login");
    var form =
        "username=" + encode(user) + "&password=" + encode(password) + "&_csrf=" + encode(csrf());
    var headers = new HashMap<>(more);
    headers.put("Content-Type", "application/x-www-form-urlencoded");
    return send(HttpMethod.POST, "/login", form, headers);
  }

  HttpResponse<String> post(String path) {
    return send(
        request(path).header("Content-Type", "application/json").POST(BodyPublishers.noBody()));
  }

  HttpResponse<String> postWithCsrf(String path) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("X-Verkoop-Csrf", csrf())
            .POST(BodyPublishers.noBody()));
  }

  /** Anything else: with these headers, and this as a form or as JSON, or nothing. */
  HttpResponse<String> send(HttpMethod method, String path, String body, Map<String, String> more) {
    var request =
        request(path)
            .method(
                method.name(),
                body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    more.forEach(request::setHeader);
    return send(request);
  }

  /** What a program sends as its login. */
  static String basic(String user, String password) {
    var login = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(login);
  }

  String csrf() {
    return cookie("VERKOOP-CSRF");
  }

  /** Empty where the server gave none. */
  String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path));
  }

  private static HttpRequest.Builder basic(
      HttpRequest.Builder request, String user, String password) {
    return request.header("Authorization", basic(user, password));
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

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
