package nl.verkoop.platform.engine;

import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.AcquireJobsCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultAcquireJobsCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.stereotype.Component;

/**
 * Notices each time that the job executor looks for due steps. The executor itself says that it
 * runs for as long as nobody has stopped it, even when its thread has died of an error.
 */
@Component
final class AcquisitionPulse implements AcquireJobsCommandFactory {

  private final JobExecutor executor;
  private final AcquireJobsCommandFactory steps;
  private final Clock clock;
  private volatile Beat last;

  /** Which thread looked, and when. */
  private record Beat(Thread thread, Instant at) {}

  AcquisitionPulse(JobExecutor executor, Clock clock) {
    this.executor = executor;
    this.steps = new DefaultAcquireJobsCommandFactory(executor);
    this.clock = clock;
    executor.setAcquireJobsCmdFactory(this);
  }

  @Override
  public Command<AcquiredJobs> getCommand(int most) {
    last = new Beat(Thread.currentThread(), clock.instant());
    return steps.getCommand(most);
  }

  /** Whether the executor runs, its thread lives, and has looked since then. */
  boolean hasBeatenSince(Instant then) {
    var beat = last;
    return executor.isActive()
        && beat != null
        && beat.thread().isAlive()
        && beat.at().isAfter(then);
  }
}
