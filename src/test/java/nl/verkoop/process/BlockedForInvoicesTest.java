package nl.verkoop.process;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was shipped is not invoiced while either of the two is blocked for it (feature C-30). */
class BlockedForInvoicesTest extends PathTest {

  @ParameterizedTest(name = "{0} is blocked: {1}")
  @CsvSource({"BUYER, INVOICE", "BUYER, ALL", "PAYER, INVOICE", "PAYER, ALL"})
  void neitherWhoBoughtNorWhoIsCharged(String who, String blocked) {
    var customers =
        """
        customer_no,name,address,city,country,bill_to_no
        BUYER,Koper,Dok 1,Assen,NL,PAYER
        PAYER,Betaler,Kade 1,Assen,NL,
        """;
    as("admin")
        .upload(
            "/api/import/customers", "customers.csv", customers.getBytes(StandardCharsets.UTF_8));
    var no = given.ordered(order("BUYER", line("A3004", 1)).byHand()).no();
    doJobs(no);
    assertThat(as("warehouse").ship(no, 1).status()).isEqualTo(204);
    block(who, blocked);
    try {
      assertThatThrownBy(() -> doJobs(no))
          .hasMessageContaining("BUYER".equals(who) ? "Koper" : "Betaler");
      assertThat(invoices(no)).isEmpty();
    } finally {
      block(who, "NONE");
    }
    doJobs(no);
    assertThat(invoices(no)).hasSize(1);
  }

  private void block(String customerNo, String blocked) {
    jdbc.sql("update customer set blocked = ? where no = ?").params(blocked, customerNo).update();
  }
}
