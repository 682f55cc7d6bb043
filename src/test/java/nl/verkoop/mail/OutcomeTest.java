package nl.verkoop.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import nl.verkoop.documents.Papers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a mail after an attempt: sent, tried again, or given up. */
class OutcomeTest {

  private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

  private static Delivery delivery(String kind) {
    return switch (kind) {
      case "accepted" -> new Delivery.Accepted("250 ok");
      case "postponed" -> new Delivery.Postponed(MailProblem.UNREACHABLE, "no answer");
      default -> new Delivery.Refused(MailProblem.REFUSED, "550 no such user");
    };
  }

  private static Outcome outcome(String kind, int attempt) {
    var mail = new ClaimedMail(1, "key", null, "a@example.com", Locale.ENGLISH, attempt);
    return Outcome.withoutFile(mail, delivery(kind));
  }

  @ParameterizedTest(name = "{0} at attempt {1}: {2}, again after {3} minutes, because of {4}")
  @CsvSource({
    "accepted, 1, SENT, , ",
    "accepted, 8, SENT, , ",
    "postponed, 1, QUEUED, 1, UNREACHABLE",
    "postponed, 7, QUEUED, 240, UNREACHABLE",
    "postponed, 8, FAILED, , UNREACHABLE",
    "refused, 1, FAILED, , REFUSED"
  })
  void anAttemptDecidesWhatComesNext(
      String kind, int attempt, MailStatus status, Integer minutes, MailProblem problem) {
    var outcome = outcome(kind, attempt);
    assertThat(outcome.status()).isEqualTo(status);
    assertThat(outcome.accepted()).isEqualTo(status == MailStatus.SENT);
    assertThat(outcome.nextAttempt(NOW))
        .isEqualTo(Optional.ofNullable(minutes).map(each -> NOW.plus(Duration.ofMinutes(each))));
    assertThat(outcome.problem()).isEqualTo(Optional.ofNullable(problem));
    assertThat(outcome.file()).isEqualTo(Papers.File.NONE);
  }
}
