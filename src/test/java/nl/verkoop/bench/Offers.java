package nl.verkoop.bench;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import nl.verkoop.Api;

/** How quick offers are compared, and the page that a customer opens by the link in his mail. */
final class Offers {

  private static final String QUOTES = "/api/sales-quotes/";
  private static final String CUSTOMER = "KB001";
  private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/links/offer/[\\w.-]+)");
  private static final int LINES = 1_000;
  private static final int COMPARISONS = 20;
  private static final int A_SECOND = 50;
  private static final Duration OPENED = Duration.ofSeconds(20);

  private final String address;
  private final Client seller;
  private final Database database;
  private final SmtpSink mail;

  Offers(String address, Client seller, Database database, SmtpSink mail) {
    this.address = address;
    this.seller = seller;
    this.database = database;
    this.mail = mail;
  }

  /** What was promised of them, and what is measured. */
  List<Targets.Target> measure() throws IOException, MessagingException {
    return List.of(
        Targets.millis("two rounds of 1,000 lines compared, median", 500, compared().median()),
        Targets.millis(
            "page behind an offer's link, %d a second, 95th percentile".formatted(A_SECOND),
            200,
            opened().p95()));
  }

  private Timed compared() {
    var no = offered(LINES);
    var counter = Api.text(Map.of("kind", "COUNTERED", "remark", "Two of each"));
    seller.expect(seller.post(QUOTES + no + "/answers", "application/json", counter), 204);
    until(
        () ->
            database.count("select status = 'OPEN' from sales_quote where no = '" + no + "'") == 1);
    var version = Json.read(seller.expect(seller.get(QUOTES + no), 200)).at("/header/version");
    var changed = Assortment.draft(new Random(2), CUSTOMER, LINES);
    seller.expect(seller.put(QUOTES + no + "?version=" + version, changed), 200);
    return Timed.times(
        COMPARISONS, () -> seller.expect(seller.get(QUOTES + no + "/differences?from=1"), 200));
  }

  /** A quote that was offered, by its number. */
  private String offered(int lines) {
    var body = Assortment.draft(new Random(1), CUSTOMER, lines);
    var no = Json.read(seller.create("/api/sales-quotes", body)).get("no").asText();
    until(
        () ->
            database.count("select count(offered_round) from sales_quote where no = '" + no + "'")
                == 1);
    return no;
  }

  /** So many readers a second for a while, each from the moment at which he should have come. */
  private Timed opened() throws IOException, MessagingException {
    var before = mail.accepted();
    offered(10);
    until(() -> mail.accepted() > before);
    var page = URI.create(address + link());
    var http = HttpClient.newHttpClient();
    var answers = new ArrayList<CompletableFuture<Duration>>();
    var begin = Instant.now();
    for (var reader = 0; reader < A_SECOND * OPENED.toSeconds(); reader++) {
      var due = begin.plus(Duration.ofSeconds(1).dividedBy(A_SECOND).multipliedBy(reader));
      Pause.millis(Math.max(0, Duration.between(Instant.now(), due).toMillis()));
      answers.add(
          http.sendAsync(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
              .thenApply(
                  answer -> {
                    if (answer.statusCode() != 200) {
                      throw new IllegalStateException(page + " answered " + answer.statusCode());
                    }
                    return Duration.between(due, Instant.now());
                  }));
    }
    return new Timed(answers.stream().map(CompletableFuture::join).toList());
  }

  private String link() throws IOException, MessagingException {
    var session = Session.getInstance(new Properties());
    var text = text(new MimeMessage(session, new ByteArrayInputStream(mail.last())));
    var link = LINK.matcher(text);
    if (!link.find()) {
      throw new IllegalStateException("No link in " + text);
    }
    return link.group(1);
  }

  private static String text(Part part) throws IOException, MessagingException {
    if (part.getContent() instanceof Multipart parts) {
      return text(parts.getBodyPart(0));
    }
    return part.getContent().toString();
  }

  private static void until(java.util.function.BooleanSupplier done) {
    Load.await("an offer", done);
  }
}
