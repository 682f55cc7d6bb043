package nl.verkoop.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that was measured: as a file for programs and as a table for people. */
final class Report {

  private final List<Cell> cells = new ArrayList<>();
  private final List<Order> orders = new ArrayList<>();
  private final Map<String, Duration> startTimes = new LinkedHashMap<>();
  private final List<Targets.Target> screens = new ArrayList<>();
  private long memory;
  private String books = "";

  /**
   * One size of order and number of clients.
   *
   * @param floor how many times per minute the bare rows of such an order were written
   */
  record Cell(Load.Result load, Map<String, Double> counters, double floor) {

    double timesFloor() {
      return floor / load.ordersPerMinute();
    }
  }

  /** What one order of a size consists of. */
  record Order(int lines, Steps steps, Map<String, Integer> rows) {

    int rowCount() {
      return rows.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  void cell(Cell cell) {
    cells.add(cell);
  }

  void order(Order order) {
    orders.add(order);
  }

  void startTime(String folder, Duration time) {
    startTimes.put(folder, time);
  }

  void memory(long mebibytes) {
    memory = mebibytes;
  }

  void screens(List<Targets.Target> found) {
    screens.addAll(found);
  }

  List<Targets.Target> screens() {
    return screens;
  }

  void books(String finding) {
    books = finding;
  }

  List<Cell> cells() {
    return cells;
  }

  List<Order> orders() {
    return orders;
  }

  Cell cell(int lines, int clients) {
    return cells.stream()
        .filter(each -> each.load().lines() == lines && each.load().clients() == clients)
        .findFirst()
        .orElseThrow();
  }

  Order order(int lines) {
    return orders.stream().filter(each -> each.lines() == lines).findFirst().orElseThrow();
  }

  double startSeconds(String folder) {
    return startTimes.get(folder).toMillis() / 1000.0;
  }

  long memory() {
    return memory;
  }

  String books() {
    return books;
  }

  void print(PrintStream out) {
    new ReportTable(this, out).print();
  }

  void write(Path file) throws IOException {
    var content = new LinkedHashMap<String, Object>();
    content.put("measuredAt", Instant.now().toString());
    content.put("processors", Runtime.getRuntime().availableProcessors());
    content.put("cells", cells.stream().map(Report::json).toList());
    content.put("orders", orders.stream().map(Report::json).toList());
    content.put("startSecondsNew", startSeconds("new"));
    content.put("startSecondsOld", startSeconds("old"));
    content.put("residentMebibytes", memory);
    content.put("books", books);
    content.put("targets", Targets.of(this));
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(file.toFile(), content);
  }

  private static Map<String, Object> json(Cell cell) {
    var json = new LinkedHashMap<String, Object>();
    json.put("lines", cell.load().lines());
    json.put("clients", cell.load().clients());
    json.put("orders", cell.load().orders());
    json.put("elapsedMillis", cell.load().elapsed().toMillis());
    json.put("requestMillis", cell.load().requestMillis());
    json.put("ordersPerMinute", cell.load().ordersPerMinute());
    json.put("floorPerMinute", cell.floor());
    json.put("timesFloor", cell.timesFloor());
    json.put("countersPerOrder", cell.counters());
    return json;
  }

  private static Map<String, Object> json(Order order) {
    var json = new LinkedHashMap<String, Object>();
    json.put("lines", order.lines());
    json.put("rows", order.rows());
    json.put("writingCommits", order.steps().writingCommits());
    json.put("statementsWithoutBatches", order.steps().statements());
    json.put("steps", order.steps().perOrder());
    return json;
  }
}
