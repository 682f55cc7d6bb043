package nl.verkoop.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The address on a customer's card is written by who may change cards, and only if it can exist.
 */
class MailAddressOnCardTest extends ProcessTest {

  private static final String CARD = "/api/customers/K1019/mail-address";

  private String onCard() {
    return jdbc.sql("select email from customer where no = 'K1019'").query(String.class).single();
  }

  /** Our mail server's side would make other letters of these, and so another address. */
  @ParameterizedTest
  @ValueSource(strings = {"michał@firma.example", "kovač@firma.example", "jan@müller.example"})
  void lettersThatMailServersDoNotTakeAreRefused(String address) {
    var before = onCard();
    assertThat(as("financemanager").put(CARD, Map.of("address", address)).status()).isEqualTo(422);
    assertThat(onCard()).isEqualTo(before);
  }
}
