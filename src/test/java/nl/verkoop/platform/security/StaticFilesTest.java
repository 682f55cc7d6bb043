package nl.verkoop.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import nl.verkoop.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

/** Scripts and styles of ours are kept for a year; they have another address once they change. */
class StaticFilesTest extends IntegrationTest {

  private static final Pattern KEPT = Pattern.compile("\"(/assets/[0-9a-f]{12}/[^\"]+)\"");

  private WebClient browser;

  @BeforeEach
  void aBrowser() {
    browser = new WebClient(port);
  }

  private static String caching(HttpResponse<String> answer) {
    return answer.headers().firstValue("Cache-Control").orElse("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/verkoop/verkoop.css", "/components/api.js", "/components/currency.js"})
  void aFormIsLedToTheAddressThatIsKept(String path) {
    var led = browser.get(path);
    assertThat(led.statusCode()).isEqualTo(302);
    assertThat(caching(led)).isEqualTo("no-cache, private");
    var address = led.headers().firstValue("Location").orElseThrow();
    assertThat(address).matches("/assets/[0-9a-f]{12}" + path);

    var kept = browser.get(address);
    assertThat(kept.statusCode()).isEqualTo(200);
    assertThat(caching(kept)).isEqualTo("max-age=31536000, private, immutable");
    assertThat(kept.headers().firstValue("Content-Type").orElse(""))
        .startsWith(path.endsWith(".css") ? "text/css" : "text/javascript");
    assertThat(kept.body()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/login", "/orders"})
  void aPageNamesThatAddressItself(String path) {
    browser.logIn("sales", "sales");
    var page = browser.page(path).body();
    assertThat(page).doesNotContain("\"/verkoop/", "\"/components/");
    var addresses = KEPT.matcher(page).results().map(found -> found.group(1)).toList();
    assertThat(addresses).hasSizeGreaterThan(2);
    for (var address : addresses) {
      assertThat(browser.get(address).statusCode()).as(address).isEqualTo(200);
    }
  }

  @Test
  void anotherProgramsPageGetsWhatThereIsAndDoesNotKeepIt() {
    var other = browser.get("/assets/0123456789ab/components/api.js");
    assertThat(other.statusCode()).isEqualTo(200);
    assertThat(caching(other)).isEqualTo("no-cache, private");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/0123456789ab/api/about",
        "/assets/0123456789ab/orders",
        "/assets/0123456789ab/components/nothing.js",
        "/components/nothing.js"
      })
  void nothingElseStandsThere(String path) {
    var answer = browser.get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(caching(answer)).doesNotContain("max-age=3");
  }

  /** One that the engine ships, one of the engine's that is ours, and one of each kind. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/lib/deps.js",
        "/camunda/app/tasklist/camunda-tasklist-bootstrap.js",
        "/camunda/app/tasklist/camunda-tasklist-bootstrap.css",
        "/camunda/app/tasklist/scripts/config.js",
        "/camunda/app/tasklist/locales/nl.json",
        "/camunda/favicon.ico"
      })
  void aFileOfTheEngineTravelsOnlyOnce(String path) {
    browser.logIn("sales", "sales");
    var first = browser.get(path);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(caching(first)).startsWith("no-cache").doesNotContain("no-store");
    var tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(tag).matches("W/\"[0-9a-f]{12}\"");

    var again = browser.send(HttpMethod.GET, path, "", Map.of("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(caching(again)).startsWith("no-cache").doesNotContain("no-store");

    var changed =
        browser.send(HttpMethod.GET, path, "", Map.of("If-None-Match", "W/\"0123456789ab\""));
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.body()).isEqualTo(first.body());
  }
}
