package nl.verkoop.party;

import static org.assertj.core.api.Assertions.assertThat;

import nl.verkoop.party.Customer.Blocked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is still done for a customer who is blocked (feature C-30). */
class CustomerTest {

  @ParameterizedTest(name = "C-30: {0} stops orders {1}, shipping {2}, invoicing {3}")
  @CsvSource({
    "NONE,    false, false, false",
    "SHIP,    true,  true,  false",
    "INVOICE, true,  true,  true",
    "ALL,     true,  true,  true"
  })
  void eachBlockStopsWhatComesAfterIt(
      Blocked blocked, boolean orders, boolean shipping, boolean invoicing) {
    assertThat(blocked.stopsOrders()).isEqualTo(orders);
    assertThat(blocked.stopsShipping()).isEqualTo(shipping);
    assertThat(blocked.stopsInvoicing()).isEqualTo(invoicing);
  }
}
