package nl.verkoop.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.verkoop.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbers are given out one after the other, and none is lost. */
class NumberSeriesTest extends IntegrationTest {

  private static final Series SERIES = new Series("TEST_NUMBERS");

  @Autowired private NumberSeries numbers;
  @Autowired private TransactionTemplate transactions;

  @BeforeEach
  void setUp() {
    jdbc.sql(
            "insert into number_series (code, description, prefix, width) values (?, 'Test', 'TN', 4)")
        .param(SERIES.code())
        .update();
    jdbc.sql("insert into number_series_counter (code, last_used) values (?, 0)")
        .param(SERIES.code())
        .update();
  }

  @AfterEach
  void takeAway() {
    for (var table : new String[] {"number_series_counter", "number_series"}) {
      jdbc.sql("delete from " + table + " where code = ?").param(SERIES.code()).update();
    }
  }

  private String next() {
    return transactions.execute(status -> numbers.next(SERIES));
  }

  @Test
  void eachIsOneMoreThanTheOneBefore() {
    assertThat(next()).isEqualTo("TN0001");
    assertThat(next()).isEqualTo("TN0002");
    assertThat(transactions.<String>execute(status -> numbers.next(SERIES) + numbers.next(SERIES)))
        .isEqualTo("TN0003TN0004");
  }

  @Test
  void theNumberOfWhatFailsIsGivenOutAgain() {
    next();
    transactions.executeWithoutResult(
        status -> {
          assertThat(numbers.next(SERIES)).isEqualTo("TN0002");
          status.setRollbackOnly();
        });
    assertThat(next()).isEqualTo("TN0002");
  }

  @ParameterizedTest
  @CsvSource({"9998, TN9999", "9999, TN10000", "123455, TN123456"})
  void aNumberThatIsTooWideIsWrittenOut(long lastUsed, String expected) {
    jdbc.sql("update number_series_counter set last_used = ? where code = ?")
        .params(lastUsed, SERIES.code())
        .update();
    assertThat(next()).isEqualTo(expected);
  }

  @Test
  void aSeriesThatIsNotSetUpGivesNone() {
    assertThatThrownBy(() -> transactions.execute(status -> numbers.next(new Series("NOT_THERE"))))
        .hasMessageContaining("NOT_THERE is not set up");
  }

  /** Else the number would be taken, whatever becomes of its document. */
  @Test
  void noneIsGivenOutWithoutATransaction() {
    assertThatThrownBy(() -> numbers.next(SERIES))
        .isInstanceOf(IllegalTransactionStateException.class);
  }
}
