package nl.verkoop.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What was promised beside what was measured. */
final class Targets {

  private static final int HUNDRED = 100;
  private static final int THOUSAND = 1000;

  private Targets() {}

  /** One promise: its limit, what was measured, and whether it was kept. */
  record Target(String name, String limit, String measured, boolean kept) {}

  static List<Target> of(Report report) {
    var typical = report.cell(10, 4);
    return Stream.concat(orders(report, typical).stream(), report.screens().stream()).toList();
  }

  private static List<Target> orders(Report report, Report.Cell typical) {
    return List.of(
        atLeast("orders of 10 lines per minute, 4 clients", 1200, typical.load().ordersPerMinute()),
        atMost("times the floor, 10 lines, 4 clients", 12, typical.timesFloor()),
        atMost("1,000 lines as times 100 lines, 1 client", 12, growth(report, 1)),
        atMost("1,000 lines as times 100 lines, 4 clients", 12, growth(report, 4)),
        sameStatements(report),
        atMost("seconds to start, new data folder", 30, report.startSeconds("new")),
        atMost("seconds to start, old data folder", 20, report.startSeconds("old")),
        atMost("MiB resident", 1024, report.memory()));
  }

  private static double growth(Report report, int clients) {
    return report.cell(HUNDRED, clients).load().ordersPerMinute()
        / report.cell(THOUSAND, clients).load().ordersPerMinute();
  }

  private static Target sameStatements(Report report) {
    var few = report.order(HUNDRED).steps().statements();
    var many = report.order(THOUSAND).steps().statements();
    return new Target(
        "statements of request and jobs, 100 and 1,000 lines, without batched inserts",
        "equal",
        number(few) + " and " + number(many),
        few == many);
  }

  private static Target atLeast(String name, int limit, double measured) {
    return new Target(name, "at least " + limit, number(measured), measured >= limit);
  }

  /** In milliseconds. */
  static Target millis(String name, int limit, double measured) {
    return new Target(
        name, "at most " + limit + " ms", number(measured) + " ms", measured <= limit);
  }

  private static Target atMost(String name, int limit, double measured) {
    return new Target(name, "at most " + limit, number(measured), measured <= limit);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < HUNDRED ? "%.1f" : "%.0f", value);
  }
}
