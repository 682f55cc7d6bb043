package nl.verkoop.inventory;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.verkoop.catalog.ItemCard;
import nl.verkoop.ledger.CompanyCurrency;
import nl.verkoop.ledger.FiscalPeriods;
import nl.verkoop.ledger.Journal;
import nl.verkoop.ledger.PostingResult.Posted;
import nl.verkoop.shared.Sha256;
import org.springframework.stereotype.Service;

/** Brings stock to what an imported file says was counted; each file does so once. */
@Service
class CountedStock {

  /** So much of a file's fingerprint stands in the posting register. */
  private static final int FINGERPRINT = 40;

  private final ItemLedger ledger;
  private final StockAdjustmentPosting posting;
  private final FiscalPeriods periods;
  private final Journal journal;
  private final Clock clock;
  private final CompanyCurrency currency;

  CountedStock(
      ItemLedger ledger,
      StockAdjustmentPosting posting,
      FiscalPeriods periods,
      Journal journal,
      Clock clock,
      CompanyCurrency currency) {
    this.currency = currency;
    this.ledger = ledger;
    this.posting = posting;
    this.periods = periods;
    this.journal = journal;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The product groups of goods that can be counted. */
  Set<String> adjustableGroups() {
    return posting.adjustableGroups();
  }

  boolean mayPostToday() {
    return periods.isOpen(today());
  }

  /** What is in stock of these items now; an item that never had any may be left out. */
  Map<String, BigDecimal> present(Collection<String> items) {
    return ledger.stock(items);
  }

  /** Whether it ever came in or went out. */
  boolean everMoved(String item) {
    return ledger.hasEntries(item);
  }

  /** Counted minus present stock by item, without the items where nothing differs. */
  Map<String, BigDecimal> differences(byte[] file, Map<String, BigDecimal> counted) {
    if (counted.isEmpty() || isPosted(file)) {
      return Map.of();
    }
    var present = ledger.lockStock(counted.keySet());
    var differences = new TreeMap<String, BigDecimal>();
    counted.forEach(
        (item, quantity) ->
            differences.put(item, quantity.subtract(present.getOrDefault(item, BigDecimal.ZERO))));
    differences.values().removeIf(difference -> difference.signum() == 0);
    return differences;
  }

  /** Posts the differences as one adjustment of today, at the costs on the cards. */
  void post(byte[] file, Map<String, BigDecimal> differences, Map<String, ItemCard> cards) {
    if (differences.isEmpty()) {
      return;
    }
    var adjustments =
        differences.entrySet().stream()
            .map(
                each ->
                    new StockAdjustment(
                        each.getKey(),
                        each.getValue(),
                        currency.price(cards.get(each.getKey()).unitCost())))
            .toList();
    var result = posting.post(source(file), today(), adjustments);
    if (!(result instanceof Posted)) {
      throw new IllegalStateException("Stock of " + source(file) + " was not posted: " + result);
    }
  }

  private boolean isPosted(byte[] file) {
    return journal.posted(source(file), StockAdjustmentPosting.KIND).isPresent();
  }

  private static String source(byte[] file) {
    return "import:" + Sha256.of(file).substring(0, FINGERPRINT);
  }
}
