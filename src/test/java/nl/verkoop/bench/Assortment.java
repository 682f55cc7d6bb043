package nl.verkoop.bench;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.verkoop.Api;
import nl.verkoop.scenario.Line;
import nl.verkoop.scenario.Order;

/** Items that never run out and customers without limit, so that no rule stops an order. */
final class Assortment {

  private static final int ITEMS = 200;
  private static final int CUSTOMERS = 25;
  private static final int STOCK = 100_000_000;

  private Assortment() {}

  static void load(Client admin) {
    admin.expect(admin.post("/api/import/items", "text/csv", items()), 200);
    admin.expect(admin.post("/api/import/customers", "text/csv", customers()), 200);
  }

  /** An order of one piece each for a customer at random, worth less than any approval. */
  static String order(Random random, int lines) {
    var customer = customer(random.nextInt(CUSTOMERS));
    return Api.text(Order.order(customer, lines(random, lines)).atOnce());
  }

  /** The same for this customer, without a word of how it is delivered. */
  static String draft(Random random, String customer, int lines) {
    return Api.text(Order.order(customer, lines(random, lines)));
  }

  private static Line[] lines(Random random, int lines) {
    var wanted =
        random
            .ints(0, ITEMS)
            .distinct()
            .limit(Math.min(lines, ITEMS))
            .boxed()
            .collect(Collectors.toList());
    for (var line = ITEMS; line < lines; line++) {
      wanted.add(random.nextInt(ITEMS));
    }
    return wanted.stream().map(item -> Line.line(item(item), 1)).toArray(Line[]::new);
  }

  private static String items() {
    return IntStream.range(0, ITEMS)
        .mapToObj(
            number ->
                "%s,Benchmark item %d,%d.00,0.50,%d"
                    .formatted(item(number), number, 1 + number % 9, STOCK))
        .collect(
            Collectors.joining("\n", "item_no,description,unit_price,unit_cost,stock\n", "\n"));
  }

  private static String customers() {
    return IntStream.range(0, CUSTOMERS)
        .mapToObj(
            number ->
                "%s,Benchmark customer %d,Kade %d,1011 AB,Amsterdam,NL,c%d@bench.example,0,AT_ONCE"
                    .formatted(customer(number), number, number, number))
        .collect(
            Collectors.joining(
                "\n",
                "customer_no,name,address,post_code,city,country,email,credit_limit,fulfilment_policy\n",
                "\n"));
  }

  private static String item(int number) {
    return "B%04d".formatted(number);
  }

  private static String customer(int number) {
    return "KB%03d".formatted(number);
  }
}
