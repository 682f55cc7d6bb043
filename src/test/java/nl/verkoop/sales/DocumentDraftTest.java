package nl.verkoop.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verkoop.ledger.Posting.VatGroup;
import nl.verkoop.ledger.VatCalculation;
import nl.verkoop.ledger.VatCategory;
import nl.verkoop.ledger.VatTreatment;
import nl.verkoop.party.Customer;
import nl.verkoop.party.FulfilmentPolicy;
import nl.verkoop.party.ShipToAddress;
import nl.verkoop.sales.DocumentDraft.PricedLine;
import nl.verkoop.shared.Address;
import nl.verkoop.shared.Euro;
import nl.verkoop.shared.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an order costs and what follows from its customer (posting rules 4 and 5.3). */
class DocumentDraftTest {

  static final VatTreatment HIGH =
      new VatTreatment(
          new VatGroup(
              "NL", "HIGH", "H21", VatCalculation.NORMAL, new Percentage(new BigDecimal("21"))),
          VatCategory.S);

  static Customer customer(FulfilmentPolicy policy) {
    return new Customer(
        "K1",
        "Hofstra",
        "",
        "Kade",
        "1",
        "",
        "9700 AA",
        "Groningen",
        "NL",
        "",
        "nl",
        "",
        "",
        "DOM",
        "NL",
        "DOM",
        "",
        "",
        "",
        "",
        "",
        "30D",
        BigDecimal.ZERO,
        Customer.Blocked.NONE,
        policy,
        false,
        false,
        "");
  }

  private static DocumentDraft draft(
      FulfilmentPolicy policy, DocumentRequest request, List<PricedLine> lines) {
    return new DocumentDraft(
        customer(policy),
        customer(policy),
        request,
        Orders.DAY,
        Euro.CURRENCY,
        lines,
        InvoiceDiscount.none(Euro.CURRENCY),
        HeaderRule.Named.NOTHING);
  }

  private static DocumentRequest request(ShipToRequest shipTo, FulfilmentPolicy policy) {
    return new DocumentRequest(
        "K1", null, null, null, null, shipTo, null, null, null, null, policy, null, null);
  }

  /** One piece of each price. */
  private static List<PricedLine> lines(String prices) {
    return Stream.of(prices.split(" "))
        .filter(price -> !price.isEmpty())
        .map(price -> LinePrice.typed(Euro.price(price)))
        .map(
            price ->
                new PricedLine(
                    DocumentDraft.Subject.comment(""),
                    Supply.STOCK,
                    BigDecimal.ONE,
                    price,
                    price,
                    price.amount(BigDecimal.ONE),
                    Optional.of(HIGH),
                    InvoiceShare.none(true),
                    LineChoice.INCLUDED))
        .toList();
  }

  @ParameterizedTest(name = "rule 5.3: lines of {0} are {1} and {2} VAT")
  @CsvSource({"100.00, 100.00, 21.00", "0.02 0.02 0.02, 0.06, 0.01", "'', 0.00, 0.00"})
  void totalsAreThoseOfTheLines(String prices, String net, String vat) {
    var draft = draft(FulfilmentPolicy.STANDARD, request(null, null), lines(prices));
    assertThat(draft.net()).isEqualTo(Euro.of(net));
    assertThat(draft.vat()).isEqualTo(Euro.of(vat));
  }

  @ParameterizedTest(name = "customer {0}, order {1}: {2}")
  @CsvSource({
    "STANDARD, , STANDARD",
    "AT_ONCE, , AT_ONCE",
    "AT_ONCE, STANDARD, STANDARD",
    "STANDARD, AT_ONCE, AT_ONCE"
  })
  void theOrdersPolicyGoesBeforeTheCustomers(
      FulfilmentPolicy ofCustomer, FulfilmentPolicy asked, FulfilmentPolicy policy) {
    assertThat(draft(ofCustomer, request(null, asked), List.of()).policy()).isEqualTo(policy);
  }

  @Test
  void goodsGoToTheCustomerUnlessTheOrderSaysWhere() {
    var line =
        new ShipToRequest(
            "Bouwplaats", null, "Dijk 2 A", null, null, null, null, "Amsterdam", "NL");
    var parts =
        new ShipToRequest("Bouwplaats", null, null, "Dijk", "2", "A", null, "Amsterdam", "NL");
    var site = new Address("Dijk", "2", "A", "", "Amsterdam", "NL");
    for (var asked : List.of(line, parts)) {
      var draft = draft(FulfilmentPolicy.STANDARD, request(asked, null), List.of());
      assertThat(draft.shipTo().name()).isEqualTo("Bouwplaats");
      assertThat(draft.shipTo().address()).isEqualTo(site);
    }
    var draft = draft(FulfilmentPolicy.STANDARD, request(null, null), List.of());
    assertThat(draft.shipTo().name()).isEqualTo("Hofstra");
    assertThat(draft.shipTo().address())
        .isEqualTo(new Address("Kade", "1", "", "9700 AA", "Groningen", "NL"));
  }

  @Test
  void goodsGoToTheAddressThatWasChosenUnlessWhereTheyGoWasAgreed() {
    var card =
        new ShipToAddress("K1", "W", "Werf", "Jan", "Dok", "3", "", "", "Ede", "NL", "", "", "", 0);
    var typed = new ShipToRequest("Werf", "Piet", "Dok 1", null, null, null, null, "Ede", "NL");
    for (var agreed : Arrays.asList(null, typed)) {
      var request =
          new DocumentRequest(
              "K1", null, null, null, null, agreed, " w", null, null, null, null, null, List.of());
      var customer = customer(FulfilmentPolicy.STANDARD);
      var draft =
          new DocumentDraft(
              customer,
              customer,
              request,
              Orders.DAY,
              Euro.CURRENCY,
              List.of(),
              InvoiceDiscount.none(Euro.CURRENCY),
              new HeaderRule.Named(Optional.of(card), "", ""));
      assertThat(draft.shipToCode()).isEqualTo("W");
      assertThat(draft.shipTo().contact()).isEqualTo(agreed == null ? "Jan" : "Piet");
      assertThat(draft.shipTo().address().houseNo()).isEqualTo(agreed == null ? "3" : "1");
    }
  }

  @Test
  void whatIsLeftOutOfARequestIsEmpty() {
    assertThat(request(null, null).shipToCodeOrEmpty()).isEmpty();
    assertThat(request(null, null).linesOrNone()).isEmpty();
    assertThat(request(null, null).referenceOrEmpty()).isEmpty();
    var full =
        new DocumentRequest(
            "K1",
            "PO 7",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(line()));
    assertThat(full.linesOrNone()).containsExactly(line());
    assertThat(full.referenceOrEmpty()).isEqualTo("PO 7");
  }

  private static LineRequest line() {
    return LineRequest.ofItem("A1", BigDecimal.ONE, null, null);
  }
}
