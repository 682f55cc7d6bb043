package nl.verkoop.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import nl.verkoop.IntegrationTest;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;

/** A node that looks for no due steps any more says so, although nobody has stopped it. */
class JobExecutorHealthTest extends IntegrationTest {

  @Autowired private JobExecutor executor;
  @Autowired private AcquisitionPulse pulse;

  /** What happens to the thread at its next round. */
  private Runnable nextRound = () -> {};

  private Command<AcquiredJobs> round(int most) {
    nextRound.run();
    return pulse.getCommand(most);
  }

  @AfterEach
  void startItAnew() {
    executor.shutdown();
    executor.setAcquireJobsCmdFactory(pulse);
    executor.start();
    awaitReady(200);
  }

  @Test
  void aThreadThatDiedTakesTheNodeAway() {
    awaitReady(200);
    nextRound =
        () -> {
          Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> {});
          throw new OutOfMemoryError("the memory is full");
        };
    executor.setAcquireJobsCmdFactory(this::round);
    wake();
    awaitReady(503);
    assertThat(executor.isActive()).as("the executor itself has not noticed").isTrue();
    assertThat(as("admin").get("/actuator/health").json().at("/components/jobExecutor/status"))
        .hasToString("\"DOWN\"");
  }

  @Test
  void aThreadThatIsHeldUpTakesTheNodeAwayAfterTwoMinutes() {
    var later = new LaterClock();
    var health = new JobExecutorHealthIndicator(pulse, later);
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);

    later.by = Duration.ofSeconds(100);
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    later.by = Duration.ofSeconds(121);
    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
  }

  @Test
  void aStoppedExecutorTakesTheNodeAway() {
    executor.shutdown();
    awaitReady(503);
  }

  private void wake() {
    executor.getAcquireJobsRunnable().jobWasAdded();
  }

  private void awaitReady(int status) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> as("admin").get("/actuator/health/readiness").status() == status);
  }

  private static final class LaterClock extends Clock {

    private final Clock real = Clock.systemUTC();
    private Duration by = Duration.ZERO;

    @Override
    public Instant instant() {
      return real.instant().plus(by);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
