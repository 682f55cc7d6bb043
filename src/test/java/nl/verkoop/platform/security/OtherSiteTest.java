package nl.verkoop.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import nl.verkoop.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;

/** Another site cannot make a browser change anything here, whatever the browser sends along. */
class OtherSiteTest extends IntegrationTest {

  private static final String DRAFTS = "/api/sales-orders/drafts";

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site, 403",
    "Sec-Fetch-Site, same-site, 403",
    "Sec-Fetch-Site, same-origin, 400",
    "Sec-Fetch-Site, none, 400",
    "Origin, https://evil.example, 403",
    "Origin, null, 403",
    "Origin, http://127.0.0.1:1, 403",
    "Origin, nonsense, 403",
    "X-Nothing, at-all, 400"
  })
  void aChangeFromElsewhereIsRefusedAlsoWithAPassword(String header, String value, int status) {
    assertThat(change(DRAFTS, Map.of(header, value)).statusCode()).isEqualTo(status);
  }

  @Test
  void ourOwnPagesAreNotElsewhere() {
    assertThat(change(DRAFTS, Map.of("Origin", "http://127.0.0.1:" + port)).statusCode())
        .isEqualTo(400);
    assertThat(
            change(
                    DRAFTS,
                    Map.of(
                        "Origin", "https://verkoop.example",
                        "X-Forwarded-Proto", "https",
                        "X-Forwarded-Host", "verkoop.example"))
                .statusCode())
        .isEqualTo(400);
    assertThat(
            change(
                    DRAFTS,
                    Map.of(
                        "Origin", "http://verkoop.example:8080",
                        "X-Forwarded-Proto", "http",
                        "X-Forwarded-Host", "verkoop.example:8080"))
                .statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "/login",
    "/logout",
    "/api/import/customers",
    "/camunda/api/engine/engine/default/task/count",
    "/nothing-of-the-kind"
  })
  void itIsRefusedOnEveryPathInWords(String path) {
    var elsewhere = Map.of("Sec-Fetch-Site", "cross-site", "Accept-Language", "nl");
    var answer = change(path, elsewhere);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("van een andere website", "other-site");

    var page = new HashMap<>(elsewhere);
    page.put("Accept", "text/html");
    page.put("Accept-Language", "en");
    assertThat(change(path, page).statusCode()).isEqualTo(403);
    assertThat(change(path, page).body()).contains("comes from another website", "<main");
  }

  @Test
  void whoOnlyReadsMayComeFromElsewhere() {
    var link = Map.of("Sec-Fetch-Site", "cross-site", "Accept", "text/html");
    assertThat(new WebClient(port).send(HttpMethod.GET, "/login", "", link).statusCode())
        .isEqualTo(200);
  }

  private java.net.http.HttpResponse<String> change(String path, Map<String, String> headers) {
    var all = new HashMap<>(headers);
    all.put("Authorization", WebClient.basic("sales", "sales"));
    all.put("Content-Type", "application/json");
    return new WebClient(port).send(HttpMethod.POST, path, "{", all);
  }
}
