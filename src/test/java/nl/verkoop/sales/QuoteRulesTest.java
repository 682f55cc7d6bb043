package nl.verkoop.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import nl.verkoop.sales.Envelope.Difference;
import nl.verkoop.sales.QuoteAnswer.Wanted;
import nl.verkoop.sales.QuoteAnswers.Wish;
import nl.verkoop.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Margins, what was agreed of a quote, and what may be wanted instead, as tables. */
class QuoteRulesTest {

  @ParameterizedTest(name = "{0} less {1} % costs {2}: {3} %")
  @CsvSource({
    "100, 0, 60, 40",
    "100, 20, 60, 25",
    "100, 40, 60, 0",
    "100, 50, 60, -20",
    "3, 0, 2, 33",
    "3, 0, 2.00001, 33",
    "3, 0, 1.99999, 33",
    // Down, also below nothing.
    "3, 0, 4, -34",
    "100, 0, 0, 100",
    "0, 0, 1, -999",
    "100, 100, 1, -999",
    "0.01, 0, 1, -999",
    "0, 0, 0, 100"
  })
  void margin(BigDecimal price, BigDecimal discount, BigDecimal cost, int percent) {
    assertThat(Margins.percent(price, discount, cost)).isEqualTo(percent);
  }

  private static Envelope agreed(String customer, String charged, String terms, String net) {
    return new Envelope(
        customer, charged, terms, new BigDecimal(net), new BigDecimal("50"), 20, 10);
  }

  @ParameterizedTest(name = "{0}/{1} on {2} for {3}, {4} away, {5} % less, {6} % left: {7}")
  @CsvSource({
    "K1, K2, 30D, 100.00, 50.00, 20, 10, ''",
    "K1, K2, 30D, 99.99, 50.00, 19, 11, ''",
    "K3, K2, 30D, 100.00, 50.00, 20, 10, CUSTOMER",
    "K1, K3, 30D, 100.00, 50.00, 20, 10, CUSTOMER",
    "K1, K2, 60D, 100.00, 50.00, 20, 10, TERMS",
    "K1, K2, 30D, 100.01, 50.00, 20, 10, TOTAL",
    "K1, K2, 30D, 100.00, 50.00, 21, 10, DISCOUNT",
    "K1, K2, 30D, 100.00, 50.01, 20, 10, DISCOUNT",
    "K1, K2, 30D, 100.00, 49.99, 20, 10, ''",
    "K1, K2, 30D, 100.00, 50.00, 20, 9, MARGIN",
    "K3, K2, 60D, 100.01, 50.00, 21, 9, CUSTOMER TERMS TOTAL DISCOUNT MARGIN"
  })
  void whatGoesBeyondWhatWasAgreed(
      String customer,
      String charged,
      String terms,
      BigDecimal net,
      BigDecimal given,
      int discount,
      int margin,
      String names) {
    var other = new Envelope(customer, charged, terms, net, given, discount, margin);
    assertThat(agreed("K1", "K2", "30D", "100.00").exceededBy(other).stream().map(Difference::name))
        .isEqualTo(names.isEmpty() ? List.of() : List.of(names.split(" ")));
  }

  private static final SalesOrder OFFER = Orders.of(false, List.of(Orders.line("10", "0", "0")));

  private static List<String> against(Wanted... wanted) {
    return WishRule.against(new Wish(null, List.of(wanted)), OFFER).stream()
        .map(Refusal::code)
        .toList();
  }

  private static Wanted wanted(int line, String quantity, String price) {
    return new Wanted(
        line,
        quantity == null ? null : new BigDecimal(quantity),
        price == null ? null : new BigDecimal(price));
  }

  @Test
  void whatMayBeWantedInstead() {
    var line = OFFER.lines().get(0).lineNo();
    assertThat(against(wanted(line, "12", "9.50"))).isEmpty();
    assertThat(against(wanted(line, null, "0"))).isEmpty();
    assertThat(against(wanted(line, "0.00001", null))).isEmpty();
    assertThat(against(wanted(line, "0", null))).containsExactly("quantity-not-positive");
    assertThat(against(wanted(line, "-1", null))).containsExactly("quantity-not-positive");
    assertThat(against(wanted(line, "1000000000", null))).containsExactly("quantity-not-positive");
    assertThat(against(wanted(line, "0.000001", null))).containsExactly("quantity-not-positive");
    assertThat(against(wanted(line, null, "-0.01"))).containsExactly("price-invalid");
    assertThat(against(wanted(line, null, "100000000"))).containsExactly("price-invalid");
    assertThat(against(wanted(line + 1, "1", null))).containsExactly("line-unknown");
    assertThat(against(wanted(line, "1", null), wanted(line, "2", null)))
        .containsExactly("line-unknown");
  }
}
