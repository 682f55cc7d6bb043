package nl.verkoop.campaigns;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.verkoop.Api.Answer;
import nl.verkoop.IntegrationTest;
import nl.verkoop.Together;
import nl.verkoop.scenario.Order;
import nl.verkoop.scenario.Quote;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Campaigns, from their card to the prices of those who take part in them. */
class CampaignTest extends IntegrationTest {

  private static final String PATH = "/api/campaigns/";
  private static final String ITEM = "A3004";

  /** What others sell costs what it did. */
  @AfterEach
  void noneIsOn() {
    jdbc.sql("delete from price_line where sold_to = 'CAMPAIGN'").update();
    jdbc.sql("update campaign set status = 'ENDED'").update();
  }

  private Map<String, Object> typed() {
    var typed = new HashMap<String, Object>();
    typed.put("description", "Voorjaar");
    typed.put("startingDate", today().minusDays(3).toString());
    typed.put("endingDate", today().plusDays(30).toString());
    return typed;
  }

  private Answer kept(String code, Map<String, Object> typed) {
    return as("salesmanager").put(PATH + code, typed);
  }

  private int version(String code) {
    return as("sales").get(PATH + code).json().get("version").asInt();
  }

  private Answer done(String code, String act) {
    return as("salesmanager").put(PATH + code + "/" + act + "?version=" + version(code), Map.of());
  }

  /** One that is on, with a price from 10 items on that is a cent below that of the card. */
  private String campaign(String code) {
    done(kept(code, typed()));
    done(done(code, "activation"));
    var price =
        jdbc.sql("select unit_price - 0.01 from item where no = ?")
            .param(ITEM)
            .query(String.class)
            .single();
    var file =
        "item_no,campaign,minimum_quantity,unit_price\n"
            + ITEM
            + ","
            + code
            + ",10,"
            + price
            + "\n";
    var taken =
        as("salesmanager")
            .upload("/api/import/prices", "p.csv", file.getBytes(StandardCharsets.UTF_8));
    assertThat(taken.status()).as(taken.body()).isEqualTo(200);
    return code;
  }

  private static void done(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
  }

  private static String code(Answer answer) {
    return answer.json().at("/refusals/0/code").asText();
  }

  private String customer(String name) {
    var card = Map.of("name", name, "street", "Laan", "city", "Ede", "country", "NL");
    var answer = as("financemanager").post("/api/customers", card);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().get("no").asText();
  }

  private String contact(Map<String, Object> typed) {
    var answer = as("sales").post("/api/contacts", typed);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().get("no").asText();
  }

  /** So many of the item for this customer; no campaign is named where it is null. */
  private static Order asked(String customer, String campaign, int quantity) {
    return order(customer, line(ITEM, quantity)).in(campaign);
  }

  private Answer draft(String customer, String campaign, int quantity) {
    return as("sales").post("/api/sales-orders/drafts", asked(customer, campaign, quantity));
  }

  /** Where the price of the first line comes from, as "CAMPAIGN of SPRING". */
  private static String reason(JsonNode document) {
    var reason = document.at("/lines/0/priceReason");
    return reason.get("origin").asText() + " of " + reason.get("agreedFor").asText();
  }

  private String reasonFor(String customer, int quantity) {
    return reason(draft(customer, null, quantity).json());
  }

  @ParameterizedTest
  @CsvSource({
    "description, '', empty",
    "startingDate, , empty",
    "endingDate, , empty",
    "endingDate, 2001-01-01, until-before-from",
    "salesperson, NIEMAND, unknown-salesperson"
  })
  void whatIsNotRightIsSaidAtItsField(String field, String value, String code) {
    var typed = typed();
    typed.put(field, value);
    var answer = kept("FOUT", typed);
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.json().at("/refusals/0/field").asText()).isEqualTo(field);
    assertThat(code(answer)).isEqualTo(code);
    assertThat(as("sales").get(PATH + "FOUT").status()).isEqualTo(404);
  }

  @Test
  void itIsKeptActivatedEndedAndTakenAway() {
    done(kept("kaart", typed()));
    assertThat(code(kept("KAART", typed()))).isEqualTo("campaign-exists");
    var other = typed();
    other.put("description", "Zomer");
    done(as("salesmanager").put(PATH + "KAART?version=0", other));
    assertThat(code(as("salesmanager").put(PATH + "KAART?version=0", typed())))
        .isEqualTo("card-changed-meanwhile");
    assertThat(as("sales").put(PATH + "KAART?version=1", typed()).status()).isEqualTo(403);
    done(done("KAART", "activation"));
    assertThat(code(done("KAART", "activation"))).isEqualTo("campaign-already-active");
    assertThat(as("sales").get(PATH + "KAART").json().at("/campaign/on").asBoolean()).isTrue();
    done(done("KAART", "ending"));
    assertThat(code(done("KAART", "ending"))).isEqualTo("campaign-ended");
    assertThat(as("sales").get(PATH + "KAART/changes").json())
        .extracting(
            each -> each.get("subject").asText() + " " + each.get("newValue").asText(),
            each -> each.get("changedBy").asText())
        .contains(
            tuple("campaign KAART Zomer", "salesmanager"),
            tuple("campaign-status KAART ENDED", "salesmanager"));
    var gone = PATH + "KAART?version=" + version("KAART");
    done(as("salesmanager").delete(gone));
    assertThat(as("salesmanager").delete(gone).status()).isEqualTo(404);
  }

  @Test
  void oneWhoseLastDayIsPastIsNotActivated() {
    var typed = typed();
    typed.put("endingDate", today().minusDays(1).toString());
    done(kept("LAAT", typed));
    assertThat(code(done("LAAT", "activation"))).isEqualTo("campaign-past");
  }

  @Test
  void itsPricesAreForWhomeverADocumentNamesItFor() {
    var code = campaign("KOP");
    var customer = customer("Noemt de campagne");
    assertThat(reasonFor(customer, 10)).isEqualTo("CARD of ");
    assertThat(reason(draft(customer, "kop", 9).json())).isEqualTo("CARD of ");
    var named = draft(customer, "kop", 10).json();
    assertThat(reason(named)).isEqualTo("CAMPAIGN of KOP");
    assertThat(named.at("/header/campaign").asText()).isEqualTo(code);
    var reason = named.at("/lines/0/priceReason");
    assertThat(reason.get("fromQuantity").decimalValue()).isEqualByComparingTo("10");
    assertThat(reason.get("until").asText()).isEqualTo(today().plusDays(30).toString());
    var no = "/api/sales-orders/" + named.at("/header/no").asText();
    var better = as("sales").get("/api/sales-orders/" + draftNo(customer, code) + "/better-prices");
    assertThat(better.json().at("/0/fromQuantity").decimalValue()).isEqualByComparingTo("10");

    var without = as("sales").put(no + "?version=0", asked(customer, "", 10));
    assertThat(reason(without.json())).isEqualTo("CARD of ");
    var again = as("sales").put(no + "?version=1", asked(customer, code, 10));
    assertThat(reason(again.json())).isEqualTo("CAMPAIGN of KOP");
    done(done(code, "ending"));
    var kept = as("sales").put(no + "?version=2", asked(customer, code, 10));
    assertThat(reason(kept.json())).isEqualTo("CAMPAIGN of KOP");
    var more = as("sales").put(no + "?version=3", asked(customer, code, 11));
    assertThat(reason(more.json())).isEqualTo("CARD of ");
    assertThat(code(draft(customer, code, 10))).isEqualTo("campaign-ended");
    assertThat(code(draft(customer, "NIX", 10))).isEqualTo("campaign-unknown");
  }

  /** Its dates are compared with the date of the document (feature C-43). */
  @Test
  void theDateOfTheDocumentDecides() {
    var code = campaign("DATUM");
    var customer = customer("Bestelde eerder");
    done(as("salesmanager").put(PATH + code + "/members/customers/" + customer, Map.of()));
    var before = today().minusDays(4);
    var early = asked(customer, null, 10).dated(before, today());
    assertThat(reason(as("sales").post("/api/sales-orders/drafts", early).json()))
        .isEqualTo("CARD of ");
    var named = asked(customer, code, 10).dated(before, today());
    assertThat(code(as("sales").post("/api/sales-orders/drafts", named)))
        .isEqualTo("campaign-not-begun");
    assertThat(reasonFor(customer, 10)).isEqualTo("CAMPAIGN of DATUM");
  }

  private String draftNo(String customer, String campaign) {
    return draft(customer, campaign, 9).json().at("/header/no").asText();
  }

  @Test
  void itsPricesAreForMembersAndForTheCustomersOfMembers() {
    var code = campaign("LEDEN");
    var member = customer("Lid");
    var linked = customer("Is een contact");
    var employer = customer("Heeft iemand");
    var contact = contact(Map.of("type", "COMPANY", "name", "Contact"));
    var company = contact(Map.of("type", "COMPANY", "name", "Bedrijf"));
    var person = contact(Map.of("type", "PERSON", "name", "Mevrouw Lid", "companyNo", company));
    var link = "/api/contacts/%s/customer";
    done(as("sales").put(link.formatted(contact), Map.of("customerNo", linked)));
    done(as("sales").put(link.formatted(company), Map.of("customerNo", employer)));
    var members = PATH + code + "/members/";
    done(as("salesmanager").put(members + "customers/" + member, Map.of()));
    done(as("salesmanager").put(members + "customers/" + member, Map.of()));
    done(as("salesmanager").put(members + "contacts/" + contact, Map.of()));
    done(as("salesmanager").put(members + "contacts/" + person, Map.of()));
    assertThat(as("sales").get(PATH + code + "/members").json())
        .extracting(each -> each.get("no").asText(), each -> each.get("customerNo").asText())
        .containsExactlyInAnyOrder(
            tuple(member, member), tuple(contact, linked), tuple(person, employer));
    for (var each : List.of(member, linked, employer)) {
      assertThat(reasonFor(each, 10)).isEqualTo("CAMPAIGN of LEDEN");
      assertThat(reasonFor(each, 9)).isEqualTo("CARD of ");
    }
    done(as("salesmanager").delete(members + "contacts/" + person));
    assertThat(as("sales").get(PATH + code + "/changes").json().get(0).toString())
        .contains("campaign-member LEDEN " + person, "\"oldValue\":\"" + person + "\"");
    assertThat(reasonFor(employer, 10)).isEqualTo("CARD of ");
    assertThat(code(as("salesmanager").delete(members + "contacts/" + person)))
        .isEqualTo("campaign-member-unknown");
    assertThat(code(as("salesmanager").put(members + "contacts/CT0", Map.of())))
        .isEqualTo("contact-unknown");
    assertThat(code(as("salesmanager").put(members + "customers/K0", Map.of())))
        .isEqualTo("customer-unknown");
    done(as("sales").delete("/api/contacts/" + contact + "?version=1"));
    assertThat(reasonFor(linked, 10)).isEqualTo("CARD of ");
    assertThat(as("sales").get(PATH + code + "/members").json()).hasSize(1);
  }

  @Test
  void whoIsMergedTakesPartUnderTheNumberThatStays() {
    var code = campaign("SAMEN");
    var from = customer("Oud");
    var into = customer("Nieuw");
    done(as("salesmanager").put(PATH + code + "/members/customers/" + from, Map.of()));
    done(as("financemanager").put("/api/customers/" + from + "/merge/" + into, Map.of()));
    assertThat(reasonFor(into, 10)).isEqualTo("CAMPAIGN of SAMEN");
  }

  /** The database takes them for the same; prices would be kept under a code that nobody finds. */
  @Test
  void aCodeThatOnlyLooksLikeItIsAnother() {
    var code = campaign("GELIJK");
    for (var alike : List.of(code + "\u00a0", code + "\u200b", "\uff27ELIJK")) {
      var proposal =
          Map.of(
              "source", "ITEM_CARDS",
              "items", "A3008",
              "soldTo", "CAMPAIGN",
              "soldToNo", alike,
              "validFrom", "2026-11-30",
              "factor", 0.9,
              "createNew", true);
      assertThat(code(as("salesmanager").post("/api/price-worksheet/proposals", proposal)))
          .isEqualTo("price-buyer-unknown");
      var quote = as("sales").post("/api/sales-quotes", asked("K1009", alike, 10));
      assertThat(code(quote)).isEqualTo("campaign-unknown");
    }
  }

  /** The contact that took part is nobody's customer after the merge; the customer takes part. */
  @Test
  void whoIsMergedTakesPartWhereHisContactDid() {
    var code = campaign("VIACONTACT");
    var from = customer("Oud");
    var into = customer("Nieuw");
    var old = contact(Map.of("type", "COMPANY", "name", "Oud"));
    var kept = contact(Map.of("type", "COMPANY", "name", "Nieuw"));
    done(as("sales").put("/api/contacts/" + old + "/customer", Map.of("customerNo", from)));
    done(as("sales").put("/api/contacts/" + kept + "/customer", Map.of("customerNo", into)));
    done(as("salesmanager").put(PATH + code + "/members/contacts/" + old, Map.of()));
    done(
        as("financemanager")
            .put(
                "/api/customers/" + from + "/merge/" + into,
                Map.of("choices", Map.of("CONTACT ", "KEPT"))));
    assertThat(reasonFor(into, 10)).isEqualTo("CAMPAIGN of VIACONTACT");
  }

  /** The quote names it, and so does the order that comes of it, whatever became of it since. */
  @Test
  void itGoesFromTheQuoteToItsOrder() {
    var code = campaign("OFFERTE");
    var quote = given.quoted(asked("K1009", code, 10));
    done(done(code, "ending"));
    quote.said(Quote.Said.accepted());
    var order = as("sales").get("/api/sales-orders/" + quote.order().no()).json();
    assertThat(order.at("/header/campaign").asText()).isEqualTo(code);
    assertThat(reason(order)).isEqualTo("CAMPAIGN of OFFERTE");
    var seen = as("sales").get(PATH + code).json().get("results");
    assertThat(seen)
        .extracting(each -> each.get("kind").asText(), each -> each.get("count").asInt())
        .containsExactly(tuple("PRICES", 1), tuple("QUOTES", 1), tuple("ORDERS", 1));
    var removed = as("salesmanager").delete(PATH + code + "?version=" + version(code));
    assertThat(code(removed)).isEqualTo("campaign-in-use");
  }

  /** Prices of the next campaign are proposed from those of one that is over (feature C-50). */
  @Test
  void itsPricesAreListedWhileItIsOnAndProposedForTheNext() {
    var code = campaign("EERST");
    var valid = "/api/price-lines?valid=true&q=";
    assertThat(as("sales").get(valid + code).json()).hasSize(1);
    done(done(code, "ending"));
    assertThat(as("sales").get(valid + code).json()).isEmpty();
    assertThat(as("sales").get("/api/price-lines?q=" + code).json())
        .extracting(each -> each.get("soldToName").asText())
        .containsExactly("Voorjaar");
    var asked = new HashMap<String, Object>();
    asked.putAll(Map.of("sourceSoldTo", "CAMPAIGN", "sourceSoldToNo", code));
    asked.putAll(Map.of("soldTo", "CAMPAIGN", "soldToNo", "NIX", "createNew", true));
    var worksheet = "/api/price-worksheet/";
    assertThat(code(as("salesmanager").post(worksheet + "proposals", asked)))
        .isEqualTo("price-buyer-unknown");
    done(kept("DAARNA", typed()));
    asked.put("soldToNo", "daarna");
    var proposed = as("salesmanager").post(worksheet + "proposals", asked);
    assertThat(proposed.json().get("proposed").asInt()).as(proposed.body()).isEqualTo(1);
    assertThat(code(as("salesmanager").delete(PATH + "DAARNA?version=0")))
        .isEqualTo("campaign-in-use");
    assertThat(as("salesmanager").post(worksheet + "implementation", "").status()).isEqualTo(200);
    assertThat(as("sales").get("/api/price-lines?q=DAARNA").json()).hasSize(1);
  }

  @Test
  void anOpportunityMayComeOfIt() {
    done(kept("KANS", typed()));
    var contact = contact(Map.of("type", "COMPANY", "name", "Kans"));
    var asked = new HashMap<String, Object>();
    asked.putAll(Map.of("description", "Hal", "contactNo", contact, "cycle", "STANDAARD"));
    asked.put("campaign", "NIX");
    assertThat(code(as("sales").post("/api/opportunities", asked))).isEqualTo("campaign-unknown");
    asked.put("campaign", "kans");
    var no = as("sales").post("/api/opportunities", asked).json().get("no").asText();
    var path = "/api/opportunities/" + no;
    assertThat(as("sales").get(path).json().at("/opportunity/campaign").asText()).isEqualTo("KANS");
    done(done("KANS", "ending"));
    assertThat(code(as("sales").post("/api/opportunities", asked))).isEqualTo("campaign-ended");
    done(as("sales").put(path + "?version=0", asked));
    var seen = as("sales").get(PATH + "KANS").json().get("results");
    assertThat(seen).extracting(each -> each.get("kind").asText()).containsExactly("OPPORTUNITIES");
  }

  @RepeatedTest(3)
  void oneThatIsTakenAwayInTheSameSecondIsNotNamed() {
    kept("WEG", typed());
    done("WEG", "activation");
    var customer = customer("Noemt wat weggaat");
    var calls = new ArrayList<Callable<Answer>>();
    var gone = PATH + "WEG?version=" + version("WEG");
    calls.add(() -> as("salesmanager").delete(gone));
    calls.add(() -> draft(customer, "WEG", 1));
    var answers = Together.call(calls);
    var isNamed = answers.get(1).status() == 201;
    assertThat(answers.get(0).status()).as(answers.get(0).body()).isEqualTo(isNamed ? 422 : 204);
    if (!isNamed) {
      assertThat(code(answers.get(1))).isEqualTo("campaign-unknown");
    }
  }
}
