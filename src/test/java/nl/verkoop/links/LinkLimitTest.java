package nl.verkoop.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** So many times a minute from one address, and not more. */
class LinkLimitTest {

  private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

  private final Clock[] now = {Clock.fixed(NOON, ZoneOffset.UTC)};
  private final LinkLimit limit =
      new LinkLimit(
          new Clock() {
            @Override
            public ZoneOffset getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }

            @Override
            public Instant instant() {
              return now[0].instant();
            }
          },
          3);

  private int asks(String address) throws Exception {
    var request = new MockHttpServletRequest("GET", "/links/offer/x");
    request.setRemoteAddr(address);
    var response = new MockHttpServletResponse();
    limit.doFilter(request, response, new MockFilterChain());
    return response.getStatus();
  }

  @Test
  void theFourthInAMinuteWaitsForTheNext() throws Exception {
    for (var time = 0; time < 3; time++) {
      assertThat(asks("10.0.0.1")).isEqualTo(200);
    }
    assertThat(asks("10.0.0.1")).isEqualTo(429);
    assertThat(asks("10.0.0.2")).isEqualTo(200);
    now[0] = Clock.offset(now[0], Duration.ofMinutes(1));
    assertThat(asks("10.0.0.1")).isEqualTo(200);
  }

  @Test
  void manyAddressesAreForgottenAgain() throws Exception {
    for (var each : IntStream.range(0, 10_100).toArray()) {
      asks("10.1." + each / 256 + "." + each % 256);
    }
    now[0] = Clock.offset(now[0], Duration.ofMinutes(1));
    assertThat(asks("10.1.0.0")).isEqualTo(200);
  }
}
