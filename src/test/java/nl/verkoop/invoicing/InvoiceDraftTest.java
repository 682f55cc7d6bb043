package nl.verkoop.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.verkoop.invoicing.Drafts.Groups;
import nl.verkoop.invoicing.Drafts.Ordered;
import nl.verkoop.ledger.PostingSetup.Sold;
import nl.verkoop.sales.LineType;
import nl.verkoop.shared.Euro;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an invoice charges of an order (posting rules 4, 5.1 and 5.3). */
class InvoiceDraftTest {

  @ParameterizedTest(name = "{5}: {3} of {0} at {1} less {2}% is {4}")
  @CsvSource({
    "10, 9.95, 0, 10, 99.50, rule 4 all of it",
    "10, 9.95, 0, 3, 29.85, rule 4 a part",
    "7, 9.95, 12.5, 7, 60.94, rule 4 all of it with discount",
    "7, 9.95, 12.5, 3, 26.12, rule 4 a part by its own quantity",
    "7, 9.95, 12.5, 4, 34.82, rule 4 the other part",
    "3, 0.335, 0, 3, 1.01, rule 4 all of it",
    "3, 0.335, 0, 1, 0.34, rule 4 three such parts are a cent more",
    "3, 19.99, 100, 2, 0.00, rule 4 a discount of all",
    "2.5, 4.00, 0, 2.50000, 10.00, rule 4 zeros at the end make no part"
  })
  void allOfALineChargesTheOrderAndAPartItsOwnQuantity(
      String quantity,
      String price,
      String percent,
      BigDecimal shipped,
      String net,
      String source) {
    var line = Drafts.line(Ordered.of(quantity, price, percent), shipped, "0.00", Groups.USUAL);
    assertThat(line.net()).as(source).isEqualTo(Euro.of(net));
  }

  @Test
  void allOfALineChargesWhatTheOrderSaysEvenIfItWasReckonedOtherwise() {
    var line =
        new InvoiceDraft.Line(
            1,
            1,
            LineType.ITEM,
            "A1",
            null,
            "",
            "stuk",
            "ST",
            BigDecimal.ONE,
            BigDecimal.TEN,
            BigDecimal.TEN,
            Euro.CURRENCY,
            BigDecimal.ONE,
            BigDecimal.ZERO,
            BigDecimal.TEN,
            new BigDecimal("9.99"),
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            "GOODS",
            "HIGH",
            "STOCK",
            Euro.CURRENCY,
            BigDecimal.ZERO);
    assertThat(line.net()).as("rule 4").isEqualTo(Euro.of("9.99"));
  }

  @ParameterizedTest(name = "rule 4: of {0} at {1} less {2} in all, parts of {3} take off {4}")
  @CsvSource({
    "10, 9.95, 10.00, 10, 10.00",
    "3, 10.00, 1.00, 1 1 1, 0.33 0.34 0.33",
    "10, 10.00, 0.05, 1 1 1 1 1 1 1 1 1 1, 0.01 0.00 0.01 0.00 0.01 0.00 0.01 0.00 0.01 0.00",
    "7, 9.95, 5.00, 3 4, 2.14 2.86",
    "7, 9.95, 69.65, 3 4, 29.85 39.80",
    "3, 0.334, 1.00, 1 1 1, 0.33 0.33 0.33",
    "2, 10.00, 0, 1 1, 0.00 0.00"
  })
  void eachInvoiceTakesItsShareAndTheLastOneTheRest(
      String quantity, String price, String whole, String parts, String shares) {
    var ordered = Ordered.of(quantity, price, "0");
    var invoiced = BigDecimal.ZERO;
    var taken = BigDecimal.ZERO;
    var found = new ArrayList<String>();
    for (var part : parts.split(" ")) {
      var shipped = new BigDecimal(part);
      var line =
          Drafts.less(
              Drafts.line(ordered, shipped, "0", Groups.USUAL),
              new Drafts.Taken(new BigDecimal(whole), invoiced, taken));
      var share = line.invoiceDiscount();
      assertThat(line.net()).isEqualTo(line.amount().minus(share));
      found.add(share.amount().toPlainString());
      invoiced = invoiced.add(shipped);
      taken = taken.add(share.amount());
    }
    assertThat(String.join(" ", found)).isEqualTo(shares);
  }

  @Test
  void expectedSalesAreWhatIsLeftOfTheLine() {
    var line =
        Drafts.less(
            Drafts.line(Ordered.of("10", "10.00", "0"), new BigDecimal("3"), "0", Groups.USUAL),
            Drafts.Taken.atOnce("5.00"));
    assertThat(line.expectedSales()).as("rule 5.1").isEqualTo(Euro.of("28.50"));
  }

  @Test
  void vatIsOnWhatIsLeft() {
    var draft =
        Drafts.of(
            List.of(
                Drafts.less(
                    Drafts.piece("100.00", "0", Groups.USUAL), Drafts.Taken.atOnce("10.00"))));
    assertThat(draft.net()).as("rule 5.3").isEqualTo(Euro.of("90.00"));
    assertThat(draft.vatTotal()).as("rule 5.3").isEqualTo(Euro.of("18.90"));
  }

  @ParameterizedTest(name = "rule 5.1: {1} of {0} at 10.00 less 5% expects {2}")
  @CsvSource({"10, 10, 95.00", "10, 3, 28.50", "3, 1, 9.50", "7, 3, 28.50", "3, 2, 19.00"})
  void expectedSalesAreTheShippedShareOfTheLine(String quantity, BigDecimal shipped, String sales) {
    var line = Drafts.line(Ordered.of(quantity, "10.00", "5"), shipped, "4.56", Groups.USUAL);
    assertThat(line.expectedSales()).isEqualTo(Euro.of(sales));
    assertThat(line.cost()).isEqualTo(Euro.of("4.56"));
    assertThat(line.asSold()).isEqualTo(new Sold("A1", "GOODS", "HIGH"));
  }

  @ParameterizedTest(name = "{4}: {0} is {1} and {2} VAT, {3} in all")
  @CsvSource({
    "HIGH 100.00, 100.00, 21.00, 121.00, rule 5.3 one rate",
    "HIGH 0.02 HIGH 0.02 HIGH 0.02, 0.06, 0.01, 0.07, rule 5.3 the sum is rounded",
    "HIGH 9.99 LOW 9.99, 19.98, 3.00, 22.98, rule 5.3 two rates",
    "EU 100.00, 100.00, 0.00, 100.00, rule 5.3 reverse charge",
    "HIGH 0.00, 0.00, 0.00, 0.00, rule 4 given away"
  })
  void theInvoiceIsItsLinesAndTheirVat(
      String written, String net, String vat, String gross, String source) {
    var draft = Drafts.of(lines(written));
    assertThat(draft.net()).as(source).isEqualTo(Euro.of(net));
    assertThat(draft.vatTotal()).as(source).isEqualTo(Euro.of(vat));
    assertThat(draft.gross()).as(source).isEqualTo(Euro.of(gross));
  }

  private static List<InvoiceDraft.Line> lines(String written) {
    return Stream.of(written.split("(?<=\\d) "))
        .map(each -> each.split(" "))
        .map(each -> Drafts.piece(each[1], "0.00", new Groups("GOODS", each[0], "STOCK")))
        .toList();
  }

  @Test
  void whoIsChargedIsAsOnHisCardAndTheRestAsItWasShipped() {
    var parties = Drafts.of(List.of(Drafts.piece("1", "0", Groups.USUAL))).parties();
    assertThat(parties.sellTo()).isEqualTo(Drafts.SHIPMENT.parties().sellTo());
    assertThat(parties.shipTo()).isEqualTo(Drafts.SHIPMENT.parties().shipTo());
    assertThat(parties.billTo().no()).isEqualTo("K1");
    assertThat(parties.language()).isEqualTo(Locale.forLanguageTag("nl"));
    assertThat(parties.charged().addressee())
        .containsExactly("Hofstra", "Kade 1", "9700 AA  Groningen");
    assertThat(parties.bought().addressee())
        .containsExactly("Hofstra", "Kade 2", "9700 AA  Groningen");
    assertThat(parties.bought().customerNumber()).isEqualTo("K2");
  }
}
