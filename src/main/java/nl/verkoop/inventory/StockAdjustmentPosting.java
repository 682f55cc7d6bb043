package nl.verkoop.inventory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.verkoop.catalog.Item;
import nl.verkoop.catalog.Items;
import nl.verkoop.inventory.GoodsMovement.Direction;
import nl.verkoop.inventory.GoodsMovement.Source;
import nl.verkoop.inventory.GoodsMovement.Value;
import nl.verkoop.ledger.EntryText;
import nl.verkoop.ledger.FiscalPeriods;
import nl.verkoop.ledger.Journal;
import nl.verkoop.ledger.Posting;
import nl.verkoop.ledger.PostingResult;
import nl.verkoop.ledger.PostingSetup;
import nl.verkoop.numbering.NumberSeries;
import nl.verkoop.numbering.Series;
import nl.verkoop.shared.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Posts goods counted in or out, with their value: debit inventory, credit inventory adjustment; or
 * credit opening balance for what is there when the books begin.
 */
@Service
public class StockAdjustmentPosting implements Posting.Source {

  static final Posting.Kind KIND = new Posting.Kind("STOCK_ADJUSTMENT");

  private static final Series NUMBERS = new Series("STOCK_ADJUSTMENT");

  /** Adjustments have no customer or vendor; they are booked as domestic. */
  private static final String BUSINESS_GROUP = "BINNENLAND";

  private final Items items;
  private final ItemLedger itemLedger;
  private final PostingSetup setup;
  private final FiscalPeriods periods;
  private final NumberSeries numbers;
  private final Journal journal;

  StockAdjustmentPosting(
      Items items,
      ItemLedger itemLedger,
      PostingSetup setup,
      FiscalPeriods periods,
      NumberSeries numbers,
      Journal journal) {
    this.items = items;
    this.itemLedger = itemLedger;
    this.setup = setup;
    this.periods = periods;
    this.numbers = numbers;
    this.journal = journal;
  }

  /** The account opposite inventory for an item. */
  @FunctionalInterface
  private interface Opposite {
    String of(Item item);
  }

  /** The product groups of goods whose stock can be adjusted, because their account is set up. */
  Set<String> adjustableGroups() {
    return setup.general(BUSINESS_GROUP).keySet();
  }

  /**
   * Posts the adjustments as one document. Quantities are in the item's unit, costs in the
   * company's currency. The items must exist and stock may not fall below zero; a closed period is
   * returned as such.
   *
   * @param source what caused it, unique per adjustment, for example "import:items-2026"
   */
  @Transactional
  public PostingResult post(String source, LocalDate date, List<StockAdjustment> adjustments) {
    var general = setup.general(BUSINESS_GROUP);
    return post(
        source,
        date,
        adjustments,
        item -> general.get(item.generalProductGroup()).adjustmentAccount());
  }

  /** Posts what is in stock when the books begin; else as an adjustment. */
  @Transactional
  public PostingResult postOpening(
      String source, LocalDate date, List<StockAdjustment> adjustments) {
    var opening = setup.openingAccounts();
    return post(source, date, adjustments, item -> opening.get(item.inventoryPostingGroup()));
  }

  private PostingResult post(
      String source, LocalDate date, List<StockAdjustment> adjustments, Opposite opposite) {
    var before = journal.posted(source, KIND).map(PostingResult.AlreadyPosted::documentNo);
    if (before.isEmpty() && !periods.isOpen(date)) {
      return new PostingResult.PeriodClosed(date);
    }
    var cards = items.find(adjustments.stream().map(StockAdjustment::itemNo).toList());
    var lines = ledgerLines(adjustments, cards, opposite);
    var number = before.orElseGet(() -> numbers.next(NUMBERS));
    var result = journal.post(new Posting(source, KIND, date, number, lines, List.of()));
    if (result instanceof PostingResult.Posted posted) {
      itemLedger.enter(
          posted.registerNo(),
          new GoodsMovement(Source.ADJUSTMENT, date, number, movements(adjustments)));
    }
    return result;
  }

  private List<Posting.Line> ledgerLines(
      List<StockAdjustment> adjustments, Map<String, Item> cards, Opposite opposite) {
    var inventory = setup.inventoryAccounts();
    var byAccount = new TreeMap<String, Money>();
    for (var adjustment : adjustments) {
      var item = cards.get(adjustment.itemNo());
      var value = value(adjustment);
      byAccount.merge(inventory.get(item.inventoryPostingGroup()), value, Money::plus);
      byAccount.merge(opposite.of(item), value.negated(), Money::plus);
    }
    var lines = new ArrayList<Posting.Line>();
    byAccount.forEach(
        (account, amount) ->
            lines.add(Posting.debit(account, amount, EntryText.STOCK_ADJUSTMENT.stored())));
    return lines;
  }

  private static List<GoodsMovement.Line> movements(List<StockAdjustment> adjustments) {
    var lines = new ArrayList<GoodsMovement.Line>();
    for (var adjustment : adjustments) {
      var value = value(adjustment);
      lines.add(
          new GoodsMovement.Line(
              lines.size() + 1,
              adjustment.quantity().signum() > 0 ? Direction.IN : Direction.OUT,
              adjustment.itemNo(),
              adjustment.quantity().abs(),
              Value.invoiced(value.zero(), value.absolute())));
    }
    return lines;
  }

  private static Money value(StockAdjustment adjustment) {
    return adjustment.unitCost().times(adjustment.quantity());
  }

  @Override
  public Posting.Kind kind() {
    return KIND;
  }
}
