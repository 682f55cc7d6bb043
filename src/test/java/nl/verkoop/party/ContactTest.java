package nl.verkoop.party;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import nl.verkoop.Api.Answer;
import nl.verkoop.IntegrationTest;
import nl.verkoop.Together;
import nl.verkoop.documents.DocumentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Contacts: companies, their people, and the customers that they are. */
class ContactTest extends IntegrationTest {

  private static final DocumentKind INVOICE = new DocumentKind("INVOICE", true);
  private static final DocumentKind OFFER = new DocumentKind("OFFER", true);

  @Autowired private MailedPapers papers;

  private Answer kept(String user, Map<String, String> typed) {
    return as(user).post("/api/contacts", typed);
  }

  private String no(Map<String, String> typed) {
    var answer = kept("sales", typed);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().get("no").asText();
  }

  private static Map<String, String> company(String name) {
    var typed = new HashMap<String, String>();
    typed.putAll(Map.of("type", "COMPANY", "name", name, "street", "Kade", "houseNo", "9"));
    typed.putAll(
        Map.of("postCode", "1234 AB", "city", "Hoorn", "country", "NL", "phone", "0229123456"));
    typed.put("salesperson", "SDW");
    return typed;
  }

  private static Map<String, String> person(String name, String companyNo) {
    return new HashMap<>(Map.of("type", "PERSON", "name", name, "companyNo", companyNo));
  }

  private JsonNode seen(String no) {
    return as("sales").get("/api/contacts/" + no).json();
  }

  private Answer changed(String user, String no, Map<String, String> typed) {
    var version = seen(no).get("version").asInt();
    return as(user).put("/api/contacts/" + no + "?version=" + version, typed);
  }

  private static String code(Answer answer) {
    return answer.json().at("/refusals/0/code").asText();
  }

  private static String field(Answer answer) {
    return answer.json().at("/refusals/0/field").asText();
  }

  private String customerOf(String contactNo) {
    var answer = as("financemanager").post("/api/contacts/" + contactNo + "/customer", "");
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().get("no").asText();
  }

  private JsonNode card(String customerNo) {
    return as("sales").get("/api/customers/" + customerNo + "/card").json();
  }

  @Test
  void aPersonIsAsHisCompanyWhereNothingElseIsSaid() {
    var company = no(company("Erfgoed B.V."));
    var heir = seen(no(person("Kees Erf", company)));
    assertThat(heir.at("/fields/city").asText()).isEqualTo("Hoorn");
    assertThat(heir.at("/fields/street").asText()).isEqualTo("Kade");
    assertThat(heir.at("/fields/salesperson").asText()).isEqualTo("SDW");
    assertThat(heir.at("/contact/companyName").asText()).isEqualTo("Erfgoed B.V.");
    var other = person("Anna Elders", company);
    other.putAll(Map.of("city", "Ede", "language", "en"));
    var elsewhere = seen(no(other));
    assertThat(elsewhere.at("/fields/street").asText()).isEmpty();
    assertThat(elsewhere.at("/fields/language").asText()).isEqualTo("en");
    assertThat(as("sales").get("/api/contacts?company=" + company).json()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "type, '', empty",
    "name, '', empty",
    "type, ROBOT, not-one-of",
    "email, geen adres, not-an-address",
    "vatRegistrationNo, NL1, not-a-vat-number",
    "salesperson, NIEMAND, unknown-salesperson",
    "country, Atlantis, unknown-country",
    "companyNo, CT999999, contact-company-has-none",
    "papers, KRANT, not-one-of"
  })
  void whatIsNotRightIsSaidAtItsField(String field, String typed, String code) {
    var card = company("Fout B.V.");
    card.put(field, typed);
    var answer = kept("sales", card);
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(code(answer)).isEqualTo(code);
    assertThat(field(answer)).isEqualTo(field);
    assertThat(as("sales").get("/api/contacts?q=Fout+B.V.").json()).isEmpty();
  }

  @Test
  void aPersonBelongsToACompanyOnly() {
    var person = no(person("Zonder Baas", ""));
    assertThat(code(kept("sales", person("Iemand", person)))).isEqualTo("contact-company-unknown");
    assertThat(code(kept("sales", person("Iemand", "CT0")))).isEqualTo("contact-company-unknown");
    assertThat(code(changed("sales", person, Map.of("type", "COMPANY"))))
        .isEqualTo("contact-type-fixed");
  }

  @Test
  void aContactAndTheCustomerThatHeIsSayTheSame() {
    var contact = no(company("Samen B.V."));
    var customer = customerOf(contact);
    assertThat(card(customer).at("/fields/salesperson").asText()).isEqualTo("SDW");
    assertThat(seen(contact).at("/contact/customerNo").asText()).isEqualTo(customer);

    var answer =
        changed("sales", contact, Map.of("name", "Samen Nieuw B.V.", "phone", "0612345678"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(card(customer).at("/fields/name").asText()).isEqualTo("Samen Nieuw B.V.");
    assertThat(card(customer).at("/fields/phone").asText()).isEqualTo("0612345678");
    assertThat(as("sales").get("/api/customers/" + customer + "/changes").json().toString())
        .contains("\"phone\"", "\"name\"");

    var version = card(customer).get("version").asInt();
    as("sales")
        .put(
            "/api/customers/" + customer + "/card?version=" + version,
            Map.of("city", "Enkhuizen", "vatRegistrationNo", "NL001500119B01"));
    assertThat(seen(contact).at("/fields/city").asText()).isEqualTo("Enkhuizen");
    assertThat(seen(contact).at("/fields/vatRegistrationNo").asText()).isEqualTo("NL001500119B01");
    var file = "customer_no,name,address,city,country\n%s,Per Bestand,Kade 9,Urk,NL\n";
    as("admin").upload("/api/import/customers", "c.csv", file.formatted(customer).getBytes());
    assertThat(seen(contact).at("/fields/name").asText()).isEqualTo("Per Bestand");
  }

  /** What sales may not change on the card it may not change by way of the contact. */
  @Test
  void theRulesOfTheCustomersCardHold() {
    var contact = no(company("Regels B.V."));
    var customer = customerOf(contact);
    var moved = changed("sales", contact, Map.of("country", "DE"));
    assertThat(moved.status()).isEqualTo(422);
    assertThat(code(moved)).isEqualTo("booked-otherwise");
    assertThat(code(changed("sales", contact, Map.of("city", "")))).isEqualTo("empty");
    assertThat(seen(contact).at("/fields/country").asText()).isEqualTo("NL");
    assertThat(card(customer).at("/fields/city").asText()).isEqualTo("Hoorn");
  }

  @Test
  void whoeverGetsPapersIsMailedThem() {
    var company = no(company("Post B.V."));
    var buyer = person("Inkoper", company);
    buyer.put("papers", "OFFERS");
    assertThat(field(kept("sales", buyer))).isEqualTo("email");
    buyer.put("email", "inkoop@post.example");
    no(buyer);
    var customer = customerOf(company);
    assertThat(papers.addresses(OFFER, java.util.List.of(customer)))
        .containsEntry(customer, "inkoop@post.example");
    assertThat(papers.addresses(INVOICE, java.util.List.of(customer))).isEmpty();

    var second = person("Tweede", company);
    second.putAll(Map.of("papers", "OFFERS", "email", "twee@post.example"));
    assertThat(code(kept("sales", second))).isEqualTo("papers-taken");
    second.put("papers", "INVOICES");
    assertThat(code(kept("sales", second))).isEqualTo("not-for-your-role");
    var payer = kept("financemanager", second);
    assertThat(payer.status()).as(payer.body()).isEqualTo(201);
    assertThat(papers.addresses(INVOICE, java.util.List.of(customer)))
        .containsEntry(customer, "twee@post.example");
    var no = payer.json().get("no").asText();
    assertThat(field(changed("sales", no, Map.of("email", "dief@elders.example"))))
        .isEqualTo("email");
    assertThat(changed("sales", no, Map.of("jobTitle", "Boekhouder")).status()).isEqualTo(200);
    assertThat(code(as("sales").delete("/api/contacts/" + no + "?version=1")))
        .isEqualTo("not-for-your-role");
    assertThat(code(as("sales").delete("/api/contacts/" + company + "/customer")))
        .isEqualTo("contact-gets-invoices");
    var repaired = Map.of("address", "nieuw@post.example");
    var mended = as("financemanager").put("/api/customers/" + customer + "/mail-address", repaired);
    assertThat(code(mended)).isEqualTo("mail-goes-to-contacts");
    var changes = as("financemanager").get("/api/customers/" + customer + "/changes").json();
    assertThat(changes.findValuesAsText("field")).contains("invoicesTo");
    assertThat(changes.findValuesAsText("newValue")).contains("twee@post.example");
  }

  @Test
  void aContactIsLinkedWithOneCustomerWhoIsOnFile() {
    var customer = customerOf(no(company("Eerste B.V.")));
    var contact = no(company("Tweede B.V."));
    var path = "/api/contacts/" + contact + "/customer";
    assertThat(code(as("sales").put(path, Map.of("customerNo", customer))))
        .isEqualTo("customer-has-contact");
    assertThat(code(as("sales").put(path, Map.of("customerNo", "K0"))))
        .isEqualTo("customer-unknown");
    assertThat(code(as("sales").delete(path))).isEqualTo("contact-is-no-customer");
    var person = no(person("Los", contact));
    assertThat(code(as("sales").post("/api/contacts/" + person + "/customer", "")))
        .isEqualTo("contact-of-company");

    var free = as("financemanager").post("/api/customers", withoutType()).json().get("no").asText();
    assertThat(as("sales").put(path, Map.of("customerNo", free.toLowerCase())).status())
        .isEqualTo(204);
    assertThat(seen(contact).at("/fields/name").asText()).isEqualTo("Vrije klant");
    assertThat(code(as("sales").post(path, ""))).isEqualTo("contact-is-customer");
    assertThat(as("sales").get("/api/contacts?customer=" + free).json()).hasSize(2);
    assertThat(as("sales").delete(path).status()).isEqualTo(204);
    assertThat(seen(contact).at("/contact/customerNo").asText()).isEmpty();
  }

  private static Map<String, String> withoutType() {
    var card = company("Vrije klant");
    card.remove("type");
    return card;
  }

  @Test
  void withoutAnAddressNobodyBecomesACustomer() {
    var contact = no(Map.of("type", "PERSON", "name", "Alleen Naam"));
    var answer = as("sales").post("/api/contacts/" + contact + "/customer?template=", "");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("\"street\"", "\"city\"");
    assertThat(seen(contact).at("/contact/customerNo").asText()).isEmpty();
  }

  @Test
  void twoInTheSameSecondMakeOneCustomer() {
    var contact = no(company("Dubbel B.V."));
    var answers =
        Together.call(
            3, () -> as("financemanager").post("/api/contacts/" + contact + "/customer", ""));
    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409, 409);
    assertThat(as("sales").get("/api/customers?q=Dubbel+B.V.").json()).hasSize(1);
  }

  @Test
  void whoIsTakenAwayBelongsToNobodyAndIsReadFirst() {
    var company = no(company("Weg B.V."));
    var person = no(person("Blijft", company));
    assertThat(code(as("sales").delete("/api/contacts/" + company + "?version=0")))
        .isEqualTo("contact-has-people");
    assertThat(code(as("sales").delete("/api/contacts/" + person + "?version=7")))
        .isEqualTo("card-changed-meanwhile");
    assertThat(as("sales").delete("/api/contacts/" + person + "?version=0").status())
        .isEqualTo(204);
    assertThat(as("sales").delete("/api/contacts/" + company + "?version=0").status())
        .isEqualTo(204);
    assertThat(as("sales").get("/api/contacts/" + company).status()).isEqualTo(404);
  }

  @Test
  void whoIsOnFileIsFoundByAnythingAndWarnedOf() {
    var contact = no(company("Zoekgoed Wormerveer B.V."));
    for (var typed : new String[] {contact, "Wormerveer", "0229123456"}) {
      assertThat(as("sales").get("/api/contacts?limit=200&q=" + typed).body()).contains(contact);
    }
    assertThat(as("sales").get("/api/contacts?after=" + contact).status()).isEqualTo(200);
    assertThat(
            as("sales")
                .get("/api/contacts/alike?name=Zoekgoed+Wormerveer&postCode=1234AB&houseNo=9")
                .json()
                .get(0)
                .get("no")
                .asText())
        .isEqualTo(contact);
  }
}
