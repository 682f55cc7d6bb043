package nl.verkoop.platform.watch;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;
import nl.verkoop.platform.board.Figure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Offers what was counted to Prometheus, when it asks. */
@Component
final class FigureCollector implements MultiCollector {

  private static final Logger LOG = LoggerFactory.getLogger(FigureCollector.class);
  private static final Gauge ORDERS = new Gauge("verkoop_orders", "Sales orders", "status");
  private static final Gauge TASKS =
      new Gauge("verkoop_tasks_waiting", "Tasks that wait for somebody", "task");
  private static final Gauge TASK_AGE =
      new Gauge("verkoop_task_oldest_age_seconds", "How long the oldest task waits", "task");
  private static final Gauge JOBS =
      new Gauge(
          "verkoop_jobs_failed",
          "Failed steps: tried again, or stuck until a human helps",
          "state");
  private static final Gauge PROOF =
      new Gauge("verkoop_proof_ok", "1 when the last proof found the books right", "");
  private static final Gauge PROOF_AGE =
      new Gauge("verkoop_proof_age_seconds", "Time since the last proof of the books", "");

  private final Figures figures;

  FigureCollector(Figures figures, PrometheusRegistry registry) {
    this.figures = figures;
    registry.register(this);
  }

  /** Without a database the other metrics must still be readable, so these are then left out. */
  @Override
  public MetricSnapshots collect() {
    try {
      return snapshots(figures.counted());
    } catch (DataAccessException e) {
      LOG.warn("Orders, tasks, failed steps and proofs could not be counted: {}", e.getMessage());
      return new MetricSnapshots();
    }
  }

  private static MetricSnapshots snapshots(Figures.Counted counted) {
    ToLongFunction<Figure> age = figure -> age(figure, counted.at());
    return MetricSnapshots.of(
        ORDERS.of(counted.orders(), Figure::count),
        TASKS.of(counted.tasks(), Figure::count),
        TASK_AGE.of(counted.tasks(), age),
        JOBS.of(counted.jobs(), Figure::count),
        PROOF.of(counted.proof(), Figure::count),
        PROOF_AGE.of(counted.proof(), age));
  }

  private static long age(Figure figure, Instant now) {
    return Duration.between(figure.since(), now).toSeconds();
  }

  /** A metric by its name, and the label that tells its values apart. */
  private record Gauge(String name, String help, String label) {

    GaugeSnapshot of(List<Figure> figures, ToLongFunction<Figure> value) {
      var snapshot = GaugeSnapshot.builder().name(name).help(help);
      for (var figure : figures) {
        snapshot.dataPoint(
            GaugeDataPointSnapshot.builder()
                .labels(label.isEmpty() ? Labels.EMPTY : Labels.of(label, figure.kind()))
                .value(value.applyAsLong(figure))
                .build());
      }
      return snapshot.build();
    }
  }
}
