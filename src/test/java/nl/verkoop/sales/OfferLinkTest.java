package nl.verkoop.sales;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static nl.verkoop.scenario.Part.part;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.IntegrationTest;
import nl.verkoop.Together;
import nl.verkoop.scenario.Quote;
import nl.verkoop.scenario.Quote.Said;
import nl.verkoop.shared.FileType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A customer looks at an offer by the link in his mail, and answers it without a login. */
class OfferLinkTest extends IntegrationTest {

  private final HttpClient stranger = HttpClient.newHttpClient();

  @Autowired private OfferSource offers;

  private Quote offered() {
    return given.customer("K1013").quoted(line("A3004", 3), line("A3005", 10));
  }

  /** Where the mail leads. */
  private URI link(Quote quote, int round) {
    var address = URI.create(offers.answerAt(quote.paper(round)).orElseThrow());
    return URI.create("http://127.0.0.1:" + port + address.getPath());
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      var answer =
          stranger.send(request.header("Accept-Language", "nl").build(), BodyHandlers.ofString());
      assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
      assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
      return answer;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> look(URI link) {
    return send(HttpRequest.newBuilder(link));
  }

  private HttpResponse<String> answer(URI link, Map<String, String> form) {
    var body =
        form.entrySet().stream()
            .map(
                each ->
                    each.getKey()
                        + "="
                        + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(link)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  @Test
  void toLookAtItChangesNothing() {
    var quote = offered();
    var before = quote.negotiation();
    var page = look(link(quote, 1));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(quote.no(), "Borenset", "Ik neem dit aanbod aan")
        .doesNotContain("<script");
    assertThat(quote.negotiation()).isEqualTo(before);
  }

  @Test
  void itSaysAllThatThePaperSaysInTheReadersLanguage() {
    var quote = given.customer("K1017").quoted(line("A3004", 3));
    assertThat(text(look(link(quote, 1)).body()))
        .contains(
            "Rheinhafen Logistik GmbH Sabine Köhler Hafenstraße 19 47119 Duisburg",
            "Betaling Betaling binnen 30 dagen, 2 % korting binnen 8 dagen",
            "Btw verlegd 0 % over € 103,50 € 0,00",
            "De btw is verlegd naar de afnemer");
  }

  private static String text(String page) {
    return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
  }

  @Test
  void thePaperIsReadByTheSameLink() {
    var quote = offered();
    var link = link(quote, 1);
    var pdf = look(URI.create(link + "/pdf"));
    assertThat(pdf.statusCode()).isEqualTo(200);
    assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(pdf.body()).startsWith("%PDF-");
    var forged = look(URI.create(link + "x/pdf"));
    assertThat(forged.statusCode()).isEqualTo(404);
    assertThat(forged.body()).isEqualTo(look(URI.create(link + "x")).body());

    quote.said(Said.countered("Goedkoper"));
    quote.offeredAnew(order("K1013", line("A3004", 3).less(2).numbered(1)));
    var replaced = look(URI.create(link + "/pdf"));
    assertThat(replaced.statusCode()).isEqualTo(302);
    assertThat(replaced.headers().firstValue("Location")).contains(link.getPath());
  }

  @Test
  void whatHeAcceptsBecomesAnOrder() {
    var quote = offered();
    var link = link(quote, 1);
    var answer = answer(link, Map.of("answer", "ACCEPTED", "givenBy", "Mevrouw Jansen"));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).contains(link.getPath());
    assertThat(look(link).body()).contains("Dit aanbod is aangenomen").doesNotContain("<button");
    var said = quote.negotiation().at("/answers/0");
    assertThat(said.get("channel").asText()).isEqualTo("LINK");
    assertThat(said.get("givenBy").asText()).isEqualTo("Mevrouw Jansen");
    var made = quote.order();
    made.shipped(part(1, 3), part(2, 10)).invoiced();
    var again = answer(link, Map.of("answer", "DECLINED", "reason", "PRICE", "givenBy", "Jan"));
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("Dit aanbod is aangenomen").doesNotContain("role=\"alert\"");
    assertThat(quote.outcome()).isEqualTo("ACCEPTED");
  }

  @Test
  void heSeesWhatHisChoiceComesToBeforeHeAcceptsIt() {
    var quote =
        given
            .customer("K1013")
            .quoted(
                line("A3004", 1).at("100"),
                line("A3005", 1).at("80").alternative(),
                line("A3021", 2).at("20").option());
    var link = link(quote, 1);
    assertThat(text(look(link).body())).contains("Totaal incl. btw € 121,00", "Liever dit");
    var chosen = Map.of("take-1", "2", "take-3", "3", "givenBy", "Jan");
    var looked = answer(link, with(chosen, "TOTAL"));
    assertThat(looked.statusCode()).isEqualTo(200);
    assertThat(text(looked.body())).contains("Totaal incl. btw € 145,20");
    assertThat(looked.body()).contains("value=\"Jan\"");
    assertThat(quote.answers()).isEmpty();
    refused(link, with(Map.of("take-1", "7", "givenBy", "Jan"), "ACCEPTED"), "Regel 7");
    refused(link, with(Map.of("take-1", "x", "givenBy", "Jan"), "ACCEPTED"), "geen optie");
    assertThat(answer(link, with(chosen, "ACCEPTED")).statusCode()).isEqualTo(302);
    assertThat(text(look(link).body())).contains("Totaal incl. btw € 145,20", "Niet gekozen");
    var made = as("sales").get("/api/sales-orders/" + quote.order().no()).json();
    assertThat(made.at("/header/gross").decimalValue()).isEqualByComparingTo("145.20");
  }

  private static Map<String, String> with(Map<String, String> form, String answer) {
    return Stream.concat(form.entrySet().stream(), Stream.of(Map.entry("answer", answer)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Test
  void hisCounterOfferNamesLinesAndADay() {
    var quote = offered();
    var link = link(quote, 1);
    var answer =
        answer(
            link,
            Map.of(
                "answer", "COUNTERED",
                "givenBy", "Jan",
                "quantity-1", "3",
                "price-1", "30,50",
                "quantity-2", "12",
                "price-2", "",
                "wishedDelivery", today().plusDays(9).toString()));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    var said = quote.negotiation().at("/answers/0");
    assertThat(said.at("/lines/0/lineNo").asInt()).isEqualTo(1);
    assertThat(said.at("/lines/0/quantity").isNull()).isTrue();
    assertThat(said.at("/lines/0/unitPrice").asDouble()).isEqualTo(30.5);
    assertThat(said.at("/lines/1/lineNo").asInt()).isEqualTo(2);
    assertThat(said.at("/lines/1/quantity").asInt()).isEqualTo(12);
    assertThat(said.at("/lines/1/unitPrice").isNull()).isTrue();
    assertThat(said.get("wishedDelivery").asText()).isEqualTo(today().plusDays(9).toString());
    assertThat(quote.status()).isEqualTo("OPEN");
    assertThat(look(link).body()).contains("Wij ontvingen uw tegenbod", "Ik neem dit aanbod aan");

    quote.offeredAnew(order("K1013", line("A3004", 3).at("31").numbered(1)));
    assertThat(look(link).body())
        .contains("Er is inmiddels een nieuwer aanbod")
        .doesNotContain("<button", "Borenset");
    assertThat(answer(link, Map.of("answer", "ACCEPTED", "givenBy", "Jan")).statusCode())
        .isEqualTo(409);
    assertThat(look(link(quote, 2)).body()).contains("31,00");
  }

  @Test
  void whatCannotBeIsSaidAtItsFieldAndNothingIsKept() {
    var quote = offered();
    var link = link(quote, 1);
    for (var nobody : new String[] {"", " ", "\u00a0", "\u200b", "\u2800"}) {
      refused(link, Map.of("answer", "ACCEPTED", "givenBy", nobody), "Vul uw naam in.");
    }
    refused(link, Map.of("answer", "DECLINED", "givenBy", "Jan"), "Kies waarom u het niet wilt");
    refused(link, Map.of("answer", "COUNTERED", "givenBy", "Jan"), "Schrijf op wat u anders wilt");
    refused(link, Map.of("answer", "WITHDRAWN", "givenBy", "Jan", "reason", "PRICE"), "Kies");
    refused(link, Map.of("givenBy", "Jan"), "Kies");
    var many = "x".repeat(1001);
    refused(link, Map.of("answer", "COUNTERED", "givenBy", "Jan", "remark", many), "1.000");
    refused(link, Map.of("answer", "ACCEPTED", "givenBy", "Jan\u202enaJ"), "Jan");
    for (var day : new String[] {"+99999-01-01", "1066-01-01", "morgen"}) {
      var form = Map.of("answer", "COUNTERED", "givenBy", "Jan", "wishedDelivery", day);
      refused(link, form, "wishedDelivery");
    }
    for (var quantity : new String[] {"0", "-1", "veel", "1e3"}) {
      var form = Map.of("answer", "COUNTERED", "givenBy", "Jan", "quantity-1", quantity);
      refused(link, form, "value=\"" + quantity + "\"");
    }
    assertThat(quote.answers()).isEmpty();
    assertThat(quote.status()).isEqualTo("RELEASED");
  }

  private void refused(URI link, Map<String, String> form, String words) {
    var answer = answer(link, form);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("role=\"alert\"", words);
  }

  /** Nobody learns whether a link was once right. */
  @Test
  void aLinkThatStandsForNothingHasOneAnswer() {
    var link = link(offered(), 1);
    var forged = URI.create(link + "x");
    var odd = URI.create(link.resolve("abc").toString());
    assertThat(look(forged).statusCode()).isEqualTo(404);
    assertThat(look(forged).body()).isEqualTo(look(odd).body()).contains("Deze link geldt niet");
    assertThat(answer(forged, Map.of("answer", "ACCEPTED", "givenBy", "J")).body())
        .isEqualTo(look(odd).body());
  }

  @Test
  void ofAnExpiredOfferHeReadsThatItIs() {
    var quote = offered().expired();
    var link = link(quote, 1);
    assertThat(look(link).body()).contains("Dit aanbod is verlopen", "Ik wil het toch");
    assertThat(answer(link, Map.of("answer", "ACCEPTED", "givenBy", "J")).statusCode())
        .isEqualTo(422);
  }

  /** What comes too late is kept and decides nothing. */
  @Test
  void whatComesTooLateIsKeptForTheSeller() {
    var quote = offered().expired();
    var link = link(quote, 1);
    var late = Map.of("answer", "LATE", "givenBy", "Jan", "remark", "Toch graag");
    assertThat(answer(link, late).statusCode()).isEqualTo(302);
    assertThat(look(link).body()).contains("Wij noteerden dat u het toch wilt");
    assertThat(quote.answers()).containsExactly("LATE");
    assertThat(quote.outcome()).isEqualTo("EXPIRED");
    assertThat(answer(link(offered(), 1), late).statusCode()).isEqualTo(422);
  }

  private void askForSignatures(String how) {
    var version = as("admin").get("/api/sales-setup").json().get("version").asInt();
    var answer =
        as("financemanager")
            .put("/api/sales-setup?version=" + version, Map.of("offerSignature", how));
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
  }

  @AfterEach
  void askForNone() {
    jdbc.sql("update sales_setup set offer_signature = 'NONE'").update();
  }

  @Test
  void whereNobodyAsksForASignatureNoneIsKept() {
    var quote = offered();
    var form = Map.of("answer", "ACCEPTED", "givenBy", "Jan", "signature", Drawing.signature());
    assertThat(answer(link(quote, 1), form).statusCode()).isEqualTo(302);
    assertThat(quote.negotiation().at("/answers/0/signature").isNull()).isTrue();
    assertThat(signatureOf(quote)).isEqualTo(404);
  }

  /** As it went out with the mail; before that nobody has the link. */
  private String fileOf(Quote quote) {
    var kept = "select sha256 from archived_document where document_number = ?";
    var paper = quote.paper(1);
    until(
        quote.no(),
        "is mailed",
        () -> jdbc.sql(kept).param(paper).query().listOfRows().size() == 1);
    return jdbc.sql(kept).param(paper).query(String.class).single();
  }

  private int signatureOf(Quote quote) {
    return as("sales").get("/api/sales-quotes/" + quote.no() + "/signature").status();
  }

  @Test
  void whatHeDrawsIsKeptWithThePaperThatHeSigned() {
    askForSignatures("NEEDED");
    var quote = offered();
    var link = link(quote, 1);
    assertThat(look(link).body()).contains("/verkoop/sign.js", "signedByName");
    refused(link, Map.of("answer", "ACCEPTED", "givenBy", "Jan"), "Zet uw handtekening");
    refused(link, Map.of("answer", "ACCEPTED"), "Vul uw naam in.");
    assertThat(quote.answers()).isEmpty();
    var file = fileOf(quote);
    var drawn = Map.of("answer", "ACCEPTED", "givenBy", "Jan", "signature", Drawing.signature());
    assertThat(answer(link, drawn).statusCode()).isEqualTo(302);
    assertThat(look(link).body()).doesNotContain("<script");
    var signature = quote.negotiation().at("/answers/0/signature");
    assertThat(signature.get("by").asText()).isEqualTo("DRAWING");
    assertThat(signature.get("documentSha256").asText()).isEqualTo(file);
    var picture = as("sales").get("/api/sales-quotes/" + quote.no() + "/signature");
    assertThat(picture.status()).isEqualTo(200);
    assertThat(FileType.PNG.isOne(picture.bytes())).isTrue();
    assertThat(as("warehouse").get("/api/sales-quotes/" + quote.no() + "/signature").status())
        .isEqualTo(403);
  }

  /** Who cannot or will not draw signs by his name: no script is needed. */
  @Test
  void hisTypedNameIsASignatureWhereHeSaysSo() {
    askForSignatures("NEEDED");
    var quote = offered();
    var file = fileOf(quote);
    var form = Map.of("answer", "ACCEPTED", "givenBy", "Jan", "signedByName", "true");
    assertThat(answer(link(quote, 1), form).statusCode()).isEqualTo(302);
    var signature = quote.negotiation().at("/answers/0/signature");
    assertThat(signature.get("by").asText()).isEqualTo("TYPED_NAME");
    assertThat(signature.get("documentSha256").asText()).isEqualTo(file);
    assertThat(signatureOf(quote)).isEqualTo(404);
  }

  @Test
  void whatIsNoSignatureIsNone() {
    askForSignatures("NEEDED");
    var quote = offered();
    var link = link(quote, 1);
    var signed = with(Map.of("givenBy", "Jan", "signature", Drawing.empty(600, 200)), "ACCEPTED");
    refused(link, signed, "handtekening");
    var large = Drawing.sent("png", Drawing.noise(600, 200));
    refused(link, with(Map.of("givenBy", "Jan", "signature", large), "ACCEPTED"), "200 kB");
    var drawn = Map.of("signature", Drawing.signature(), "givenBy", " ");
    var kept = answer(link, with(drawn, "ACCEPTED"));
    assertThat(kept.statusCode()).isEqualTo(422);
    assertThat(kept.body()).contains("value=\"" + Drawing.signature() + "\"");
    assertThat(quote.answers()).isEmpty();
    var decline = Map.of("givenBy", "Jan", "signature", "x", "reason", "PRICE");
    assertThat(answer(link, with(decline, "DECLINED")).statusCode()).isEqualTo(302);
  }

  @Test
  void howItIsSetUpHasAVersion() {
    askForSignatures("OPTIONAL");
    var version = as("admin").get("/api/sales-setup").json().get("version").asInt();
    var late = Map.of("offerSignature", "NEEDED");
    var answer = as("admin").put("/api/sales-setup?version=" + (version - 1), late);
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.body()).contains("setup-changed-meanwhile");
    assertThat(as("sales").get("/api/sales-setup").status()).isEqualTo(403);
    assertThat(as("admin").get("/api/setup-changes?limit=1").json().at("/0/newValue").asText())
        .isEqualTo("OPTIONAL");
  }

  /** Of two who answer at once one wins, and the other is told. */
  @Test
  void ofTwoInTheSameSecondOneWins() throws Exception {
    var quote = offered();
    var link = link(quote, 1);
    var statuses =
        Together.<Integer>all(
            List.of(
                () -> answer(link, Map.of("answer", "ACCEPTED", "givenBy", "A")).statusCode(),
                () ->
                    answer(link, Map.of("answer", "DECLINED", "reason", "PRICE", "givenBy", "B"))
                        .statusCode(),
                () -> quote.say(Said.accepted()).status()));
    assertThat(quote.answers()).hasSize(1);
    assertThat(statuses).filteredOn(status -> status < 400).hasSize(1);
    assertThat(statuses).filteredOn(status -> status >= 400).isSubsetOf(409, 422);
  }

  /** What the mail says and what the page says come from one offer. */
  @Test
  void theMailLeadsThere() throws Exception {
    var quote = offered();
    var path = link(quote, 1).getPath();
    until(
        quote.no(),
        "is mailed",
        () ->
            Arrays.stream(MAIL.getReceivedMessages())
                .anyMatch(
                    mail ->
                        GreenMailUtil.getBody(mail)
                            .replace("=\r\n", "")
                            .replace("=3D", "=")
                            .contains(path)));
  }
}
