package nl.verkoop.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
    var terms = discounts.under(List.of(customerNo));
    discountChanges.record(
        terms.stream()
            .map(each -> new InvoiceDiscountChanges.Change(each.key, each.terms.words(), ""))
            .toList());
    discounts.deleteAll(terms);
    discounts.flush();
  }

  /** Where both have a price or discount for the same, and another one. */
  @Override
  public List<CustomerClash> clashes(String from, String into) {
    var lines =
        clashes(Kind.PRICE, agreed(from), agreed(into), Terms::words, CustomerPricesUse::about);
    var terms =
        clashes(
            Kind.INVOICE_DISCOUNT,
            discounts(from),
            discounts(into),
            StoredInvoiceDiscount.Terms::words,
            CustomerPricesUse::about);
    return Stream.concat(lines, terms).toList();
  }

  private static <K, T> Stream<CustomerClash> clashes(
      Kind kind,
      Map<K, T> old,
      Map<K, T> kept,
      Function<T, String> inWords,
      Function<K, String> about) {
    return old.entrySet().stream()
        .filter(each -> kept.containsKey(each.getKey()))
        .filter(each -> !kept.get(each.getKey()).equals(each.getValue()))
        .map(
            each ->
                new CustomerClash(
                    kind,
                    about.apply(each.getKey()),
                    inWords.apply(each.getValue()),
                    inWords.apply(kept.get(each.getKey()))));
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
    var there = discounts(merge.into());
    var changed = new ArrayList<InvoiceDiscountChanges.Change>();
    for (var each : discounts.under(List.of(merge.from()))) {
      var other = Optional.ofNullable(there.get(with("", each.key)));
      changed.add(new InvoiceDiscountChanges.Change(each.key, each.terms.words(), ""));
      if (other.isEmpty() || merge.takesOld(Kind.INVOICE_DISCOUNT, about(each.key))) {
        var key = with(merge.into(), each.key);
        var before = other.map(StoredInvoiceDiscount.Terms::words).orElse("");
        changed.add(new InvoiceDiscountChanges.Change(key, before, each.terms.words()));
        var kept =
            discounts.findById(key).orElseGet(() -> new StoredInvoiceDiscount(key, each.terms));
        kept.terms = each.terms;
        discounts.save(kept);
      }
      discounts.delete(each);
    }
    discountChanges.record(changed);
    discounts.flush();
  }
}
