package nl.verkoop.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeptNamesTest {

  private static final Instant BEGUN = Instant.parse("2031-01-01T00:00:00Z");
  private static final Instant MARRIED = Instant.parse("2031-06-01T00:00:00Z");

  private final KeptNames names =
      new KeptNames(
          Map.of(
              "jansen",
              List.of(
                  new NameHistory.Since("jansen", "Anna Jansen", BEGUN),
                  new NameHistory.Since("jansen", "Anna de Vries", MARRIED))));

  @Test
  void oneIsCalledWhatOneWasCalledThen() {
    assertThat(names.at("jansen", MARRIED.minusMillis(1))).isEqualTo("Anna Jansen");
    assertThat(names.at("jansen", MARRIED)).isEqualTo("Anna de Vries");
    assertThat(names.now("jansen")).isEqualTo("Anna de Vries");
  }

  @Test
  void beforeTheFirstNameAndWithoutAMomentTheFirstOneCounts() {
    assertThat(names.at("jansen", BEGUN.minusSeconds(1))).isEqualTo("Anna Jansen");
    assertThat(names.at("jansen", null)).isEqualTo("Anna Jansen");
  }

  @Test
  void whoIsUnknownKeepsHisLoginAndNobodyStaysNobody() {
    assertThat(names.at("system", BEGUN)).isEqualTo("system");
    assertThat(names.at(null, BEGUN)).isNull();
    assertThat(names.at("", null)).isEmpty();
    assertThat(names.now("Jansen")).as("another login").isEqualTo("Jansen");
  }
}
