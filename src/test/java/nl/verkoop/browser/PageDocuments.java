package nl.verkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Function;
import nl.verkoop.Api;
import nl.verkoop.ledger.FiscalPeriods;
import nl.verkoop.process.BankFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes something of everything that pages show. */
final class PageDocuments {

  static final String REFERENCE = "PAGINA-";

  /** Customers without a limit and an item in stock, so that no other test comes between. */
  private static final String CUSTOMERS =
      """
      customer_no,name,address,city,country,email,iban,credit_limit
      PB-1,Paginahuis,Laan 1,Zwolle,NL,post@klant.example,NL91ABNA0417164300,0
      PB-2,Zonder Post,Laan 2,Zwolle,NL,,,0
      """;

  private static final String ITEMS =
      """
      item_no,description,description_en,unit_price,stock
      PB-A,Boekenkast,Bookcase,149.00,500
      """;

  private final Function<String, Api> as;
  private final JdbcClient jdbc;
  private final FiscalPeriods periods;
  private final LocalDate today;

  PageDocuments(Function<String, Api> as, JdbcClient jdbc, FiscalPeriods periods, LocalDate today) {
    this.as = as;
    this.jdbc = jdbc;
    this.periods = periods;
    this.today = today;
  }

  /** Orders that wait, are shipped in part, paid, not mailed, or stuck; and a bank file. */
  record Made(String large, String partly, String paid, String unsent, String stuck, String bank) {}

  Made make() {
    take("customers", CUSTOMERS);
    take("items", ITEMS);
    var large = order("PB-1", "STANDARD", 70, "GROOT");
    var partly = shippedInPart();
    var paid = invoiced("PB-1", "BETAALD");
    var unsent = invoiced("PB-2", "ZONDER-ADRES");
    assertThat(as.apply("accounting").post("/api/proof", "").status()).isEqualTo(200);
    return new Made(large, partly, paid, unsent, stuck(), pay(paid));
  }

  private void take(String kind, String file) {
    var answer =
        as.apply("admin")
            .upload("/api/import/" + kind, "x.csv", file.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private String order(String customer, String policy, int quantity, String reference) {
    var answer =
        as.apply("sales")
            .post(
                "/api/sales-orders",
                "{\"customerNo\":\"%s\",\"customerReference\":\"%s\",\"fulfilmentPolicy\":\"%s\",\"lines\":[{\"itemNo\":\"PB-A\",\"quantity\":%d}]}"
                    .formatted(customer, REFERENCE + reference, policy, quantity));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().get("no").asText();
  }

  private String shippedInPart() {
    var no = order("PB-1", "STANDARD", 3, "DEELS");
    awaitThat(
        no,
        () ->
            as.apply("warehouse")
                .get("/api/sales-orders/" + no + "/progress")
                .json()
                .at("/waiting/0")
                .has("taskId"));
    var shipped =
        as.apply("warehouse")
            .post(
                "/api/sales-orders/" + no + "/shipments",
                "{\"lines\":[{\"lineNo\":1,\"quantity\":1}]}");
    assertThat(shipped.status()).as(shipped.body()).isEqualTo(204);
    awaitThat(no, () -> isInvoiced(no));
    return no;
  }

  private String invoiced(String customer, String reference) {
    var no = order(customer, "AT_ONCE", 1, reference);
    awaitThat(no, () -> isInvoiced(no));
    return no;
  }

  private boolean isInvoiced(String no) {
    return jdbc.sql("select count(*) from sales_invoice where order_no = ?")
            .param(no)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** A step that fails because the books are closed stays among the failed ones. */
  private String stuck() {
    var before =
        jdbc.sql("select coalesce(max(ends_on), '1970-01-01') from fiscal_period where closed")
            .query(LocalDate.class)
            .single();
    periods.closeThrough(today.plusYears(5));
    try {
      var no = order("PB-1", "AT_ONCE", 1, "VAST");
      awaitThat(no, () -> as.apply("admin").get("/api/failures").body().contains(no));
      return no;
    } finally {
      periods.closeThrough(before);
    }
  }

  private String pay(String orderNo) {
    record Invoice(String no, BigDecimal gross) {}
    var invoice =
        jdbc.sql("select no, gross from sales_invoice where order_no = ?")
            .param(orderNo)
            .query(Invoice.class)
            .single();
    var gross = invoice.gross().toPlainString();
    var file =
        new BankFile(today)
            .receipt(gross, "Paginahuis", "NL91ABNA0417164300", invoice.no())
            .receipt("5.55", "Onbekende betaler", "NL20INGB0001234567", "geen idee waarvoor");
    var answer = as.apply("accounting").upload("/api/bank-statements", "pagina.xml", file.bytes());
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().get("importNo").asText();
  }

  private static void awaitThat(String no, Callable<Boolean> isSo) {
    await(no).atMost(Duration.ofSeconds(30)).until(isSo);
  }
}
