package nl.verkoop.party;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.verkoop.Api.Answer;
import nl.verkoop.Ibans;
import nl.verkoop.IntegrationTest;
import nl.verkoop.Together;
import nl.verkoop.process.BankFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two cards of one customer are merged (feature C-07). */
class MergedCustomerTest extends IntegrationTest {

  private static final String IBAN = Ibans.any();

  private final String name = "Dubbel " + UUID.randomUUID().toString().substring(0, 8);
  private String from;
  private String into;

  @BeforeEach
  void thereAreTwoCards() {
    from = registered(name + " Oud");
    into = registered(name + " Nieuw");
  }

  private String registered(String called) {
    var fields = Map.of("name", called, "street", "Laan", "city", "Ede", "country", "NL");
    var answer = as("financemanager").post("/api/customers", fields);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().get("no").asText();
  }

  private Answer merge(String one, String other, Map<String, String> choices) {
    return as("financemanager")
        .put("/api/customers/" + one + "/merge/" + other, Map.of("choices", choices));
  }

  private void merged() {
    var answer = merge(from, into, Map.of());
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
  }

  private static List<String> codes(Answer answer) {
    return StreamSupport.stream(answer.json().get("refusals").spliterator(), false)
        .map(each -> each.get("code").asText())
        .toList();
  }

  private JsonNode account(String no) {
    return as("accounting").get("/api/customer-accounts/" + no).json();
  }

  private void imported(String kind, String csv) {
    var answer =
        as("admin").upload("/api/import/" + kind, "x.csv", csv.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private void iban(String no, String iban) {
    imported(
        "customers",
        "customer_no,name,address,city,country,iban\n%s,%s Oud,Laan 1,Ede,NL,%s\n"
            .formatted(no, name, iban));
  }

  private void isProven() {
    var proof = as("accounting").post("/api/proof", "");
    assertThat(proof.json().at("/ok").asBoolean()).as(proof.body()).isTrue();
  }

  @Test
  void whatIsOpenIsShownAndPaidUnderTheOtherAndWhatWasPostedStays() {
    var invoice = given.customer(from).orderedAtOnce(line("A3021", 1)).invoiced().invoice();
    var amount = books.payable(invoice).toPlainString();
    iban(from, IBAN);
    merged();
    assertThat(account(from).get("openEntries")).isEmpty();
    assertThat(account(from).get("mergedInto").asText()).isEqualTo(into);
    assertThat(account(into).at("/openEntries/0/documentNo").asText()).isEqualTo(invoice);
    assertThat(account(into).at("/credit/exposure").decimalValue()).isPositive();
    given.received(new BankFile(today()).receipt(amount, "Iemand", IBAN, invoice));
    assertThat(account(into).get("openEntries")).isEmpty();
    assertThat(books.remaining(invoice)).isZero();
    assertThat(
            jdbc.sql("select customer_no from customer_entry where document_no = ?")
                .param(invoice)
                .query(String.class)
                .single())
        .isEqualTo(from);
    isProven();
  }

  @Test
  void aReceiptIsKnownByTheOldNameAndCanBeUndone() {
    var invoice = given.customer(from).orderedAtOnce(line("A3021", 1)).invoiced().invoice();
    var amount = books.payable(invoice).toPlainString();
    merged();
    var file =
        given.received(new BankFile(today()).receipt(amount, name + " Oud", Ibans.any(), invoice));
    assertThat(books.remaining(invoice)).isZero();
    var undone =
        as("financemanager")
            .post(
                "/api/bank-statements/" + file.no() + "/lines/1/undo",
                Map.of("reason", "Toch niet"));
    assertThat(undone.status()).as(undone.body()).isLessThan(300);
    assertThat(account(into).at("/openEntries/0/documentNo").asText()).isEqualTo(invoice);
    isProven();
  }

  @Test
  void whatBothSayOtherwiseIsChosen() {
    for (var each : Map.of(from, "Kade", into, "Steeg").entrySet()) {
      var site = new HashMap<>(Map.of("name", "Loods", "street", each.getValue(), "city", "Ede"));
      site.put("country", "NL");
      var path = "/api/customers/" + each.getKey() + "/ship-to-addresses?code=";
      assertThat(as("sales").put(path + "LOODS", site).status()).isEqualTo(204);
      assertThat(as("sales").put(path + each.getValue(), site).status()).isEqualTo(204);
    }
    imported(
        "prices",
        "item_no,customer_no,unit_price\nA3005,%s,1.00\nA3005,%s,2.00\nA3020,%s,3.00\n"
            .formatted(from, into, from));
    var preview = as("financemanager").get("/api/customers/" + from + "/merge/" + into).json();
    assertThat(preview.get("reasons")).isEmpty();
    var keys = preview.get("clashes").findValuesAsText("key");
    assertThat(keys).hasSize(2).contains("SHIP_TO LOODS");
    var undecided = merge(from, into, Map.of("SHIP_TO LOODS", "OLD"));
    assertThat(undecided.status()).isEqualTo(409);
    assertThat(codes(undecided)).containsExactly("merge-undecided");
    var choices = new HashMap<String, String>();
    keys.forEach(key -> choices.put(key, "OLD"));
    assertThat(merge(from, into, choices).status()).isEqualTo(204);
    var sites = as("sales").get("/api/customers/" + into + "/ship-to-addresses").json();
    assertThat(sites.findValuesAsText("street")).containsExactly("Kade", "Kade", "Steeg");
    var prices = as("salesmanager").get("/api/price-lines?q=" + into).json();
    assertThat(prices.findValuesAsText("unitPrice")).anyMatch(each -> each.startsWith("1"));
    assertThat(prices).hasSize(2);
  }

  @Test
  void whatIsOpenGoesToNobodyWhoDoesNotPayHimselfOrIsNotApproved() {
    says(into, "bill_to_no", "K1001");
    assertThat(codes(merge(from, into, Map.of()))).contains("merge-into-charged-elsewhere");
    jdbc.sql("update customer set bill_to_no = '', restricted = true where no = ?")
        .param(into)
        .update();
    assertThat(codes(merge(from, into, Map.of()))).contains("merge-into-restricted");
  }

  private String discounts(String no) {
    return String.join(
        ", ",
        jdbc.sql(
                """
                select concat(round(minimum_amount), ' ', round(discount_percent))
                from invoice_discount_terms where code = ? order by minimum_amount
                """)
            .param(no)
            .query(String.class)
            .list());
  }

  @ParameterizedTest
  @CsvSource({"OLD, '100 5, 900 7'", "KEPT, '100 3, 500 4'"})
  void whatIsAgreedOnWholeDocumentsIsChosenAsAWhole(String side, String expected) {
    imported(
        "invoice-discounts",
        """
        code,minimum_amount,discount_percent
        %1$s,100,5
        %1$s,900,7
        %2$s,100,3
        %2$s,500,4
        """
            .formatted(from, into));
    assertThat(codes(merge(from, into, Map.of()))).containsExactly("merge-undecided-of-card");
    assertThat(merge(from, into, Map.of("INVOICE_DISCOUNT ", side)).status()).isEqualTo(204);
    assertThat(discounts(into)).isEqualTo(expected);
    assertThat(discounts(from)).isEmpty();
  }

  @Test
  void whatIsAgreedOnWholeDocumentsWithTheOldCardOnlyGoesOver() {
    imported(
        "invoice-discounts",
        "code,minimum_amount,discount_percent\n%1$s,100,5\n%1$s,900,7\n".formatted(from));
    merged();
    assertThat(discounts(into)).isEqualTo("100 5, 900 7");
  }

  private void says(String no, String columns, String values) {
    imported(
        "customers",
        "customer_no,name,address,city,country,%s\n%s,%s Oud,Laan 1,Ede,NL,%s\n"
            .formatted(columns, no, name, values));
  }

  @Test
  void aBlockDoesNotGoLost() {
    says(from, "blocked", "INVOICE");
    says(into, "blocked", "SHIP");
    var refused = merge(from, into, Map.of());
    assertThat(codes(refused)).containsExactly("merge-drops-block");
    says(into, "blocked", "ALL");
    merged();
  }

  @Test
  void whichCreditLimitStandsIsChosen() {
    says(from, "credit_limit", "1500.00");
    assertThat(codes(merge(from, into, Map.of()))).containsExactly("merge-undecided-of-card");
    assertThat(merge(from, into, Map.of("CREDIT_LIMIT ", "OLD")).status()).isEqualTo(204);
    assertThat(
            jdbc.sql("select credit_limit from customer where no = ?")
                .param(into)
                .query(BigDecimal.class)
                .single())
        .isEqualByComparingTo("1500");
    var change = as("sales").get("/api/customers/" + into + "/changes").json();
    assertThat(change.findValuesAsText("field")).contains("creditLimit");
  }

  private Answer decide(String user, String iban, boolean confirmed) {
    return as(user)
        .put(
            "/api/customers/" + into + "/bank-accounts/" + iban + "/decision",
            Map.of("confirmed", confirmed));
  }

  @Test
  void neitherWhoNamedAnAccountNorWhoBroughtItConfirmsIt() {
    var asked = Ibans.any();
    var refused = Ibans.any();
    iban(from, asked);
    iban(from, refused);
    var path = "/api/customers/" + from + "/bank-accounts/" + refused + "/decision";
    assertThat(as("financemanager").put(path, Map.of("confirmed", false)).status()).isEqualTo(204);
    merged();
    assertThat(codes(decide("admin", asked, true))).containsExactly("account-named-by-yourself");
    assertThat(codes(decide("financemanager", asked, true)))
        .containsExactly("account-brought-by-yourself");
    var accounts = as("accounting").get("/api/customers/" + into + "/bank-accounts").json();
    assertThat(accounts.findValuesAsText("iban")).containsExactlyInAnyOrder(asked, refused);
    assertThat(accounts.findValuesAsText("status")).containsExactlyInAnyOrder("ASKED", "REFUSED");
    assertThat(accounts.findValuesAsText("askedBy")).containsOnly("admin");
  }

  @Test
  void whoMergesMayConfirmWhatWasConfirmedBefore() {
    var confirmed = Ibans.any();
    iban(from, confirmed);
    var path = "/api/customers/" + from + "/bank-accounts/" + confirmed + "/decision";
    assertThat(as("financemanager").put(path, Map.of("confirmed", true)).status()).isEqualTo(204);
    merged();
    assertThat(codes(decide("admin", confirmed, true)))
        .containsExactly("account-named-by-yourself");
    assertThat(decide("financemanager", confirmed, true).status()).isEqualTo(204);
  }

  @Test
  void hisContactGoesOver() {
    var contact =
        as("sales")
            .post("/api/contacts", Map.of("type", "COMPANY", "name", name))
            .json()
            .get("no")
            .asText();
    var link =
        as("sales").put("/api/contacts/" + contact + "/customer", Map.of("customerNo", from));
    assertThat(link.status()).as(link.body()).isEqualTo(204);
    merged();
    var found = as("sales").get("/api/contacts/" + contact).json();
    assertThat(found.at("/contact/customerNo").asText()).isEqualTo(into);
    assertThat(found.at("/contact/name").asText()).isEqualTo(name + " Nieuw");
  }

  @Test
  void whatIsNotDoneBlocksItAndSoDoWrongCards() {
    var draft = as("sales").drafted(order(from, line("A3005", 1)));
    var refused = merge(from, into, Map.of());
    assertThat(codes(refused)).containsExactly("customer-has-documents");
    assertThat(refused.body()).contains(draft);
    assertThat(codes(merge(into, into, Map.of()))).containsExactly("customer-with-himself");
    assertThat(codes(merge(into, "NIX", Map.of()))).containsExactly("customer-unknown");
    as("salesmanager")
        .put("/api/alike-customers/not-same?one=" + from + "&other=" + into, Map.of());
    assertThat(codes(merge(into, from, Map.of()))).containsExactly("customers-kept-apart");
    assertThat(
            as("salesmanager").put("/api/customers/" + from + "/merge/" + into, Map.of()).status())
        .isEqualTo(403);
  }

  @Test
  void whoIsSomebodyElseStaysSo() {
    var other = registered(name + " Ander");
    as("salesmanager")
        .put("/api/alike-customers/not-same?one=" + from + "&other=" + other, Map.of());
    merged();
    assertThat(codes(merge(other, into, Map.of()))).containsExactly("customers-kept-apart");
  }

  @Test
  void whoWasMergedIsNeitherMergedNorOpenedAgain() {
    merged();
    assertThat(codes(merge(from, into, Map.of()))).containsExactly("customer-merged");
    assertThat(codes(merge(into, from, Map.of()))).containsExactly("customer-merged");
    assertThat(codes(as("admin").delete("/api/customers/" + from + "/closing")))
        .containsExactly("customer-merged");
    assertThat(codes(as("sales").draft(order(from, line("A3005", 1)))))
        .containsExactly("customer-merged");
    var third = registered(name + " Derde");
    assertThat(merge(into, third, Map.of()).status()).isEqualTo(204);
    assertThat(account(from).get("mergedInto").asText()).isEqualTo(third);
  }

  @Test
  void ofTwoMergesInTheSameSecondOneIsDone() {
    var both =
        Together.call(
            List.of(() -> merge(from, into, Map.of()), () -> merge(into, from, Map.of())));
    assertThat(Together.statuses(both)).containsExactlyInAnyOrder(204, 422);
  }
}
