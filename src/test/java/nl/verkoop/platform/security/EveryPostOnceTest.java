package nl.verkoop.platform.security;

import static nl.verkoop.Together.statuses;
import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static nl.verkoop.scenario.Part.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.verkoop.Api;
import nl.verkoop.Api.Answer;
import nl.verkoop.IntegrationTest;
import nl.verkoop.Together;
import nl.verkoop.process.BankFile;
import nl.verkoop.scenario.BankActs.LineDecision;
import nl.verkoop.scenario.Order;
import nl.verkoop.scenario.OrderActs;
import nl.verkoop.scenario.Quote;
import nl.verkoop.scenario.Quote.Said;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Everything that is posted to /api with an Idempotency-Key is done once. */
class EveryPostOnceTest extends IntegrationTest {

  private static final Map<String, String> CONTACT =
      Map.of("type", "COMPANY", "name", "Nieuw", "street", "Laan", "city", "Ede");

  private static final String HEADER = "Idempotency-Key";
  private static final String SHIP_TO =
      "customer_no,code,name,address,city,country\nK1008,%s,Locatie,Laan 1,Ede,NL\n";
  private static final Order ORDER = order("K1003", line("A3005", 1));

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;

  @Autowired private ApiAccess access;

  @Autowired private ManagementService management;

  /** One request that succeeds: who sends it, where to, and how. */
  private record Sample(String user, String path, Sender sender) {

    Answer send(Api program, String address) {
      return sender.send(program, address);
    }
  }

  private interface Sender {
    Answer send(Api program, String address);
  }

  private static Sample json(String user, String path, Object body) {
    return new Sample(user, path, (program, address) -> program.post(address, body));
  }

  private static Sample upload(String user, String path, byte[] file) {
    return new Sample(user, path, (program, address) -> program.upload(address, "f.csv", file));
  }

  private static Sample csv(String user, String path, byte[] file) {
    return new Sample(
        user, path, (program, address) -> program.postFile(address, "text/csv", file));
  }

  @Test
  void isAnsweredAgainWithWhatItWasAnsweredFirst() {
    var endpoints = posts();
    assertThat(endpoints).hasSizeGreaterThan(18);
    for (var endpoint : endpoints) {
      var sample = sample(endpoint);
      var key = UUID.randomUUID().toString();
      var program = as(sample.user()).with(HEADER, key);
      var first = sample.send(program, sample.path());
      assertThat(first.status()).as("%s: %s", endpoint, first.body()).isBetween(200, 204);
      var second = sample.send(program, sample.path());
      assertThat(second.body()).as("%s", endpoint).isEqualTo(first.body());
      assertThat(second.status())
          .as("%s", endpoint)
          .isEqualTo(first.status() == 201 ? 200 : first.status());
      var other = sample.send(program, another(sample.path()));
      assertThat(other.status()).as("%s", endpoint).isEqualTo(409);
      assertThat(code(other)).as("%s", endpoint).isEqualTo("key-used-before");
    }
  }

  private static String another(String path) {
    return path + (path.contains("?") ? "&" : "?") + "another=request";
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "two words", "naïve", "tab\tin", "61"})
  void takesNoKeyThatIsNone(String key) throws IOException {
    var sent = key.equals("61") ? "x".repeat(61) : key;
    var expected = key.isBlank() ? "key-empty" : key.equals("61") ? "too-long" : "key-odd";
    for (var endpoint : posts()) {
      var user = endpoint.groups().get(0);
      assertThat(posted(endpoint, user, HEADER + ": " + sent))
          .as("%s", endpoint)
          .contains(" 422 ", "\"" + expected + "\"");
    }
  }

  /** Java's own client sends no such headers. */
  private String posted(Endpoint endpoint, String user, String header) throws IOException {
    var login = Base64.getEncoder().encodeToString(bytes(user + ":" + user));
    var request =
        """
        POST %s HTTP/1.1
        Host: localhost
        Connection: close
        Authorization: Basic %s
        Content-Type: %s
        Content-Length: 7
        %s

        --x--
        """
            .formatted(endpoint.path(), login, type(endpoint), header)
            .replace("\n", "\r\n");
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String type(Endpoint endpoint) {
    var type = endpoint.consumes().toString();
    return type.startsWith("multipart/") ? type + "; boundary=x" : type;
  }

  @Test
  void isWrittenInTheDocumentation() {
    var paths = as("sales").get("/api/openapi").json().path("paths");
    for (var endpoint : posts()) {
      var operation = paths.path(endpoint.pattern()).path("post");
      assertThat(operation.path("parameters").findValuesAsText("name"))
          .as("%s", endpoint)
          .containsOnlyOnce(HEADER);
      if (operation.path("responses").has("201")) {
        assertThat(operation.path("responses").has("200")).as("%s", endpoint).isTrue();
      }
    }
  }

  @Test
  void ofFourAtOnceOneIsDone() {
    for (var round = 0; round < 5; round++) {
      var program = as("sales").with(HEADER, UUID.randomUUID().toString());
      var reference = "once-" + UUID.randomUUID();
      var answers = Together.call(4, () -> program.enter(ORDER.reference(reference)));
      assertThat(statuses(answers)).containsExactlyInAnyOrder(201, 200, 200, 200);
      assertThat(answers).extracting(Answer::body).containsOnly(answers.get(0).body());
      assertThat(orders(reference)).isEqualTo(1);
    }
  }

  @Test
  void aRefusedRequestKeepsNothing() {
    var program = as("admin").with(HEADER, UUID.randomUUID().toString());
    var bad = "customer_no,name,address,city,country\nRF-1,,Laan 1,Ede,NL\n";
    var good = bad.replace("RF-1,,", "RF-1,Goed,");
    assertThat(program.upload("/api/import/customers", "c.csv", bytes(bad)).status())
        .isEqualTo(422);
    assertThat(program.upload("/api/import/customers", "c.csv", bytes(good)).body())
        .contains("\"created\":1");

    var seller = as("sales").with(HEADER, UUID.randomUUID().toString());
    assertThat(seller.draft(order("?")).status()).isEqualTo(422);
    assertThat(seller.draft(ORDER).status()).isEqualTo(201);
  }

  @Test
  void theSameIsWhatAsksForTheSame() {
    var program = as("sales").with(HEADER, UUID.randomUUID().toString());
    var first = program.draft(ORDER);
    var turned =
        "{ \"lines\": [{\"quantity\": 1.00, \"itemNo\":\"A3005\", \"unitPrice\": null}],\"customerNo\":\"K1003\"}";
    var again = program.post("/api/sales-orders/drafts", turned);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    var more = program.post("/api/sales-orders/drafts", turned.replace("1.00", "1.01"));
    assertThat(code(more)).isEqualTo("key-used-before");
    assertThat(more.body()).contains("eerder gebruikt");
  }

  @Test
  void aKeyIsItsUsersOwnAndCapitalsCount() {
    var key = "Key-" + UUID.randomUUID();
    var first = as("sales").with(HEADER, key).draft(ORDER);
    assertThat(first.status()).isEqualTo(201);
    for (var other :
        List.of(
            as("salesmanager").with(HEADER, key),
            as("sales").with(HEADER, key.toUpperCase(java.util.Locale.ROOT)))) {
      assertThat(other.draft(ORDER).status()).isEqualTo(201);
    }
  }

  private List<Endpoint> posts() {
    return Endpoint.all(mapping, access).stream()
        .filter(each -> each.method() == HttpMethod.POST)
        .toList();
  }

  private static String code(Answer answer) {
    return answer.json().at("/refusals/0/code").asText();
  }

  private int orders(String reference) {
    return jdbc.sql("select count(*) from sales_document where customer_reference = ?")
        .param(reference)
        .query(Integer.class)
        .single();
  }

  private static byte[] bytes(String file) {
    return file.getBytes(StandardCharsets.UTF_8);
  }

  /** An endpoint that nobody thought of here is a failure: there is no list of exceptions. */
  private Sample sample(Endpoint endpoint) {
    var path = endpoint.pattern();
    var isCsv = endpoint.consumes().toString().equals("text/csv");
    if (path.startsWith("/api/sales-orders")) {
      return ofAnOrder(path);
    }
    if (path.startsWith("/api/sales-quotes")) {
      return ofAQuote(path);
    }
    if (path.startsWith("/api/bank-statements")) {
      return ofABankFile(path);
    }
    if (path.equals("/api/import/orders")) {
      return orderFiles();
    }
    if (path.startsWith("/api/import/")) {
      var file = bytes(cards(path, UUID.randomUUID().toString().substring(0, 8)));
      return isCsv ? csv("admin", path, file) : upload("admin", path, file);
    }
    return switch (path) {
      case "/api/fiscal-periods/years/{year}" ->
          json("admin", "/api/fiscal-periods/years/" + nextYear(), "");
      case "/api/customers" ->
          json(
              "sales",
              path,
              Map.of("name", "Nieuw", "street", "Laan", "city", "Ede", "country", "NL"));
      case "/api/opportunities" -> json("sales", path, opportunity());
      case "/api/opportunities/{no}/steps" ->
          json("sales", path.replace("{no}", pursued()) + "?version=0", Map.of("action", "START"));
      case "/api/opportunities/{no}/closing" ->
          json(
              "sales",
              path.replace("{no}", pursued()) + "?version=0",
              Map.of("won", false, "closeCode", "PRICE", "closedOn", today().toString()));
      case "/api/contacts" -> json("sales", path, CONTACT);
      case "/api/contacts/{no}/customer", "/api/contacts/{no}/prospect" ->
          json(
              "sales",
              path.replace(
                  "{no}", as("sales").post("/api/contacts", CONTACT).json().get("no").asText()),
              "");
      case "/api/price-worksheet/proposals" ->
          json("salesmanager", path, Map.of("source", "ITEM_CARDS", "items", "NIX"));
      case "/api/price-worksheet/implementation" -> json("salesmanager", path, "");
      case "/api/customers/{no}/vat-checks" -> json("sales", path.replace("{no}", "K1001"), "");
      case "/api/customers/{no}/files" ->
          upload("sales", path.replace("{no}", "K1001"), bytes("a,b\n"));
      case "/api/customers/{no}/notes" ->
          json("sales", path.replace("{no}", "K1001"), Map.of("note", "Belt graag vooraf"));
      case "/api/customers/{no}/registration" ->
          json("sales", path.replace("{no}", sentBack()), "");
      case "/api/credit-limit-raises/{no}/withdrawal" ->
          json("salesmanager", path.replace("{no}", raised()), "");
      case "/api/customer-templates/{code}/applications" ->
          json(
              "admin",
              "/api/customer-templates/BEDRIJF/applications",
              Map.of("customers", List.of("K1003")));
      case "/api/list-views" ->
          json("sales", path, Map.of("list", "orders", "name", UUID.randomUUID().toString()));
      case "/api/link-keys" -> json("admin", path, Map.of("recall", false));
      case "/api/proof" -> json("accounting", path, "");
      case "/api/outbox/{id}/retry" ->
          json(
              "sales",
              "/api/outbox/" + failedMail() + "/retry",
              Map.of("recipient", "a@b.example"));
      case "/api/outbox/send" ->
          json("sales", path, Map.of("ids", List.of(failedMail()), "recipient", "a@b.example"));
      case "/api/failures/{id}/retry" ->
          json("accounting", "/api/failures/" + failedStep() + "/retry", "");
      case "/api/approvals/{documentNo}/decision" ->
          json(
              "salesmanager",
              path.replace("{documentNo}", waiting("Task_DecideApproval", 25)),
              new OrderActs.Decision("APPROVED", null));
      default -> throw new AssertionError("No request is known here for " + endpoint);
    };
  }

  private Map<String, String> opportunity() {
    var contact = as("sales").post("/api/contacts", CONTACT).json().get("no").asText();
    return Map.of("description", "Kans", "contactNo", contact, "cycle", "STANDAARD");
  }

  private String pursued() {
    return as("sales").post("/api/opportunities", opportunity()).json().get("no").asText();
  }

  /** A new customer whose card has to be offered for approval again. */
  /** A higher limit that somebody asked for. */
  private String raised() {
    var no = "KH-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    var file = "customer_no,name,address,city,country,credit_limit\n%s,Hoger,Laan 1,Ede,NL,5\n";
    as("admin").upload("/api/import/customers", "c.csv", file.formatted(no).getBytes());
    as("salesmanager").put("/api/customers/" + no + "/card?version=0", Map.of("creditLimit", "9"));
    return as("sales").get("/api/customer-accounts/" + no).json().at("/raise/no").asText();
  }

  private String sentBack() {
    var typed = Map.of("name", "Terug", "street", "Laan", "city", "Ede", "country", "NL");
    var no = as("sales").post("/api/customers", typed).json().get("no").asText();
    as("financemanager")
        .post("/api/approvals/" + no + "/decision", new OrderActs.Decision("RETURNED", "Welk?"));
    return no;
  }

  private Sample ofAnOrder(String path) {
    return switch (path) {
      case "/api/sales-orders", "/api/sales-orders/drafts" -> json("sales", path, ORDER);
      case "/api/sales-orders/{no}/start" ->
          json("sales", path.replace("{no}", as("sales").drafted(ORDER)), "");
      case "/api/sales-orders/{no}/decision" ->
          json(
              "salesmanager",
              path.replace("{no}", waiting("Task_DecideApproval", 25)),
              new OrderActs.Decision("APPROVED", null));
      case "/api/sales-orders/{no}/invoice-discount" ->
          json("sales", path.replace("{no}", as("sales").drafted(ORDER)) + "?version=0", "");
      case "/api/sales-orders/{no}/revision" -> json("sales", path.replace("{no}", returned()), "");
      case "/api/sales-orders/{no}/shipments" ->
          json(
              "warehouse",
              path.replace("{no}", waiting("Task_PickShipment", 0)),
              new OrderActs.Shipment(List.of(part(1, 1)), null));
      default -> throw new AssertionError("No request is known here for " + path);
    };
  }

  private Sample ofAQuote(String path) {
    return switch (path) {
      case "/api/sales-quotes", "/api/sales-quotes/drafts" -> json("sales", path, ORDER);
      case "/api/sales-quotes/{no}/start" ->
          json(
              "sales",
              path.replace(
                  "{no}",
                  as("sales")
                      .post("/api/sales-quotes/drafts", ORDER)
                      .json()
                      .at("/header/no")
                      .asText()),
              "");
      case "/api/sales-quotes/{no}/invoice-discount" ->
          json(
              "sales",
              path.replace(
                      "{no}",
                      as("sales")
                          .post("/api/sales-quotes/drafts", ORDER)
                          .json()
                          .at("/header/no")
                          .asText())
                  + "?version=0",
              "");
      case "/api/sales-quotes/{no}/answers" ->
          json("sales", path.replace("{no}", offered().no()), Said.declined("PRICE"));
      case "/api/sales-quotes/{no}/next-offer" ->
          json("sales", path.replace("{no}", offered().said(Said.countered("Minder")).no()), "");
      case "/api/sales-quotes/{no}/rounds/{round}/restore" -> {
        var quote = offered().said(Said.countered("Minder"));
        yield json(
            "sales",
            path.replace("{no}", quote.no()).replace("{round}", "1")
                + "?version="
                + quote.view().at("/header/version").asInt(),
            "");
      }
      case "/api/sales-quotes/{no}/copies" ->
          json("sales", path.replace("{no}", offered().no()), "");
      case "/api/sales-quotes/{no}/order" ->
          json("sales", path.replace("{no}", offered().expired().no()), "");
      default -> throw new AssertionError("No request is known here for " + path);
    };
  }

  private Quote offered() {
    return given.customer("K1001").quoted(line("A3021", 2));
  }

  /** An order at this task, with this discount. */
  private String waiting(String task, int discount) {
    var line = line("A3021", 2).less(discount);
    return given.customer("K1001").orderedByHand(line).at(task).no();
  }

  private String returned() {
    return given.order(waiting("Task_DecideApproval", 25)).returned("Minder").no();
  }

  private Sample ofABankFile(String path) {
    var file = new BankFile(today()).receipt("12.34", "Niemand", "NL02ABNA0123456789", "?");
    if (!path.contains("{")) {
      return upload("accounting", path, file.bytes());
    }
    var accounting = as("accounting");
    var uploaded = path.endsWith("/start") ? accounting.keep(file) : accounting.reconcile(file);
    var no = uploaded.json().get("importNo").asText();
    if (path.endsWith("/review")) {
      given.bankImport(no).toReview();
    }
    if (path.endsWith("/take-up")) {
      given.bankImport(no).toReview();
      accounting.setAside(no, 1);
    }
    if (path.endsWith("/undo")) {
      given.bankImport(no).toReview();
      accounting.decide(no, 1, LineDecision.of("1900=12.34"));
      given.bankImport(no).reviewed().reconciled();
    }
    var address = path.replace("{importNo}", no).replace("{lineNo}", "1");
    return path.endsWith("/undo")
        ? json("financemanager", address, Map.of("reason", "Fout"))
        : json("accounting", address, "");
  }

  private static String cards(String path, String no) {
    var party = "%s_no,name,address,city,country\n%s,Nieuw,Laan 1,Ede,NL\n";
    return switch (path.substring(path.lastIndexOf('/') + 1)) {
      case "items" -> "item_no,description,unit_price,stock\n%s,Schroef,0.50,3\n".formatted(no);
      case "customer-templates" -> "template_code\n%s\n".formatted(no);
      case "groups" -> "kind,code\nCUSTOMER_PRICE,%s\n".formatted(no);
      case "invoice-discounts" -> "code,minimum_amount,discount_percent\nK1008,9999999,1\n";
      case "item-units" -> "item_no,unit,quantity_per_unit\nA3005,KRAT,24\n";
      case "catalogue-items" ->
          "vendor_no,vendor_item_no,description,unit_price\nL2001,%s,Nieuw,1\n".formatted(no);
      case "item-texts" -> "item_no,language,description\nA3005,de,Ding\n";
      case "prices" -> "item_no,customer_no,minimum_quantity,unit_price\nA3005,K1008,999999,1\n";
      case "ship-to-addresses" -> SHIP_TO.formatted(no);
      case "salespeople" -> "code,name\n%s,Nieuw\n".formatted(no);
      case "vendors" -> party.formatted("vendor", no);
      default -> party.formatted("customer", no);
    };
  }

  private Sample orderFiles() {
    var no = UUID.randomUUID().toString().substring(0, 8);
    var files =
        Map.of(
            "orders", bytes("order_no,customer_no,order_date\n%s,K1003,2026-11-02\n".formatted(no)),
            "lines", bytes("order_no,line_no,item_no,quantity\n%s,1,A3005,1\n".formatted(no)));
    return new Sample(
        "admin", "/api/import/orders", (program, address) -> program.uploadAll(address, files));
  }

  private int nextYear() {
    return jdbc.sql("select max(year(ends_on)) + 1 from fiscal_period")
        .query(Integer.class)
        .single();
  }

  /** The confirmation of an order of somebody without an address. */
  private long failedMail() {
    var card = "customer_no,name,address,city,country\nNOMAIL,Zonder post,Laan 1,Ede,NL\n";
    as("admin").upload("/api/import/customers", "c.csv", bytes(card));
    var no = given.ordered(ORDER.forCustomer("NOMAIL")).no();
    return await("the confirmation of " + no)
        .atMost(Duration.ofSeconds(30))
        .until(() -> as("sales").get("/api/outbox?document=" + no).json(), each -> !each.isEmpty())
        .at("/0/id")
        .asLong();
  }

  /** A step that is held up until it has been asked for again. */
  private String failedStep() {
    management.suspendJobDefinitionByProcessDefinitionKey("shipment", true);
    try {
      var no = given.ordered(ORDER).no();
      var job =
          jdbc.sql(
                  """
                  select j.ID_ from ACT_RU_JOB j
                  join ACT_RU_EXECUTION p on p.ID_ = j.PROCESS_INSTANCE_ID_
                  where p.BUSINESS_KEY_ = ?
                  """)
              .param(no)
              .query(String.class)
              .single();
      management.setJobRetries(job, 0);
      return job;
    } finally {
      management.activateJobDefinitionByProcessDefinitionKey("shipment", true);
    }
  }
}
