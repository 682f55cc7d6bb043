package nl.verkoop.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import nl.verkoop.IntegrationTest;
import nl.verkoop.inventory.GoodsMovement.Direction;
import nl.verkoop.inventory.GoodsMovement.Line;
import nl.verkoop.inventory.GoodsMovement.Source;
import nl.verkoop.inventory.GoodsMovement.Value;
import nl.verkoop.ledger.Journal;
import nl.verkoop.ledger.Posting;
import nl.verkoop.shared.Check;
import nl.verkoop.shared.Euro;
import nl.verkoop.shared.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/** Goods of every source and direction move, and the item ledger stays right. */
class GoodsMovementTest extends IntegrationTest {

  private static final Posting.Kind KIND = new Posting.Kind("STOCK_ADJUSTMENT");

  @Autowired private ItemLedger ledger;
  @Autowired private Journal journal;
  @Autowired private InventoryChecks checks;
  @Autowired private TransactionTemplate transactions;

  @BeforeEach
  void haveNewItems() {
    var items =
        """
        item_no,description,unit_price,unit_cost,type
        GOED-1,Zaag,5.00,3.00,INVENTORY
        GOED-2,Slijpen,9.00,0.00,SERVICE
        """;
    var answer =
        as("purchasing")
            .upload("/api/import/items", "items.csv", items.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void whatIsBoughtIsSoldAndComesBack() {
    inTurn(
        () -> {
          move(Source.PURCHASE, in("GOED-1", "10", Value.expected(Euro.ZERO, Euro.of("30.00"))));
          assertThat(stock("GOED-1")).isEqualByComparingTo("10");
          move(
              Source.SALE,
              out("GOED-1", "4", Value.expected(Euro.of("20.00"), Euro.of("12.00"))),
              out("GOED-1", "1", Value.expected(Euro.of("5.00"), Euro.of("3.00"))));
          assertThat(stock("GOED-1")).isEqualByComparingTo("5");
          move(Source.SALE, in("GOED-1", "2", Value.expected(Euro.of("10.00"), Euro.of("6.00"))));
          assertThat(stock("GOED-1")).isEqualByComparingTo("7");
          assertThat(sum("sales_expected")).isEqualByComparingTo("15.00");
          assertThat(sum("cost_expected")).isEqualByComparingTo("21.00");
        });
  }

  @Test
  void aServiceIsDeliveredAndTakenBackWithoutStock() {
    inTurn(
        () -> {
          move(Source.SALE, out("GOED-2", "3", Value.expected(Euro.of("27.00"), Euro.ZERO)));
          move(Source.SALE, in("GOED-2", "1", Value.expected(Euro.of("9.00"), Euro.ZERO)));
          assertThat(
                  jdbc.sql("select count(*) from item_stock where item_no = 'GOED-2'")
                      .query(Integer.class)
                      .single())
              .isZero();
        });
  }

  @Test
  void nothingGoesOutThatIsNotThere() {
    transactions.executeWithoutResult(
        turn -> {
          move(Source.PURCHASE, in("GOED-1", "1", Value.expected(Euro.ZERO, Euro.of("3.00"))));
          var two = out("GOED-1", "2", Value.expected(Euro.of("10.00"), Euro.of("6.00")));
          assertThatThrownBy(() -> move(Source.SALE, two))
              .isInstanceOf(DataIntegrityViolationException.class);
          turn.setRollbackOnly();
        });
  }

  @Test
  void nothingIsSentBackThatNeverCame() {
    transactions.executeWithoutResult(
        turn -> {
          var one = out("GOED-1", "1", Value.invoiced(Euro.ZERO, Euro.of("3.00")));
          assertThatThrownBy(() -> move(Source.PURCHASE, one))
              .isInstanceOf(DataIntegrityViolationException.class);
          turn.setRollbackOnly();
        });
  }

  @Test
  void twoCurrenciesDoNotMoveTogether() {
    var kronor = Money.zero(Currency.getInstance("SEK"));
    assertThatThrownBy(() -> Value.expected(kronor, Euro.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Does this, proves the item ledger, and forgets it. */
  private void inTurn(Runnable acts) {
    transactions.executeWithoutResult(
        turn -> {
          acts.run();
          checks.checks().forEach(check -> assertThat(wrong(check)).as(check.name()).isZero());
          turn.setRollbackOnly();
        });
  }

  private long wrong(Check check) {
    return jdbc.sql(
            "select count(*) from (" + check.query() + ") c where not (c.expected <=> c.found)")
        .query(Long.class)
        .single();
  }

  private void move(Source source, Line... lines) {
    var today = LocalDate.now(clock);
    var register =
        journal
            .post(Posting.withoutLedgerLines("test:goods-" + System.nanoTime(), KIND, today, "T-1"))
            .entered();
    var numbered = new ArrayList<Line>();
    for (var line : lines) {
      numbered.add(
          new Line(
              numbered.size() + 1, line.direction(), line.itemNo(), line.quantity(), line.value()));
    }
    ledger.enter(register, new GoodsMovement(source, today, "T-1", numbered));
  }

  private static Line in(String item, String quantity, Value value) {
    return new Line(0, Direction.IN, item, new BigDecimal(quantity), value);
  }

  private static Line out(String item, String quantity, Value value) {
    return new Line(0, Direction.OUT, item, new BigDecimal(quantity), value);
  }

  private BigDecimal stock(String item) {
    return ledger.stock(List.of(item)).get(item);
  }

  private BigDecimal sum(String column) {
    return jdbc.sql("select sum(" + column + ") from value_entry where item_no = 'GOED-1'")
        .query(BigDecimal.class)
        .single();
  }
}
