package nl.verkoop.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.verkoop.bench.StatementLog.Statement;

/** Where an order's statements and time go: per phase of its life, and per step within it. */
final class Steps {

  static final String ENGINE = "engine: load and save";

  /** The step that a job begins with. */
  private static final Map<String, Phase> JOBS =
      Map.of("Task_ProposeShipment", Phase.SHIPMENT_JOB, "Task_PostInvoice", Phase.INVOICE_JOB);

  private final Map<Key, Totals> steps = new TreeMap<>();
  private final int orders;
  private int commits;

  private Steps(int orders) {
    this.orders = orders;
  }

  /** A step is an activity of the process, or the engine's own work around them. */
  record Key(Phase phase, String step) implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
      var byPhase = phase.compareTo(other.phase);
      return byPhase == 0 ? step.compareTo(other.step) : byPhase;
    }
  }

  /** One transaction or series of transactions that a thread of one kind works through. */
  enum Phase {
    REQUEST,
    SHIPMENT_JOB,
    INVOICE_JOB,
    JOB_ACQUISITION,
    MAIL_WORKER,
    OTHER
  }

  private static final class Totals {
    private int statements;
    private int batches;
    private int control;
    private Duration time = Duration.ZERO;
  }

  /**
   * Averages per order.
   *
   * @param statements without batched inserts and transaction control
   * @param batches inserts of several rows in one message
   * @param control commits and switches of transaction mode
   */
  record Step(
      Phase phase, String step, double statements, double batches, double control, double millis) {}

  static Steps of(List<Statement> log, int orders) {
    var steps = new Steps(orders);
    var byThread = new LinkedHashMap<String, List<Statement>>();
    log.stream()
        .filter(each -> !each.isPrepare())
        .forEach(each -> byThread.computeIfAbsent(each.thread(), t -> new ArrayList<>()).add(each));
    byThread.values().forEach(steps::addThread);
    return steps;
  }

  List<Step> perOrder() {
    var rows = new ArrayList<Step>();
    steps.forEach(
        (key, totals) ->
            rows.add(
                new Step(
                    key.phase(),
                    key.step(),
                    share(totals.statements),
                    share(totals.batches),
                    share(totals.control),
                    totals.time.toNanos() / 1e6 / orders)));
    return rows;
  }

  /** Commits that wrote something, per order. */
  double writingCommits() {
    return share(commits);
  }

  /** Statements of request and jobs per order, batched inserts excepted. */
  double statements() {
    return perOrder().stream()
        .filter(step -> step.phase().compareTo(Phase.JOB_ACQUISITION) < 0)
        .mapToDouble(Step::statements)
        .sum();
  }

  Map<Phase, Double> millisPerPhase() {
    var millis = new TreeMap<Phase, Double>();
    perOrder().forEach(step -> millis.merge(step.phase(), step.millis(), Double::sum));
    return millis;
  }

  private double share(int count) {
    return (double) count / orders;
  }

  /** A thread's statements, transaction by transaction. */
  private void addThread(List<Statement> statements) {
    var transaction = new ArrayList<Statement>();
    for (var statement : statements) {
      if (statement.sql().equals("set autocommit=0") && !transaction.isEmpty()) {
        addTransaction(transaction);
        transaction.clear();
      }
      transaction.add(statement);
    }
    addTransaction(transaction);
  }

  private void addTransaction(List<Statement> statements) {
    var phase = phase(statements);
    for (var index = 0; index < statements.size(); index++) {
      var statement = statements.get(index);
      var next = index + 1 < statements.size() ? statements.get(index + 1) : statement;
      add(phase, statement, Duration.between(statement.time(), next.time()));
    }
    if (statements.stream().anyMatch(Statement::writes)) {
      commits++;
    }
  }

  private void add(Phase phase, Statement statement, Duration time) {
    var step = statement.activity().isEmpty() ? ENGINE : statement.activity();
    var totals = steps.computeIfAbsent(new Key(phase, step), key -> new Totals());
    totals.time = totals.time.plus(time);
    if (statement.isControl()) {
      totals.control++;
    } else if (statement.isBulk() && statement.sql().contains("insert ")) {
      totals.batches++;
    } else {
      totals.statements++;
    }
  }

  private static Phase phase(List<Statement> statements) {
    var thread = statements.get(0).thread();
    if (thread.startsWith("http-")) {
      return Phase.REQUEST;
    }
    if (thread.startsWith("outbox-")) {
      return Phase.MAIL_WORKER;
    }
    if (thread.startsWith("JobExecutor")) {
      return Phase.JOB_ACQUISITION;
    }
    return statements.stream()
        .map(each -> JOBS.get(each.activity()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(Phase.OTHER);
  }
}
