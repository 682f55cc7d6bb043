package nl.verkoop.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.verkoop.ledger.Posting.VatGroup;
import nl.verkoop.ledger.PostingSetup.Booking;
import nl.verkoop.ledger.PostingSetup.General;
import nl.verkoop.ledger.PostingSetup.Party;
import nl.verkoop.ledger.PostingSetup.Sold;
import nl.verkoop.ledger.PostingSetup.Vat;
import nl.verkoop.shared.Percentage;
import nl.verkoop.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What cannot be invoiced is not sold: accounts and VAT must be set up (posting rules 5.2, 5.3).
 */
class PostingSetupTest {

  private static final Booking BOOKING =
      new Booking(
          new Party("Hofstra", "DOM", "NL"),
          Map.of("GOODS", new General("GOODS", "8000", "7000", "7900", null)),
          Map.of(
              "HIGH",
              new Vat(
                  new VatTreatment(
                      new VatGroup("NL", "HIGH", "H21", VatCalculation.NORMAL, Percentage.ZERO),
                      VatCategory.S),
                  "1500")));

  @ParameterizedTest(name = "rules 5.2 and 5.3: groups {0} and {1} lack \"{2}\"")
  @CsvSource({
    "GOODS, HIGH, ''",
    "OTHER, HIGH, general-setup-missing",
    "GOODS, LOW, vat-setup-missing",
    "OTHER, LOW, general-setup-missing vat-setup-missing"
  })
  void everythingThatIsNotSetUpIsNamedAtOnce(String general, String vat, String codes) {
    var missing = BOOKING.missing("lines[0].itemNo", new Sold("A1", general, vat));
    assertThat(missing)
        .extracting(Refusal::code)
        .containsExactly(
            Stream.of(codes.split(" ")).filter(c -> !c.isEmpty()).toArray(String[]::new));
    assertThat(missing).extracting(Refusal::field).allMatch("lines[0].itemNo"::equals);
  }

  @Test
  void theRefusalNamesWhoWhatAndBothGroups() {
    assertThat(BOOKING.missing("f", new Sold("A1", "OTHER", "LOW")))
        .extracting(Refusal::arguments)
        .containsExactly(
            List.of("Hofstra", "A1", "DOM", "OTHER"), List.of("Hofstra", "A1", "NL", "LOW"));
  }

  @Test
  void aDocumentSaysItOncePerItem() {
    var sold = new Sold("A1", "OTHER", "HIGH");
    var other = new Sold("A2", "OTHER", "HIGH");
    assertThat(BOOKING.missing(List.of(sold, other, sold, new Sold("A3", "GOODS", "HIGH"))))
        .extracting(each -> each.field() + " " + each.arguments().get(1))
        .containsExactly("lines A1", "lines A2");
  }
}
