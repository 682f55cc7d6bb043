package nl.verkoop.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import nl.verkoop.IntegrationTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An address means what it says, to every part of the program that looks at it. */
class PlainAddressTest extends IntegrationTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%61pi/customers",
        "/ap%69/customers",
        "/api/customer%73",
        "/%41PI/customers",
        "/camunda/%61pi/engine/engine/default/task/count",
        "/%63%61%6D%75nda/api/engine/default/user",
        "/camunda/api/engine/engin%65/default/user?maxResults=5",
        "/camunda/api/engine/engine/default/deploymen%74/create",
        "/api/sales-orders/VO%30001",
        "/api/%2E%2E/customers",
        "/api/customers%2d"
      })
  void noLetterIsHiddenBehindItsCode(String address) throws IOException, InterruptedException {
    for (var method : new String[] {"GET", "POST"}) {
      assertThat(status(method, address)).as("%s %s", method, address).isEqualTo(400);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/customers?search=%61bc", "/api/items?search=caf%C3%A9"})
  void whatIsAskedForMayHoldAnything(String address) throws IOException, InterruptedException {
    assertThat(status("GET", address)).isEqualTo(200);
  }

  private int status(String method, String address) throws IOException, InterruptedException {
    var login = Base64.getEncoder().encodeToString("sales:sales".getBytes(StandardCharsets.UTF_8));
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
            .header("Authorization", "Basic " + login)
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
  }
}
