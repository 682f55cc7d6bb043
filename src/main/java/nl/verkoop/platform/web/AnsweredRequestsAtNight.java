package nl.verkoop.platform.web;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets the keys of requests that nobody repeats any more. */
@Component
class AnsweredRequestsAtNight {

  private final AnsweredRequests requests;
  private final Clock clock;
  private final Duration kept;

  AnsweredRequestsAtNight(
      AnsweredRequests requests, Clock clock, @Value("${verkoop.api.keep-answers}") Duration kept) {
    this.requests = requests;
    this.clock = clock;
    this.kept = kept;
  }

  @Scheduled(cron = "0 30 2 * * *", zone = "UTC")
  void forget() {
    requests.forgetBefore(clock.instant().minus(kept));
  }
}
