package nl.verkoop.desk;

import static nl.verkoop.scenario.Line.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.verkoop.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A customer's page says what he owes and since when, and what is left of his limit. */
class CustomerAccountTest extends IntegrationTest {

  private static final String CUSTOMERS =
      """
      customer_no,name,address,post_code,city,country,email,credit_limit,bill_to_no,iban
      CA-1,Aarsman Kozijnen,Laan 1,6711 AA,Zuidwolde-aan-Zee,NL,kozijn@aarsman.example,1000,,NL56VKHB0000170199
      CA-2,Aarsman Filiaal,Laan 2,6711 AB,Zuidwolde-aan-Zee,NL,filiaal@aarsman.example,0,CA-1,
      """;

  @BeforeEach
  void haveThem() {
    var answer =
        as("admin")
            .upload("/api/import/customers", "c.csv", CUSTOMERS.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private JsonNode account(String no) {
    return as("sales").get("/api/customer-accounts/" + no).json();
  }

  private static BigDecimal credit(JsonNode account, String figure) {
    return account.at("/credit/" + figure).decimalValue();
  }

  private static BigDecimal due(JsonNode account, String band) {
    return StreamSupport.stream(account.get("ageing").spliterator(), false)
        .filter(each -> each.get("band").asText().equals(band))
        .map(each -> each.get("amount").decimalValue())
        .findFirst()
        .orElseThrow();
  }

  private List<String> found(String query) {
    var rows = as("accounting").get("/api/customer-accounts?" + query).json();
    return StreamSupport.stream(rows.spliterator(), false)
        .map(each -> each.get("no").asText())
        .toList();
  }

  @Test
  void whatHeOwesAndWhatIsLeftOfHisLimitComesFromTheEntriesBehindIt() {
    var before = account("CA-1");
    var invoice =
        given.customer("CA-1").orderedAtOnce(line("A3021", 1).at("100")).invoiced().invoice();
    given.customer("CA-1").orderedByHand(line("A3021", 1).at("200")).at("Task_PickShipment");
    var after = account("CA-1");
    assertThat(credit(after, "balance").subtract(credit(before, "balance")))
        .isEqualByComparingTo("121.00");
    assertThat(credit(after, "openOrders").subtract(credit(before, "openOrders")))
        .isEqualByComparingTo("242.00");
    assertThat(credit(after, "available"))
        .isEqualByComparingTo(credit(before, "available").subtract(new BigDecimal("363.00")));
    assertThat(due(after, "NOT_DUE").subtract(due(before, "NOT_DUE")))
        .isEqualByComparingTo("121.00");
    assertThat(credit(after, "overdue")).isEqualByComparingTo("0.00");
    assertThat(found("q=CA-1&overdue=true")).isEmpty();

    letItBeDue(invoice, 40);
    var late = account("CA-1");
    assertThat(due(late, "UP_TO_60")).isEqualByComparingTo("121.00");
    assertThat(credit(late, "overdue")).isEqualByComparingTo("121.00");
    assertThat(late.at("/openEntries/0/documentNo").asText()).isEqualTo(invoice);
    assertThat(late.at("/openEntries/0/overdue").asBoolean()).isTrue();
    assertThat(found("q=CA-1&overdue=true")).containsExactly("CA-1");
  }

  private void letItBeDue(String invoice, int daysAgo) {
    assertThat(
            jdbc.sql(
                    """
                    update customer_open_item set due_date = ? where entry_no = (
                      select entry_no from customer_entry where document_no = ? and kind = 'INVOICE')
                    """)
                .params(LocalDate.now(clock).minusDays(daysAgo), invoice)
                .update())
        .isEqualTo(1);
  }

  @Test
  void whoIsChargedElsewhereSaysWhereAndHasNoLimit() {
    var branch = account("CA-2");
    assertThat(branch.at("/billTo/no").asText()).isEqualTo("CA-1");
    assertThat(branch.at("/billTo/name").asText()).isEqualTo("Aarsman Kozijnen");
    assertThat(branch.at("/credit/available").isNull()).isTrue();
    assertThat(account("CA-1").get("billTo").isNull()).isTrue();
    assertThat(branch.get("paymentTerms").asText()).contains(" ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ca-1",
        "sman koz",
        "6711 AA",
        "6711aa",
        "kozijn@",
        "NL56VKHB0000170199",
        "NL56 VKHB 0000 1701 99"
      })
  void heIsFoundByAnythingOneRemembers(String text) {
    assertThat(found("q=" + text.replace(" ", "%20"))).containsExactly("CA-1");
  }

  /** Who sells may not read accounts, and so not try them letter by letter either. */
  @Test
  void anAccountIsFoundOnlyAsAWhole() {
    assertThat(found("q=NL56VKHB00001701")).isEmpty();
  }

  @Test
  void theListGoesOnBehindTheLastOneByName() {
    assertThat(found("q=zuidwolde-aan-zee")).containsExactly("CA-2", "CA-1");
    assertThat(found("q=zuidwolde-aan-zee&limit=1")).containsExactly("CA-2");
    assertThat(found("q=zuidwolde-aan-zee&limit=1&after=CA-2")).containsExactly("CA-1");
    assertThat(found("q=zuidwolde-aan-zee&after=CA-1")).isEmpty();
    assertThat(found("q=100%25")).as("a sign that means itself").isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl | Nummer;Naam;Postcode;Plaats;Land;Saldo;Vervallen;Kredietlimiet;Geblokkeerd"
            + " | CA-2;Aarsman Filiaal;6711 AB;Zuidwolde-aan-Zee;NL;0,00;0,00;0,00;Nee",
        "en | Number,Name,Post code,City,Country,Balance,Overdue,Credit limit,Blocked"
            + " | CA-2,Aarsman Filiaal,6711 AB,Zuidwolde-aan-Zee,NL,0.00,0.00,0.00,No"
      })
  void theListIsHadAsAFileForTheReadersSpreadsheet(String language, String head, String row) {
    var reader = language.equals("nl") ? as("accounting") : as("accounting").inEnglish();
    var file = reader.get("/api/customer-accounts.csv?q=zuidwolde-aan-zee&limit=1");
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.body().split("\r\n")).startsWith("\uFEFF" + head, row).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "sort=no, CA-1 CA-2",
    "sort=-no, CA-2 CA-1",
    "sort=name, CA-2 CA-1",
    "sort=-name, CA-1 CA-2",
    "sort=-limit, CA-1 CA-2",
    "sort=limit, CA-2 CA-1",
    "sort=city, CA-1 CA-2",
  })
  void theListIsSortedAsAskedAndGoesOnInThatOrder(String sort, String expected) {
    var query = "q=zuidwolde-aan-zee&limit=1&" + sort;
    var first = found(query);
    var second = found(query + "&after=" + first.get(0));
    assertThat(first.get(0) + " " + second.get(0)).isEqualTo(expected);
    assertThat(found(query + "&after=" + second.get(0))).isEmpty();
  }

  @Test
  void whoOwesMostComesFirstWhereThatIsAsked() {
    given.customer("CA-1").orderedAtOnce(line("A3021", 1).at("100")).invoiced();
    assertThat(found("q=zuidwolde-aan-zee&sort=-balance")).containsExactly("CA-1", "CA-2");
    assertThat(found("q=zuidwolde-aan-zee&sort=balance&after=CA-2")).containsExactly("CA-1");
    assertThat(found("q=zuidwolde-aan-zee&owing=true")).containsExactly("CA-1");
    assertThat(found("q=zuidwolde-aan-zee&salesperson=NIEMAND")).isEmpty();
  }

  @Test
  void theFileHasTheColumnsThatAreAskedForInTheirOrder() {
    var columns = "&columns=email,no,email,balance&sort=no";
    var file = as("sales").get("/api/customer-accounts.csv?q=CA-2" + columns);
    assertThat(file.body().split("\r\n"))
        .containsExactly("\uFEFFE-mail;Nummer;Saldo", "filiaal@aarsman.example;CA-2;0,00");
  }

  @ParameterizedTest
  @ValueSource(strings = {".csv?columns=no,geheim", ".csv?columns=,", "?sort=geheim", "?sort=-"})
  void aColumnThatThereIsNotIsRefused(String query) {
    var answer = as("sales").get("/api/customer-accounts" + query);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("column-unknown", "Er is geen kolom");
  }

  @Test
  void anUnknownOneIsRefusedInWords() {
    var answer = as("sales").get("/api/customer-accounts/KLANT-NIET");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).contains("KLANT-NIET");
    assertThat(as("warehouse").get("/api/customer-accounts/CA-1").status()).isEqualTo(403);
  }
}
