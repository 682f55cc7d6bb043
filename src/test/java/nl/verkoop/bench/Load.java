package nl.verkoop.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Clients that enter orders for a while; measured until the last order's invoice was mailed. */
final class Load implements AutoCloseable {

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);
  private static final int MAILS_PER_ORDER = 2;

  private final String address;
  private final Database database;
  private final SmtpSink mail;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Client> logins = new ArrayList<>();
  private final AtomicLong seeds = new AtomicLong(1);

  Load(String address, Database database, SmtpSink mail) {
    this.address = address;
    this.database = database;
    this.mail = mail;
  }

  /**
   * Orders of one size by so many clients at once.
   *
   * @param orders completed: invoice posted, its PDF kept, its mail accepted
   * @param elapsed from the first request until the last order was complete
   * @param requestMillis how long one request took on average
   */
  record Result(int lines, int clients, long orders, Duration elapsed, double requestMillis) {

    double ordersPerMinute() {
      return orders * 60_000.0 / elapsed.toMillis();
    }
  }

  /** Enters orders for the given time, at least one per client. */
  Result run(int lines, int clients, Duration time) {
    var invoicesBefore = database.invoicesKept();
    var mailsBefore = mail.accepted();
    var begin = Instant.now();
    var end = begin.plus(time);
    var requests = enter(lines, clients, end);
    var orders = requests.size();
    await("mails", () -> mail.accepted() - mailsBefore >= (long) orders * MAILS_PER_ORDER);
    await("kept invoices", () -> database.invoicesKept() - invoicesBefore >= orders);
    var elapsed = Duration.between(begin, Instant.now());
    await("outbox", () -> database.mailsWaiting() == 0);
    check(orders, invoicesBefore, mailsBefore);
    var nanos = requests.stream().mapToLong(Duration::toNanos).average().orElse(0);
    return new Result(lines, clients, orders, elapsed, nanos / 1e6);
  }

  /** Enters one order and waits until its invoice was mailed. */
  void one(int lines) {
    run(lines, 1, Duration.ZERO);
  }

  /** One order after the other, each complete before the next. */
  void several(int lines, int orders) {
    for (var order = 0; order < orders; order++) {
      one(lines);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private List<Duration> enter(int lines, int clients, Instant end) {
    while (logins.size() < clients) {
      logins.add(Client.login(address, "sales"));
    }
    var running = new ArrayList<Future<List<Duration>>>();
    for (var client : logins.subList(0, clients)) {
      var random = new Random(seeds.getAndIncrement());
      running.add(threads.submit(() -> enter(client, lines, random, end)));
    }
    var requests = new ArrayList<Duration>();
    running.forEach(each -> requests.addAll(result(each)));
    return requests;
  }

  private static List<Duration> enter(Client client, int lines, Random random, Instant end) {
    var requests = new ArrayList<Duration>();
    do {
      var body = Assortment.order(random, lines);
      var begin = Instant.now();
      client.create("/api/sales-orders", body);
      requests.add(Duration.between(begin, Instant.now()));
    } while (Instant.now().isBefore(end));
    return requests;
  }

  private void check(int orders, long invoicesBefore, long mailsBefore) {
    var invoices = database.invoicesKept() - invoicesBefore;
    var mails = mail.accepted() - mailsBefore;
    if (invoices != orders || mails != (long) orders * MAILS_PER_ORDER) {
      throw new IllegalStateException(
          "%d orders gave %d invoices and %d mails".formatted(orders, invoices, mails));
    }
  }

  static void await(String what, java.util.function.BooleanSupplier done) {
    var end = Instant.now().plus(LONGEST_WAIT);
    while (!done.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException("Waited too long for " + what);
      }
      Pause.millis(5);
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The benchmark was stopped", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
