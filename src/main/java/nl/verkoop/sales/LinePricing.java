package nl.verkoop.sales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verkoop.catalog.Item;
import nl.verkoop.catalog.Prices.Offer;
import nl.verkoop.ledger.Accounts.Account;
import nl.verkoop.ledger.PostingSetup;
import nl.verkoop.ledger.PostingSetup.Sold;
import nl.verkoop.ledger.VatTreatment;
import nl.verkoop.sales.DocumentDraft.PricedLine;
import nl.verkoop.sales.DocumentDraft.Subject;
import nl.verkoop.shared.PlainText;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.UnitPrice;

/**
 * What may be asked for in a line, and its price: as the item is offered, unless a price or a
 * discount was typed.
 *
 * @param accounts the accounts that the lines name
 * @param booking how whoever is charged is booked
 * @param language of the document
 * @param currency of the document
 * @param agreedBefore whether it was agreed elsewhere, and may hold items that are no longer sold
 *     (posting rules 1)
 */
record LinePricing(
    Map<String, Account> accounts,
    PostingSetup.Booking booking,
    String language,
    Currency currency,
    boolean agreedBefore) {

  /**
   * The line at its price; none where anything is against it.
   *
   * @param offer what its item is offered for; none where it names none that exists
   * @param at where the line stands, in front of the names of its fields
   * @param refusals get every reason against it
   */
  Optional<PricedLine> price(
      LineRequest line, Optional<Offer> offer, String at, List<Refusal> refusals) {
    var item = offer.map(Offer::item);
    var account = Optional.ofNullable(line.accountNo()).map(accounts::get);
    var wrong = new ArrayList<>(LineRule.against(line, item, account, agreedBefore, at));
    wrong.addAll(missing(line, item, account, at));
    refusals.addAll(wrong);
    if (!wrong.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (line.typeOrItem()) {
          case ITEM -> item(line, offer.orElseThrow());
          case ACCOUNT -> account(line, account.orElseThrow());
          default -> comment(line.description().strip(), currency);
        });
  }

  /** What is not set up to book it. */
  private List<Refusal> missing(
      LineRequest line, Optional<Item> item, Optional<Account> account, String at) {
    return switch (line.typeOrItem()) {
      case ITEM ->
          item.map(each -> booking.missing(at + "itemNo", each.asSold())).orElse(List.of());
      case ACCOUNT ->
          account
              .filter(Account::isForDocuments)
              .map(each -> Sold.onAccount(each.no(), each.vatProductGroup()))
              .map(sold -> booking.missing(at + "accountNo", sold))
              .orElse(List.of());
      default -> List.of();
    };
  }

  /** The same for lines that name these accounts. */
  LinePricing naming(Map<String, Account> others) {
    return new LinePricing(others, booking, language, currency, agreedBefore);
  }

  private PricedLine item(LineRequest line, Offer offer) {
    return priced(
        line,
        Subject.of(offer.item(), offer.unit(), language),
        LinePrice.of(offer),
        vat(offer.item().vatProductGroup()),
        InvoiceShare.none(offer.invoiceDiscountAllowed()));
  }

  private PricedLine account(LineRequest line, Account account) {
    var words =
        PlainText.isBlank(line.description()) ? account.name(language) : line.description().strip();
    return priced(
        line,
        Subject.of(account, words),
        LinePrice.typed(UnitPrice.of(line.unitPrice(), currency)),
        vat(account.vatProductGroup()),
        InvoiceShare.none(false));
  }

  /** Words only. */
  static PricedLine comment(String words, Currency currency) {
    var nothing = LinePrice.nothing(currency);
    return new PricedLine(
        Subject.comment(words),
        Supply.STOCK,
        BigDecimal.ZERO,
        nothing,
        nothing,
        nothing.amount(BigDecimal.ZERO),
        Optional.empty(),
        InvoiceShare.none(false),
        LineChoice.INCLUDED);
  }

  private VatTreatment vat(String productGroup) {
    return booking.vat().get(productGroup).treatment();
  }

  private PricedLine priced(
      LineRequest line, Subject subject, LinePrice offered, VatTreatment vat, InvoiceShare share) {
    var price = offered.or(line.unitPrice(), line.discountPercent());
    return new PricedLine(
        subject,
        Supply.STOCK,
        line.quantity(),
        price,
        offered,
        price.amount(line.quantity()),
        Optional.of(vat),
        share,
        line.choiceOrIncluded());
  }
}
