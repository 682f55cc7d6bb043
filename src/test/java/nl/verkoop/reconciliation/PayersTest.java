package nl.verkoop.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import nl.verkoop.reconciliation.ApplicationRule.Party;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who pays, and how sure that is (posting rules 12.1). */
class PayersTest {

  private static final String OWN = "NL84VKHB0000150101";
  private static final String SHARED = "NL57VKHB0000150102";

  private final Payers payers = new Payers();

  @BeforeEach
  void customers() {
    payers.addName("Aannemersbedrijf Hofstra B.V.", "K1001");
    payers.addName("Timmerfabriek Oudeland", "K1002");
    payers.addName("Jansen", "K1003");
    payers.addName("Jansen Bouw", "K1004");
    payers.addAccount(OWN, "K1001");
    payers.addAccount(SHARED, "K1002");
    payers.addAccount(SHARED, "K1003");
  }

  @Test
  void anAccountOfOneCustomerIsCertain() {
    var payer = payers.of(Receipts.from("somebody", OWN, ""));
    assertThat(payer.isCustomer("K1001")).isEqualTo(Party.FULLY);
    assertThat(payer.isCustomer("K1002")).isEqualTo(Party.UNKNOWN);
  }

  @Test
  void anAccountOfTwoCustomersIsCertainForNeither() {
    var payer = payers.of(Receipts.from("Timmerfabriek Oudeland", SHARED, ""));
    assertThat(payer.isCustomer("K1002")).isEqualTo(Party.PARTLY);
    assertThat(payer.isCustomer("K1003")).isEqualTo(Party.PARTLY);
  }

  @Test
  void aWholeNameThatOnlyOneHasIsCertain() {
    assertThat(certainty("AANNEMERSBEDRIJF HOFSTRA BV", "", "K1001")).isEqualTo(Party.FULLY);
    assertThat(certainty("Jansen", "", "K1003")).as("part of another").isEqualTo(Party.PARTLY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HOFSTRA AANNEMERSBEDRIJF",
        "Hofstra, Aannemersbedrijf BV",
        "Aannemersbedrijf Hofstra",
        "Aannemersbedrijf Hofstra B.",
        "Aannemersbedrijf Hofst"
      })
  void aNameInAnotherOrderOrCutOffIsNotCertain(String name) {
    assertThat(certainty(name, "", "K1001")).isEqualTo(Party.PARTLY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          betaling van Hofstra Aannemersbedrijf     | K1001
          OUDELAND/TIMMERFABRIEK NOV                | K1002
          Timmerfabrie Oudelan                      | K1002
          bouw, jansen                              | K1004
          """)
  void aNameThatStandsOnlyInTheTextIsNotCertain(String text, String customer) {
    assertThat(certainty("", text, customer)).isEqualTo(Party.PARTLY);
    assertThat(certainty("NOTPROVIDED", text, customer)).isEqualTo(Party.PARTLY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Hofstra", "Aannemersbedrijf", "Timmerwerk Oudeland", "Timmerfa Oudeland"})
  void halfANameIsNobodys(String text) {
    assertThat(payers.of(Receipts.from(text, "", text)).customers()).isEmpty();
  }

  private Party certainty(String name, String text, String customer) {
    return payers.of(Receipts.from(name, "", text)).isCustomer(customer);
  }
}
