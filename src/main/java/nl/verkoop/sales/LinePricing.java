package nl.verkoop.sales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verkoop.catalog.Prices;
import nl.verkoop.catalog.Prices.Offer;
import nl.verkoop.ledger.Accounts.Account;
import nl.verkoop.ledger.PostingSetup;
import nl.verkoop.ledger.PostingSetup.Sold;
import nl.verkoop.ledger.VatTreatment;
import nl.verkoop.sales.DocumentDraft.PricedLine;
import nl.verkoop.sales.DocumentDraft.Subject;
import nl.verkoop.shared.PaperLetters;
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

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 5;
  private static final int LONGEST_DESCRIPTION = 100;

  /**
   * The line at its price; none where anything is against it.
   *
   * @param offer what its item is offered for; none where it names none that exists
   * @param at where the line stands, in front of the names of its fields
   * @param refusals get every reason against it
   */
  Optional<PricedLine> price(
      DocumentRequest.Line line, Optional<Offer> offer, String at, List<Refusal> refusals) {
    var wrong = new ArrayList<Refusal>();
    var priced =
        switch (line.typeOrItem()) {
          case ITEM -> item(line, offer, at, wrong);
          case ACCOUNT -> account(line, at, wrong);
          case COMMENT -> comment(line, at, wrong);
          case CHARGE, SERVICE -> {
            wrong.add(Refusal.of(at + "type", "line-type-not-yet"));
            yield Optional.<PricedLine>empty();
          }
        };
    if (line.supply() == Supply.DROP_SHIPMENT) {
      wrong.add(Refusal.of(at + "supply", "supply-not-yet"));
    }
    refusals.addAll(wrong);
    return wrong.isEmpty() ? priced : Optional.empty();
  }

  /** The same for lines that name these accounts. */
  LinePricing naming(Map<String, Account> others) {
    return new LinePricing(others, booking, language, currency, agreedBefore);
  }

  private Optional<PricedLine> item(
      DocumentRequest.Line line, Optional<Offer> offer, String at, List<Refusal> refusals) {
    var item = offer.map(Offer::item).orElse(null);
    if (PlainText.isBlank(line.itemNo())) {
      refusals.add(Refusal.of(at + "itemNo", "item-needed"));
    } else if (item == null) {
      refusals.add(Refusal.of(at + "itemNo", "item-unknown", line.itemNo()));
    } else if (item.blocked() && !agreedBefore) {
      refusals.add(Refusal.of(at + "itemNo", "item-blocked", item.no()));
    }
    refuseFigures(line, at, refusals);
    refuseOthers(
        at,
        refusals,
        named("accountNo", line.accountNo()),
        named("description", line.description()));
    if (item == null) {
      return Optional.empty();
    }
    refusals.addAll(booking.missing(at + "itemNo", item.asSold()));
    return refusals.isEmpty()
        ? Optional.of(
            priced(
                line,
                Subject.of(item, language),
                LinePrice.of(offer.get()),
                vat(item.vatProductGroup()),
                InvoiceShare.none(offer.get().invoiceDiscountAllowed())))
        : Optional.empty();
  }

  private Optional<PricedLine> account(
      DocumentRequest.Line line, String at, List<Refusal> refusals) {
    var account = line.accountNo() == null ? null : accounts.get(line.accountNo());
    if (PlainText.isBlank(line.accountNo())) {
      refusals.add(Refusal.of(at + "accountNo", "account-needed"));
    } else if (account == null) {
      refusals.add(Refusal.of(at + "accountNo", "account-unknown", line.accountNo()));
    } else if (!account.isForDocuments()) {
      refusals.add(Refusal.of(at + "accountNo", "account-not-for-documents", account.no()));
    } else {
      refusals.addAll(
          booking.missing(
              at + "accountNo", Sold.onAccount(account.no(), account.vatProductGroup())));
    }
    refuseFigures(line, at, refusals);
    if (line.unitPrice() == null) {
      refusals.add(Refusal.of(at + "unitPrice", "price-needed"));
    }
    refuseOthers(at, refusals, named("itemNo", line.itemNo()));
    refuseWords(line, at, refusals);
    if (!refusals.isEmpty()) {
      return Optional.empty();
    }
    var words =
        PlainText.isBlank(line.description()) ? account.name(language) : line.description().strip();
    return Optional.of(
        priced(
            line,
            Subject.of(account, words),
            LinePrice.typed(UnitPrice.of(line.unitPrice(), currency)),
            vat(account.vatProductGroup()),
            InvoiceShare.none(false)));
  }

  private Optional<PricedLine> comment(
      DocumentRequest.Line line, String at, List<Refusal> refusals) {
    if (PlainText.isBlank(line.description())) {
      refusals.add(Refusal.of(at + "description", "comment-empty"));
    } else {
      refuseWords(line, at, refusals);
    }
    refuseOthers(
        at,
        refusals,
        named("itemNo", line.itemNo()),
        named("accountNo", line.accountNo()),
        named("quantity", line.quantity()),
        named("unitPrice", line.unitPrice()),
        named("discountPercent", line.discountPercent()));
    var nothing = LinePrice.nothing(currency);
    return refusals.isEmpty()
        ? Optional.of(
            new PricedLine(
                Subject.comment(line.description().strip()),
                Supply.STOCK,
                BigDecimal.ZERO,
                nothing,
                nothing,
                nothing.amount(BigDecimal.ZERO),
                Optional.empty(),
                InvoiceShare.none(false)))
        : Optional.empty();
  }

  private VatTreatment vat(String productGroup) {
    return booking.vat().get(productGroup).treatment();
  }

  private PricedLine priced(
      DocumentRequest.Line line,
      Subject subject,
      LinePrice offered,
      VatTreatment vat,
      InvoiceShare share) {
    var price = offered.or(line.unitPrice(), line.discountPercent());
    return new PricedLine(
        subject,
        Supply.STOCK,
        line.quantity(),
        price,
        offered,
        price.amount(line.quantity()),
        Optional.of(vat),
        share);
  }

  private static void refuseFigures(DocumentRequest.Line line, String at, List<Refusal> refusals) {
    refuseQuantity(line.quantity(), at, refusals);
    if (line.unitPrice() != null) {
      refusePrice(line.unitPrice(), at, refusals);
    }
    if (line.discountPercent() != null && outside(line.discountPercent(), HUNDRED)) {
      refusals.add(Refusal.of(at + "discountPercent", "discount-invalid"));
    }
  }

  /** Refused: none, zero or less, too many, or more than five decimals. */
  static void refuseQuantity(BigDecimal quantity, String at, List<Refusal> refusals) {
    if (outside(quantity, Prices.LARGEST_QUANTITY) || quantity.signum() == 0) {
      refusals.add(Refusal.of(at + "quantity", "quantity-not-positive"));
    }
  }

  /** Refused: less than zero, too much, or more than five decimals. */
  static void refusePrice(BigDecimal unitPrice, String at, List<Refusal> refusals) {
    if (outside(unitPrice, Prices.LARGEST_PRICE)) {
      refusals.add(Refusal.of(at + "unitPrice", "price-invalid"));
    }
  }

  private static void refuseWords(DocumentRequest.Line line, String at, List<Refusal> refusals) {
    if (line.description() != null && line.description().length() > LONGEST_DESCRIPTION) {
      refusals.add(Refusal.of(at + "description", "too-long", LONGEST_DESCRIPTION));
    }
    PaperLetters.refusal(at + "description", line.description()).ifPresent(refusals::add);
  }

  /** A field that may be filled, though its line is of another type. */
  private record Named(String field, boolean isFilled) {}

  private static Named named(String field, Object value) {
    return new Named(field, value != null && !value.toString().isBlank());
  }

  private static void refuseOthers(String at, List<Refusal> refusals, Named... fields) {
    Stream.of(fields)
        .filter(Named::isFilled)
        .forEach(each -> refusals.add(Refusal.of(at + each.field(), "not-in-this-line")));
  }

  /** Null, negative, above the most, or with more decimals than are kept. */
  private static boolean outside(BigDecimal value, BigDecimal most) {
    return value == null
        || value.signum() < 0
        || value.compareTo(most) > 0
        || value.stripTrailingZeros().scale() > DECIMALS;
  }
}
