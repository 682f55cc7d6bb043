package nl.verkoop.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.verkoop.IntegrationTest;
import nl.verkoop.ledger.PostingPairs.General;
import nl.verkoop.ledger.PostingPairs.Pair;
import nl.verkoop.platform.database.LostRaces;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody else changes, adds or holds what is being set up: it is done again as a whole, or
 * refused in words, and nothing of what failed stays.
 */
class LostRacesTest extends IntegrationTest {

  private static final Pair MINE = new Pair("BINNENLAND", "WEDLOOP");
  private static final Pair BESIDE = new Pair("BINNENLAND", "WEDLOOP2");
  private static final String OTHER_ACCOUNT =
      "update general_posting_setup set cost_account = '7100', version = version + 1"
          + " where product_group = 'WEDLOOP'";

  @Autowired private PlatformTransactionManager transactions;
  @Autowired private GeneralPostingSetups accounts;
  @Autowired private FiscalPeriodRows periods;
  @Autowired private DataSource database;

  private int tries;

  @BeforeEach
  void firstTry() {
    tries = 0;
  }

  @AfterEach
  void withoutTheRaces() {
    jdbc.sql("delete from general_posting_setup where product_group like 'WEDLOOP%'").update();
    jdbc.sql("delete from fiscal_period where starts_on >= '2090-01-01'").update();
  }

  /**
   * In a transaction of its own, again and again; the other one comes in between the first time.
   */
  private void repeat(Runnable work) {
    LostRaces.<Object, RuntimeException>repeat(
        () -> {
          tries++;
          new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
          return null;
        });
  }

  private void meanwhile(String sql) {
    if (tries == 1) {
      var other = new TransactionTemplate(transactions);
      other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
      other.executeWithoutResult(status -> jdbc.sql(sql).update());
    }
  }

  private void set(Pair pair, String salesAccount) {
    var setup = accounts.findById(pair).orElseGet(() -> new GeneralPostingSetup(pair));
    setup.write(
        new General(pair.businessGroup(), pair.productGroup(), salesAccount, "7000", "7100", null));
    accounts.save(setup);
  }

  private String inWords(Pair pair) {
    return accounts.findById(pair).map(GeneralPostingSetup::inWords).orElse("");
  }

  @ParameterizedTest(name = "found out at once: {0}")
  @ValueSource(booleans = {true, false})
  void whatSomebodyChangedMeanwhileIsReadAgain(boolean flushed) {
    set(MINE, "8000");
    repeat(
        () -> {
          assertThat(inWords(BESIDE)).as("nothing stays of what failed").isEmpty();
          set(BESIDE, "8000");
          assertThat(inWords(MINE)).isEqualTo(tries == 1 ? "8000, 7000, 7100" : "8000, 7100, 7100");
          meanwhile(OTHER_ACCOUNT);
          set(MINE, "8030");
          if (flushed) {
            accounts.flush();
          }
        });
    assertThat(tries).isEqualTo(2);
    assertThat(inWords(MINE)).isEqualTo("8030, 7000, 7100");
    assertThat(inWords(BESIDE)).isEqualTo("8000, 7000, 7100");
  }

  @Test
  void whatSomebodyAddedMeanwhileIsFound() {
    repeat(
        () -> {
          assertThat(inWords(MINE)).isEqualTo(tries == 1 ? "" : "8000, 7000, 7100");
          set(MINE, "8030");
          meanwhile(
              """
              insert into general_posting_setup
                (business_group, product_group, sales_account, cost_account, adjustment_account)
              values ('BINNENLAND', 'WEDLOOP', '8000', '7000', '7100')
              """);
          accounts.flush();
        });
    assertThat(tries).isEqualTo(2);
    assertThat(inWords(MINE)).isEqualTo("8030, 7000, 7100");
  }

  @Test
  void oneOfManyThatSomebodyAddedMeanwhileIsFound() {
    repeat(
        () -> {
          var missing =
              IntStream.rangeClosed(1, 12)
                  .mapToObj(month -> YearMonth.of(2090, month))
                  .filter(month -> !periods.existsById(month.atDay(1)))
                  .map(FiscalPeriod::new)
                  .toList();
          meanwhile(
              "insert into fiscal_period (starts_on, ends_on) values ('2090-07-01', '2090-07-31')");
          periods.saveAllAndFlush(missing);
        });
    assertThat(tries).isEqualTo(2);
    assertThat(
            jdbc.sql("select count(*) from fiscal_period where starts_on >= '2090-01-01'")
                .query(Integer.class)
                .single())
        .isEqualTo(12);
  }

  @ParameterizedTest(name = "when it is locked: {0}")
  @ValueSource(booleans = {true, false})
  void whoWaitsTooLongIsToldThatSomebodyIsAtIt(boolean locking) throws SQLException {
    var day = LocalDate.of(2090, 1, 1);
    periods.saveAndFlush(new FiscalPeriod(YearMonth.of(2090, 1)));
    try (var holder = database.getConnection();
        var statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.executeQuery(
          "select 1 from fiscal_period where starts_on = '2090-01-01' for update");
      assertThatThrownBy(
              () ->
                  repeat(
                      () ->
                          impatient(
                              () -> {
                                if (locking) {
                                  periods.lockAll();
                                } else {
                                  periods.findById(day).orElseThrow().closeThrough(LocalDate.MAX);
                                  periods.flush();
                                }
                              })))
          .isInstanceOfSatisfying(
              RefusedException.class,
              refused ->
                  assertThat(refused.refusals())
                      .extracting(Refusal::code)
                      .containsExactly("somebody-was-first"));
      holder.rollback();
    }
    assertThat(tries).as("it has waited long enough").isEqualTo(1);
    assertThat(periods.findById(day).orElseThrow().isClosed()).isFalse();
  }

  private void impatient(Runnable work) {
    jdbc.sql("set innodb_lock_wait_timeout = 1").update();
    try {
      work.run();
    } finally {
      jdbc.sql("set innodb_lock_wait_timeout = default").update();
    }
  }
}
