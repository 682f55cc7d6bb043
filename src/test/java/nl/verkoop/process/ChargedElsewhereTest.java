package nl.verkoop.process;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.verkoop.Api.Answer;
import nl.verkoop.documents.DocumentSources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A customer whose purchases another pays: he gets the goods, the other the bill (feature C-10).
 */
class ChargedElsewhereTest extends ProcessTest {

  @Autowired private DocumentSources sources;

  private static final String HEAD = "customer_no,name,address,city,country,email,bill_to_no\n";

  @Test
  void theGoodsGoToTheOneAndTheBillToTheOther() {
    importCustomers(
        "FILIAAL,Hofstra Filiaal,Dok 3,Groningen,NL,filiaal@hofstra.example,HOOFD",
        "HOOFD,Hofstra Hoofdkantoor,Kade 1,Zwolle,NL,hoofd@hofstra.example,");
    var order = given.customer("FILIAAL").orderedAtOnce(line("A3004", 2)).invoiced();
    var view = as("sales").get("/api/sales-orders/" + order.no()).json();
    assertThat(view.at("/header/customerNo").asText()).isEqualTo("FILIAAL");
    assertThat(view.at("/header/billToNo").asText()).isEqualTo("HOOFD");

    var invoice = row("select * from sales_invoice where no = ?", order.invoice());
    assertThat(invoice.get("sell_to_name")).isEqualTo("Hofstra Filiaal");
    assertThat(invoice.get("bill_to_name")).isEqualTo("Hofstra Hoofdkantoor");
    assertThat(invoice.get("ship_to_city")).isEqualTo("Groningen");
    assertThat(entryOf(order.invoice())).isEqualTo("HOOFD");
    assertThat(recipient("order-confirmation:" + order.no())).isEqualTo("filiaal@hofstra.example");
    assertThat(recipient("invoice:" + order.invoice())).isEqualTo("hoofd@hofstra.example");
  }

  @Test
  void theLimitOfWhoPaysCounts() {
    importCustomers(
        "ZAAK1,Zaak 1,Dok 1,Assen,NL,,CONCERN",
        "ZAAK2,Zaak 2,Dok 2,Assen,NL,,CONCERN",
        "CONCERN,Concern,Kade 9,Assen,NL,,");
    jdbc.sql("update customer set credit_limit = 200 where no = 'CONCERN'").update();
    given.customer("ZAAK1").orderedByHand(line("A3004", 1)).at("Task_PickShipment");
    var price = jdbc.sql("select unit_price from item where no = 'A3004'").query(Double.class);
    var second =
        given.customer("ZAAK2").orderedByHand(line("A3004", (int) Math.ceil(200 / price.single())));
    second.at("Task_DecideApproval");
    assertThat(second.approvals().at("/0/reason").asText()).isEqualTo("credit-limit");
  }

  @Test
  void whoPaysIsNotBlocked() {
    importCustomers("F1,F1,Dok 1,Assen,NL,,H1", "H1,Hoofd Een,Kade 9,Assen,NL,,");
    jdbc.sql("update customer set blocked = 'INVOICE' where no = 'H1'").update();
    var refused = as("sales").enter(order("F1", line("A3004", 1)));
    assertThat(code(refused)).isEqualTo("customer-blocked");
    assertThat(refused.body()).contains("Hoofd Een");
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "'X1,X,Dok 1,Assen,NL,,NIEMAND', '', Klant NIEMAND bestaat niet",
    "'X1,X,Dok 1,Assen,NL,,X1', '', Laat dit leeg bij een klant die zelf betaalt",
    "'X1,X,Dok 1,Assen,NL,,X2', 'X2,X,Dok 2,Assen,NL,,X3', 'Wat klant X2 koopt, komt op rekening van X3'"
  })
  void whoCannotPayForAnotherIsRefused(String one, String other, String words) {
    var third = "X3,X,Dok 3,Assen,NL,,\n";
    var answer = take(HEAD + one + "\n" + third + other);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains(words);
    assertThat(
            jdbc.sql("select count(*) from customer where no like 'X_'").query(int.class).single())
        .isZero();
  }

  @Test
  void whoPaysForAnotherPaysForHimself() {
    importCustomers("Y1,Y,Dok 1,Assen,NL,,Y2", "Y2,Y,Dok 2,Assen,NL,,", "Y3,Y,Dok 3,Assen,NL,,");
    var answer = take(HEAD + "Y2,Y,Dok 2,Assen,NL,,Y3\n");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("Klant Y2 betaalt voor anderen");
    importCustomers("Y1,Y,Dok 1,Assen,NL,,", "Y2,Y,Dok 2,Assen,NL,,Y3");
  }

  @Test
  void paperAndMailOfBothAreInTheLanguageOfWhoPaysWithHisVatNumberOnHisOnly() {
    var rows =
        "customer_no,name,address,city,country,email,bill_to_no,language,vat_registration_no\n"
            + "F4,Filiaal Vier,Dok 4,Assen,NL,f4@hofstra.example,h4,nl,\n"
            + "H4,Head Four,Quay 4,Assen,NL,h4@hofstra.example,,en,NL001234572B01\n";
    assertThat(take(rows).status()).isEqualTo(200);
    var order = given.customer("F4").orderedAtOnce(line("A3004", 1)).invoiced();
    var confirmation =
        sources.load(sources.atAddress("order-confirmation", order.no())).orElseThrow();
    var invoice = sources.load(sources.atAddress("invoice", order.invoice())).orElseThrow();
    var language = "select language from mail_outbox where document_number = ?";
    for (var document : List.of(confirmation, invoice)) {
      assertThat(document.heading().language()).isEqualTo(Locale.ENGLISH);
      assertThat(jdbc.sql(language).param(document.heading().number()).query(String.class).single())
          .isEqualTo("en");
    }
    assertThat(confirmation.buyer().addressee()).contains("Filiaal Vier");
    assertThat(confirmation.buyer().vatNumber()).isEmpty();
    assertThat(invoice.buyer().addressee()).contains("Head Four");
    assertThat(invoice.buyer().vatNumber()).isEqualTo("NL001234572B01");
  }

  @Test
  void aReturnedOrderIsChargedToWhomItIsWrittenForNow() {
    importCustomers(
        "F5,F5,Dok 1,Assen,NL,,H5",
        "H5,Hoofd Vijf,Kade 5,Assen,NL,,",
        "F6,F6,Dok 2,Assen,NL,,H6",
        "H6,Hoofd Zes,Kade 6,Assen,NL,,");
    var order =
        given.customer("F5").ordered(line("A3020", 5).less(25)).returned("Voor de verkeerde");
    order.revised(order("F6", line("A3004", 1)).byHand()).at("Task_PickShipment");
    assertThat(
            jdbc.sql("select customer_no from sales_order where no = ?")
                .param(order.no())
                .query(String.class)
                .single())
        .isEqualTo("H6");
    assertThat(as("sales").get("/api/sales-orders?q=Hoofd%20Zes").json()).hasSize(1);
    order.shipped(1).invoiced();
    assertThat(entryOf(order.invoice())).isEqualTo("H6");
  }

  private void importCustomers(String... rows) {
    var answer = take(HEAD + String.join("\n", rows) + "\n");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private Answer take(String file) {
    return as("admin")
        .upload("/api/import/customers", "customers.csv", file.getBytes(StandardCharsets.UTF_8));
  }

  private Map<String, Object> row(String sql, String no) {
    return jdbc.sql(sql).param(no).query().singleRow();
  }

  private String entryOf(String invoiceNo) {
    return jdbc.sql("select customer_no from customer_entry where document_no = ?")
        .param(invoiceNo)
        .query(String.class)
        .single();
  }

  private String recipient(String key) {
    return jdbc.sql("select recipient from mail_outbox where mail_key = ?")
        .param(key)
        .query(String.class)
        .single();
  }
}
