package nl.verkoop.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.catalog.PriceLine.SoldTo;
import nl.verkoop.catalog.StoredPriceLine.Terms;
import nl.verkoop.party.CustomerClash;
import nl.verkoop.party.CustomerClash.Kind;
import nl.verkoop.party.CustomerMerge;
import nl.verkoop.party.CustomerUse;
import nl.verkoop.shared.Refusal;
import org.springframework.stereotype.Component;

/** Prices and discounts that were agreed with a customer go where his card goes (feature C-07). */
@Component
class CustomerPricesUse implements CustomerUse {

  private static final Comparator<StoredInvoiceDiscount.Key> IN_ORDER =
      Comparator.comparing(StoredInvoiceDiscount.Key::currency)
          .thenComparing(StoredInvoiceDiscount.Key::minimumAmount);

  private final StoredPriceLines prices;
  private final StoredPriceProposals proposals;
  private final StoredInvoiceDiscounts discounts;
  private final PriceChanges priceChanges;
  private final InvoiceDiscountChanges discountChanges;

  CustomerPricesUse(
      StoredPriceLines prices,
      StoredPriceProposals proposals,
      StoredInvoiceDiscounts discounts,
      PriceChanges priceChanges,
      InvoiceDiscountChanges discountChanges) {
    this.prices = prices;
    this.proposals = proposals;
    this.discounts = discounts;
    this.priceChanges = priceChanges;
    this.discountChanges = discountChanges;
  }

  @Override
  public List<Refusal> unfinished(String customerNo) {
    return List.of();
  }

  @Override
  public boolean hasHistory(String customerNo) {
    return false;
  }

  @Override
  public void forget(String customerNo) {
    var lines = prices.of(SoldTo.CUSTOMER, customerNo);
    priceChanges.record(
        lines.stream()
            .map(line -> new PriceChanges.Change(line.key, line.terms.words(), ""))
            .toList());
    prices.deleteAll(lines);
    proposals.deleteAll(proposals.of(SoldTo.CUSTOMER, customerNo));
    remove(discounts.under(List.of(customerNo)));
    discounts.flush();
  }

  /**
   * Where both have a price or discount for the same, and another one; what is agreed on whole
   * documents holds together, so that one choice is for all of its steps.
   */
  @Override
  public List<CustomerClash> clashes(String from, String into) {
    var there = agreed(into);
    var lines =
        agreed(from).entrySet().stream()
            .filter(each -> there.containsKey(each.getKey()))
            .filter(each -> !there.get(each.getKey()).equals(each.getValue()))
            .map(
                each ->
                    new CustomerClash(
                        Kind.PRICE,
                        about(each.getKey()),
                        each.getValue().words(),
                        there.get(each.getKey()).words()));
    return Stream.concat(lines, discountClash(from, into).stream()).toList();
  }

  private Optional<CustomerClash> discountClash(String from, String into) {
    var old = discounts(from);
    var kept = discounts(into);
    return old.isEmpty() || kept.isEmpty() || old.equals(kept)
        ? Optional.empty()
        : Optional.of(new CustomerClash(Kind.INVOICE_DISCOUNT, "", inWords(old), inWords(kept)));
  }

  private static String inWords(Map<StoredInvoiceDiscount.Key, StoredInvoiceDiscount.Terms> steps) {
    return steps.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(IN_ORDER))
        .map(each -> about(each.getKey()) + " " + each.getValue().words())
        .collect(Collectors.joining(", "));
  }

  /** What is agreed with a customer, as if it were with nobody in particular. */
  private Map<StoredPriceLine.Key, Terms> agreed(String customerNo) {
    return prices.of(SoldTo.CUSTOMER, customerNo).stream()
        .collect(Collectors.toMap(line -> with("", line.key), line -> line.terms));
  }

  private static StoredPriceLine.Key with(String customerNo, StoredPriceLine.Key key) {
    return new StoredPriceLine.Key(
        key.soldTo(),
        customerNo,
        key.itemNo(),
        key.itemGroup(),
        key.unit(),
        key.minimumQuantity(),
        key.validFrom());
  }

  private static String about(StoredPriceLine.Key key) {
    return Stream.of(
            key.itemNo(),
            key.itemGroup(),
            key.unit(),
            key.minimumQuantity().stripTrailingZeros().toPlainString(),
            key.validFrom().equals(PriceLine.ALWAYS) ? "" : key.validFrom().toString())
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private Map<StoredInvoiceDiscount.Key, StoredInvoiceDiscount.Terms> discounts(String customerNo) {
    return discounts.under(List.of(customerNo)).stream()
        .collect(Collectors.toMap(each -> with("", each.key), each -> each.terms));
  }

  private static StoredInvoiceDiscount.Key with(String customerNo, StoredInvoiceDiscount.Key key) {
    return new StoredInvoiceDiscount.Key(customerNo, key.currency(), key.minimumAmount());
  }

  private static String about(StoredInvoiceDiscount.Key key) {
    return key.minimumAmount().toPlainString() + " " + key.currency();
  }

  @Override
  public void merge(CustomerMerge merge) {
    mergePrices(merge);
    mergeDiscounts(merge);
    proposals.deleteAll(proposals.of(SoldTo.CUSTOMER, merge.from()));
    proposals.flush();
  }

  private void mergePrices(CustomerMerge merge) {
    var there = agreed(merge.into());
    var changed = new ArrayList<PriceChanges.Change>();
    for (var line : prices.of(SoldTo.CUSTOMER, merge.from())) {
      var other = Optional.ofNullable(there.get(with("", line.key)));
      changed.add(new PriceChanges.Change(line.key, line.terms.words(), ""));
      if (other.isEmpty() || merge.takesOld(Kind.PRICE, about(line.key))) {
        var key = with(merge.into(), line.key);
        var before = other.map(Terms::words).orElse("");
        changed.add(new PriceChanges.Change(key, before, line.terms.words()));
        var kept = prices.findById(key).orElseGet(() -> new StoredPriceLine(key.line(line.terms)));
        kept.terms = line.terms;
        prices.save(kept);
      }
      prices.delete(line);
    }
    priceChanges.record(changed);
    prices.flush();
  }

  private void mergeDiscounts(CustomerMerge merge) {
    var old = discounts.under(List.of(merge.from()));
    var kept = discounts.under(List.of(merge.into()));
    if (kept.isEmpty() || merge.takesOld(Kind.INVOICE_DISCOUNT, "")) {
      remove(kept);
      discounts.flush();
      discountChanges.record(
          old.stream()
              .map(
                  each ->
                      new InvoiceDiscountChanges.Change(
                          with(merge.into(), each.key), "", each.terms.words()))
              .toList());
      discounts.saveAll(
          old.stream()
              .map(each -> new StoredInvoiceDiscount(with(merge.into(), each.key), each.terms))
              .toList());
    }
    remove(old);
    discounts.flush();
  }

  private void remove(List<StoredInvoiceDiscount> terms) {
    discountChanges.record(
        terms.stream()
            .map(each -> new InvoiceDiscountChanges.Change(each.key, each.terms.words(), ""))
            .toList());
    discounts.deleteAll(terms);
  }
}
