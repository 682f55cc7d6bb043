package nl.verkoop.process;

import org.camunda.bpm.engine.impl.jobexecutor.AcquireJobsCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/** Keeps the job executor from working while a test takes its jobs itself. */
final class PausedJobs {

  private final JobExecutor executor;
  private final AcquireJobsCommandFactory looking;

  PausedJobs(JobExecutor executor) {
    this.executor = executor;
    this.looking = executor.getAcquireJobsCmdFactory();
    executor.shutdown();
  }

  /** An executor that was stopped forgets how it looks for steps, and its health goes by that. */
  void resume() {
    executor.setAcquireJobsCmdFactory(looking);
    executor.start();
  }
}
