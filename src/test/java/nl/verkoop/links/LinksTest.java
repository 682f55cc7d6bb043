package nl.verkoop.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import nl.verkoop.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A link stands for one document and one purpose until a day, and nobody else makes one. */
class LinksTest extends IntegrationTest {

  @Autowired private Links links;
  @Autowired private LinkKeys keys;

  private LocalDate tomorrow() {
    return today().plusDays(1);
  }

  @Test
  void aLinkIsReadForItsPurposeUntilItsDay() {
    var token = links.token("offer", "OF000001-1", today());
    assertThat(links.document("offer", token)).contains("OF000001-1");
    assertThat(links.document("return", token)).isEmpty();
    var over = links.token("offer", "OF000001-1", today().minusDays(1));
    assertThat(links.document("offer", over)).isEmpty();
  }

  @Test
  void theSameLinkIsMadeTheSame() {
    assertThat(links.token("offer", "A-1", tomorrow()))
        .isEqualTo(links.token("offer", "A-1", tomorrow()))
        .isNotEqualTo(links.token("offer", "A-2", tomorrow()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "a.b", "MQpB.", "💥.x", "a.b.c"})
  void whatIsNoLinkStandsForNothing(String token) {
    assertThat(links.document("offer", token)).isEmpty();
    assertThat(links.document("offer", token.repeat(300))).isEmpty();
  }

  @Test
  void whoChangesAnythingOfItHasNone() {
    var token = links.token("offer", "OF000001-1", tomorrow());
    var other = links.token("offer", "OF000001-2", tomorrow());
    var forged = other.substring(0, other.indexOf('.')) + token.substring(token.indexOf('.'));
    assertThat(links.document("offer", forged)).isEmpty();
    for (var at = 0; at < token.length() - 1; at++) {
      var changed = token.charAt(at) == 'A' ? 'B' : 'A';
      var one = token.substring(0, at) + changed + token.substring(at + 1);
      assertThat(links.document("offer", one)).as(one).isEmpty();
    }
  }

  @Test
  void aNewKeyReadsOldLinksUnlessTheyAreRecalled() {
    var before = links.token("offer", "OF000001-1", tomorrow());
    keys.renew(false);
    var after = links.token("offer", "OF000001-1", tomorrow());
    assertThat(after).isNotEqualTo(before);
    assertThat(links.document("offer", before)).isPresent();
    keys.renew(true);
    assertThat(links.document("offer", before)).isEmpty();
    assertThat(links.document("offer", after)).isEmpty();
    assertThat(links.document("offer", links.token("offer", "X-1", tomorrow()))).contains("X-1");
  }

  @Test
  void onlyAnAdministratorRenewsTheKey() {
    var before = links.token("offer", "OF000001-1", tomorrow());
    var recall = Map.of("recall", true);
    assertThat(as("salesmanager").post("/api/link-keys", recall).status()).isEqualTo(403);
    assertThat(links.document("offer", before)).isPresent();
    assertThat(as("admin").post("/api/link-keys", recall).status()).isEqualTo(204);
    assertThat(links.document("offer", before)).isEmpty();
  }
}
