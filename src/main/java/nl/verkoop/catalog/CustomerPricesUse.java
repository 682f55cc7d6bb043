package nl.verkoop.catalog;

import java.util.List;
import nl.verkoop.catalog.PriceLine.SoldTo;
import nl.verkoop.party.CustomerUse;
import nl.verkoop.shared.Refusal;
import org.springframework.stereotype.Component;

/** Prices and discounts that were agreed with a customer go with his card (feature C-07). */
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
}
