package nl.verkoop.sales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verkoop.catalog.Item;
import nl.verkoop.catalog.Prices;
import nl.verkoop.ledger.Accounts.Account;
import nl.verkoop.shared.PaperLetters;
import nl.verkoop.shared.PlainText;
import nl.verkoop.shared.Refusal;

/** What a line may ask for, whoever is charged for it: one of a document, or one that recurs. */
final class LineRule {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 5;

  private LineRule() {}

  /**
   * Every reason against a line.
   *
   * @param item that the line names; none where it names none that exists
   * @param account that the line names; none where it names none that exists
   * @param mayBeBlocked whether it may name an item that is no longer sold
   * @param at where the line stands, in front of the names of its fields
   */
  static List<Refusal> against(
      LineRequest line,
      Optional<Item> item,
      Optional<Account> account,
      boolean mayBeBlocked,
      String at) {
    var refusals = new ArrayList<Refusal>();
    switch (line.typeOrItem()) {
      case ITEM -> {
        refuseItem(line, item, mayBeBlocked, at, refusals);
        refuseFigures(line, at, refusals);
        item.ifPresent(each -> refuseUnit(line, each, at, refusals));
        refuseOthers(
            at,
            refusals,
            named("accountNo", line.accountNo()),
            named("description", line.description()));
      }
      case ACCOUNT -> refuseAccount(line, account, at, refusals);
      case COMMENT -> refuseComment(line, at, refusals);
      case CHARGE, SERVICE -> refusals.add(Refusal.of(at + "type", "line-type-not-yet"));
    }
    if (line.supply() == Supply.DROP_SHIPMENT) {
      refusals.add(Refusal.of(at + "supply", "supply-not-yet"));
    }
    return refusals;
  }

  private static void refuseItem(
      LineRequest line,
      Optional<Item> item,
      boolean mayBeBlocked,
      String at,
      List<Refusal> refusals) {
    if (PlainText.isBlank(line.itemNo())) {
      refusals.add(Refusal.of(at + "itemNo", "item-needed"));
    } else if (item.isEmpty()) {
      refusals.add(Refusal.of(at + "itemNo", "item-unknown", line.itemNo()));
    } else if (item.get().blocked() && !mayBeBlocked) {
      refusals.add(Refusal.of(at + "itemNo", "item-blocked", item.get().no()));
    }
  }

  /**
   * Refused: a unit in which the item is not sold, a price of which nobody can tell whether it is
   * for the base unit or for the one in which the item is sold, and what stock cannot count.
   */
  private static void refuseUnit(LineRequest line, Item item, String at, List<Refusal> refusals) {
    var unit = item.unit(line.unit());
    if (unit.isEmpty()) {
      refusals.add(Refusal.of(at + "unit", "item-unit-unknown", item.no(), line.unit()));
    } else if (PlainText.isBlank(line.unit())
        && line.unitPrice() != null
        && !item.salesUnit().equals(item.baseUnit())) {
      refusals.add(Refusal.of(at + "unit", "unit-of-price"));
    } else if (!outside(line.quantity(), Prices.LARGEST_QUANTITY) && line.quantity().signum() > 0) {
      var base = unit.get().on("").inBaseUnits(line.quantity());
      if (base.signum() == 0 || base.compareTo(Prices.LARGEST_QUANTITY) > 0) {
        refusals.add(Refusal.of(at + "quantity", "quantity-in-base-units", base));
      }
    }
  }

  private static void refuseAccount(
      LineRequest line, Optional<Account> account, String at, List<Refusal> refusals) {
    if (PlainText.isBlank(line.accountNo())) {
      refusals.add(Refusal.of(at + "accountNo", "account-needed"));
    } else if (account.isEmpty()) {
      refusals.add(Refusal.of(at + "accountNo", "account-unknown", line.accountNo()));
    } else if (!account.get().isForDocuments()) {
      refusals.add(Refusal.of(at + "accountNo", "account-not-for-documents", account.get().no()));
    }
    refuseFigures(line, at, refusals);
    if (line.unitPrice() == null) {
      refusals.add(Refusal.of(at + "unitPrice", "price-needed"));
    }
    refuseOthers(at, refusals, named("itemNo", line.itemNo()), named("unit", line.unit()));
    refuseWords(line, at, refusals);
  }

  private static void refuseComment(LineRequest line, String at, List<Refusal> refusals) {
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
        named("discountPercent", line.discountPercent()),
        named("unit", line.unit()));
  }

  private static void refuseFigures(LineRequest line, String at, List<Refusal> refusals) {
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
    if (!Prices.isPrice(unitPrice)) {
      refusals.add(Refusal.of(at + "unitPrice", "price-invalid"));
    }
  }

  private static void refuseWords(LineRequest line, String at, List<Refusal> refusals) {
    var longest = LineRequest.LONGEST_WORDS;
    if (line.description() != null && line.description().length() > longest) {
      refusals.add(Refusal.of(at + "description", "too-long", longest));
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
