package nl.verkoop.platform.security;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpMethod;

/** Somebody in the engine's web applications, with the token that they gave him. */
final class EnginePages {

  static final String ENGINE = "/camunda/api/engine/engine/default/";

  private final WebClient client;
  private final Map<String, String> headers;

  EnginePages(int port, String user, String password, Map<String, String> more) {
    client = new WebClient(port);
    client.logIn(user, password, more);
    client.page("/camunda/app/tasklist/default/");
    headers = new HashMap<>(more);
    headers.put("Content-Type", "application/json");
    headers.put("X-XSRF-TOKEN", client.cookie("XSRF-TOKEN"));
  }

  HttpResponse<String> send(HttpMethod method, String path, String json) {
    return client.send(method, path, json, headers);
  }
}
