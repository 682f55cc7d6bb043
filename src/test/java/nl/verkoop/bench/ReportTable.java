package nl.verkoop.bench;

import java.io.PrintStream;
import java.util.Locale;
import nl.verkoop.bench.Report.Cell;

/** Prints a report as the tables of docs/performance.md. */
final class ReportTable {

  private final Report report;
  private final PrintStream out;

  ReportTable(Report report, PrintStream out) {
    this.report = report;
    this.out = out;
  }

  void print() {
    targets();
    cells();
    orders();
    steps();
    line("%nBooks: %s", report.books());
  }

  private void targets() {
    line("%n| target | limit | measured | kept |%n|---|---|---:|---|");
    for (var target : Targets.of(report)) {
      line(
          "| %s | %s | %s | %s |",
          target.name(), target.limit(), target.measured(), target.kept() ? "yes" : "**no**");
    }
  }

  private void cells() {
    line(
        "%n| lines | clients | orders/min | floor/min | times floor | ms per request "
            + "| SQL messages/order | commits/order | rows inserted | updated | deleted |%n"
            + "|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
    report.cells().forEach(this::cell);
  }

  private void cell(Cell cell) {
    var load = cell.load();
    var counters = cell.counters();
    line(
        "| %d | %d | %.0f | %.0f | %.1f | %.0f | %.0f | %.1f | %.0f | %.0f | %.0f |",
        load.lines(),
        load.clients(),
        load.ordersPerMinute(),
        cell.floor(),
        cell.timesFloor(),
        load.requestMillis(),
        counters.get("Questions"),
        counters.get("Com_commit"),
        counters.get("Handler_write"),
        counters.get("Handler_update"),
        counters.get("Handler_delete"));
  }

  private void orders() {
    line(
        "%n| lines | rows kept per order | commits that write "
            + "| statements of request and jobs, without batched inserts |%n|---:|---:|---:|---:|");
    for (var order : report.orders()) {
      line(
          "| %d | %d | %.1f | %.1f |",
          order.lines(),
          order.rowCount(),
          order.steps().writingCommits(),
          order.steps().statements());
    }
  }

  private void steps() {
    line(
        "%n| phase (10 lines, one order at a time) | step | statements | batched inserts "
            + "| commits and mode switches | ms |%n|---|---|---:|---:|---:|---:|");
    for (var step : report.order(10).steps().perOrder()) {
      line(
          "| %s | %s | %.1f | %.1f | %.1f | %.1f |",
          step.phase().toString().toLowerCase(Locale.ROOT).replace('_', ' '),
          step.step(),
          step.statements(),
          step.batches(),
          step.control(),
          step.millis());
    }
  }

  private void line(String format, Object... values) {
    out.printf(Locale.ROOT, format + "%n", values);
  }
}
