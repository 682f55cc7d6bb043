package nl.verkoop.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/** How quick cards and prices are found where there are very many of them. */
final class LargeCompany {

  private static final int CARDS = 100_000;
  private static final int WITH_PRICES = 5_000;
  private static final int SEARCHES = 200;
  private static final int PRICINGS = 20;
  private static final int LINES = 1_000;

  /** Words of which names are made, so that a search finds some and not all. */
  private static final List<String> WORDS =
      List.of(
          "Noord", "Zuid", "Oost", "West", "Bakker", "Visser", "Smit", "Bouw", "Metaal", "Hout");

  private final Client seller;
  private final Database database;
  private final Random random = new Random(1);

  LargeCompany(Client seller, Database database) {
    this.seller = seller;
    this.database = database;
  }

  /**
   * 100,000 cards like that of a customer of the assortment, 5,000 of them with 200 prices each.
   */
  void load() {
    copyCards();
    database
        .jdbc()
        .update(
            """
            insert into price_line (sold_to, sold_to_no, item_no, item_group, minimum_quantity,
              valid_from, unit_price, discount_percent, discount_allowed)
            select 'CUSTOMER', c.no, i.no, '', 1, '2020-01-01', i.unit_price * 0.9, 0, true
            from customer c join item i on i.no like 'B0%'
            where c.no between ? and ?
            """,
            number(1), number(WITH_PRICES));
    database.jdbc().execute("analyze table customer, price_line");
  }

  private void copyCards() {
    var columns =
        database
            .jdbc()
            .queryForList(
                """
                select column_name from information_schema.columns
                where table_schema = database() and table_name = 'customer' order by 1
                """,
                String.class);
    var words = WORDS.stream().collect(Collectors.joining("', '", "'", "'"));
    var name = "concat(elt(1 + seq %% 10, %1$s), ' ', elt(1 + seq div 10 %% 10, %1$s), ' ', seq)";
    var values =
        columns.stream()
            .map(
                column ->
                    switch (column) {
                      case "no" -> "concat('KL', lpad(seq, 6, '0'))";
                      case "name" -> name.formatted(words);
                      case "house_no" -> "1 + seq % 400";
                      case "post_code" -> "concat(1000 + seq % 9000, ' AB')";
                      case "email" -> "concat('c', seq, '@large.example')";
                      default -> column;
                    });
    database
        .jdbc()
        .update(
            "insert into customer (%s) select %s from customer, seq_1_to_%d where no = 'KB000'"
                .formatted(
                    String.join(", ", columns), values.collect(Collectors.joining(", ")), CARDS));
  }

  private static String number(int card) {
    return String.format(Locale.ROOT, "KL%06d", card);
  }

  /** What was promised of them, and what is measured. */
  List<Targets.Target> measure() {
    var cards = "%,d cards: ".formatted(CARDS);
    return List.of(
        Targets.millis(
            cards + "customers while a name is typed, 95th percentile",
            200,
            Timed.times(SEARCHES, () -> found("/api/customers?limit=10&q=" + typed())).p95()),
        Targets.millis(
            cards + "page of customers, 95th percentile",
            500,
            Timed.times(SEARCHES, () -> found("/api/customer-accounts?limit=50&q=" + typed()))
                .p95()),
        Targets.millis(
            cards + "search for the same customer, 95th percentile",
            500,
            Timed.times(SEARCHES, () -> found("/api/customers/alike?" + card())).p95()),
        Targets.millis(
            "1,000 lines looked up among %,d prices, median".formatted(WITH_PRICES * 200),
            150,
            pricing().median()));
  }

  /** The whole answer: the document is read, each line is priced at its quantity and at others. */
  private Timed pricing() {
    var body = Assortment.draft(random, number(1 + random.nextInt(WITH_PRICES)), LINES);
    var no = Json.read(seller.create("/api/sales-orders/drafts", body)).at("/header/no").asText();
    return Timed.times(PRICINGS, () -> found("/api/sales-orders/" + no + "/better-prices"));
  }

  private void found(String path) {
    seller.expect(seller.get(path), 200);
  }

  private String typed() {
    var word = word();
    return random.nextBoolean()
        ? word.substring(0, 3)
        : encoded(word + " " + word() + " " + (1 + random.nextInt(999)));
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private String card() {
    return "name=%s&postCode=%s&houseNo=%d&email=%s&vatRegistrationNo=&chamberOfCommerceNo=&phone="
        .formatted(
            encoded(word() + " " + word() + " " + random.nextInt(CARDS)),
            encoded(1000 + random.nextInt(9000) + " AB"),
            1 + random.nextInt(400),
            encoded("c" + random.nextInt(CARDS) + "@large.example"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
