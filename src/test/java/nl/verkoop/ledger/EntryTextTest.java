package nl.verkoop.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What entries are for, as a mark that no customer's name can be taken for (posting rules 5.2). */
class EntryTextTest {

  @ParameterizedTest(name = "rule 5.2: {0} is stored as {1}")
  @CsvSource({
    "SALES, #SALES, entry.sales",
    "COST_OF_GOODS, #COST_OF_GOODS, entry.cost-of-goods",
    "PAYMENT_DISCOUNT, #PAYMENT_DISCOUNT, entry.payment-discount"
  })
  void aMarkIsReadBack(EntryText text, String stored, String key) {
    assertThat(text.stored()).isEqualTo(stored);
    assertThat(text.key()).isEqualTo(key);
    assertThat(EntryText.of(stored)).contains(text);
    assertThat(EntryText.of(text.name())).as("a customer of that name").isEmpty();
  }
}
