package nl.verkoop.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.catalog.Item;
import nl.verkoop.catalog.ItemUnit;
import nl.verkoop.catalog.PriceReason;
import nl.verkoop.catalog.Prices.Offer;
import nl.verkoop.ledger.Accounts.Account;
import nl.verkoop.ledger.Posting.VatGroup;
import nl.verkoop.ledger.PostingSetup.Booking;
import nl.verkoop.ledger.PostingSetup.General;
import nl.verkoop.ledger.PostingSetup.Party;
import nl.verkoop.ledger.PostingSetup.Vat;
import nl.verkoop.ledger.VatCalculation;
import nl.verkoop.ledger.VatCategory;
import nl.verkoop.ledger.VatTreatment;
import nl.verkoop.sales.DocumentDraft.Subject;
import nl.verkoop.shared.Euro;
import nl.verkoop.shared.Percentage;
import nl.verkoop.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be asked for in a line, and at which price (posting rules 1 and 4). */
class LinePricingTest {

  private static Item item(boolean blocked) {
    return new Item(
        "A1",
        "Stoel",
        Map.of(),
        List.of(ItemUnit.base("ST", "stuk", "piece")),
        new BigDecimal("9.95"),
        BigDecimal.ONE,
        "GOODS",
        "HIGH",
        "STOCK",
        "",
        blocked,
        Item.Type.INVENTORY);
  }

  private static LineRequest line(BigDecimal quantity, BigDecimal price, BigDecimal percent) {
    return LineRequest.ofItem("A1", quantity, price, percent);
  }

  private static final Booking BOOKING =
      new Booking(
          new Party("Hofstra", "DOM", "NL"),
          Map.of("GOODS", new General("GOODS", "8000", "7000", "7900", null)),
          Map.of(
              "HIGH",
              new Vat(
                  new VatTreatment(
                      new VatGroup(
                          "NL",
                          "HIGH",
                          "H21",
                          VatCalculation.NORMAL,
                          new Percentage(new BigDecimal("21"))),
                      VatCategory.S),
                  "1500")));

  private static final Map<String, Account> ACCOUNTS =
      Map.of(
          "4210", new Account("4210", "Vracht", "Freight", true, "HIGH", false),
          "4220", new Account("4220", "Oude vracht", "Old freight", true, "HIGH", true),
          "4230", new Account("4230", "Elders", "Elsewhere", true, "LOW", false),
          "8000", new Account("8000", "Omzet", "Sales", false, "HIGH", false),
          "9000", new Account("9000", "Rente", "Interest", true, "", false));

  @Test
  void anOfferedDiscountIsTakenUnlessAnotherIsTyped() {
    var offered =
        Optional.of(
            new Offer(
                item(false),
                item(false).baseUnit(),
                Euro.price("8"),
                PriceReason.CARD,
                new Percentage(new BigDecimal("5")),
                PriceReason.NONE,
                true));
    var asked = line(BigDecimal.TEN, null, null);
    var priced = pricing(false).price(asked, offered, "", new ArrayList<>()).orElseThrow();
    assertThat(priced.amount().net()).isEqualTo(Euro.of("76.00"));
    var typed = line(BigDecimal.TEN, null, BigDecimal.ZERO);
    var other = pricing(false).price(typed, offered, "", new ArrayList<>()).orElseThrow();
    assertThat(other.amount().net()).isEqualTo(Euro.of("80.00"));
  }

  private static Optional<Offer> offer(Item item) {
    return Optional.ofNullable(item)
        .map(
            each ->
                new Offer(
                    each,
                    each.baseUnit(),
                    Euro.price(each.unitPrice()),
                    PriceReason.CARD,
                    Percentage.ZERO,
                    PriceReason.NONE,
                    true));
  }

  private static LinePricing pricing(boolean agreedBefore) {
    return new LinePricing(ACCOUNTS, BOOKING, "nl", Euro.CURRENCY, agreedBefore);
  }

  private static List<Refusal> against(
      LineRequest line, Item item, String at, boolean agreedBefore) {
    var refusals = new ArrayList<Refusal>();
    var priced = pricing(agreedBefore).price(line, offer(item), at, refusals);
    assertThat(priced.isEmpty()).isEqualTo(!refusals.isEmpty());
    return refusals;
  }

  private static LineRequest line(
      LineType type, String item, String account, String words, String quantity, String price) {
    return new LineRequest(
        null,
        type,
        item,
        account,
        words,
        null,
        quantity == null ? null : new BigDecimal(quantity),
        price == null ? null : new BigDecimal(price),
        null);
  }

  @ParameterizedTest(name = "{0} {1} {2} {3} {4} {5}: \"{6}\"")
  @CsvSource({
    "ITEM, A1, , , 1, , ''",
    ", A1, , , 1, , ''",
    "ITEM, A1, 4210, , 1, , accountNo not-in-this-line",
    "ITEM, A1, , woorden, 1, , description not-in-this-line",
    "ACCOUNT, , 4210, , 1, 25, ''",
    "ACCOUNT, , 4210, Vracht naar Assen, 1, 25, ''",
    "ACCOUNT, , 4210, , 1, , unitPrice price-needed",
    "ACCOUNT, , 4210, , 0, -1, quantity quantity-not-positive unitPrice price-invalid",
    "ACCOUNT, , , , 1, 25, accountNo account-needed",
    "ACCOUNT, , 1234, , 1, 25, accountNo account-unknown",
    "ACCOUNT, , 8000, , 1, 25, accountNo account-not-for-documents",
    "ACCOUNT, , 4220, , 1, 25, accountNo account-not-for-documents",
    "ACCOUNT, , 9000, , 1, 25, accountNo account-not-for-documents",
    "ACCOUNT, , 4230, , 1, 25, accountNo vat-setup-missing-account",
    "ACCOUNT, A1, 4210, , 1, 25, itemNo not-in-this-line",
    "COMMENT, , , Op de stoep zetten, , , ''",
    "COMMENT, , , , , , description comment-empty",
    "COMMENT, , , ' ', , , description comment-empty",
    "COMMENT, A1, 4210, x, 1, 2, itemNo not-in-this-line accountNo not-in-this-line quantity not-in-this-line unitPrice not-in-this-line",
    "COMMENT, , , '\u200b\u00a0', , , description comment-empty",
    "CHARGE, , , , , , type line-type-not-yet",
    "SERVICE, , , , 1, 25, type line-type-not-yet"
  })
  void eachTypeOfLineHasItsOwnFields(
      LineType type,
      String item,
      String account,
      String words,
      String quantity,
      String price,
      String refused) {
    assertThat(
            against(line(type, item, account, words, quantity, price), item(false), "", false)
                .stream()
                .map(refusal -> refusal.field() + " " + refusal.code())
                .collect(Collectors.joining(" ")))
        .isEqualTo(refused);
  }

  @Test
  void wordsHaveTheirLengthAndNothingComesFromTheVendorYet() {
    var comment = line(LineType.COMMENT, null, null, "x".repeat(100), null, null);
    assertThat(against(comment, null, "", false)).isEmpty();
    var longer = line(LineType.COMMENT, null, null, "x".repeat(101), null, null);
    assertThat(against(longer, null, "", false))
        .containsExactly(Refusal.of("description", "too-long", 100));
    var drop =
        new LineRequest(
            null, null, "A1", null, null, Supply.DROP_SHIPMENT, BigDecimal.ONE, null, null);
    assertThat(against(drop, item(false), "", false))
        .containsExactly(Refusal.of("supply", "supply-not-yet"));
  }

  @Test
  void anAmountOnAnAccountIsCalledAsTheAccountUnlessItSaysOtherwise() {
    var named = line(LineType.ACCOUNT, null, "4210", "Vracht naar Assen", "2", "12.50");
    var unnamed = line(LineType.ACCOUNT, null, "4210", " ", "2", "12.50");
    var refusals = new ArrayList<Refusal>();
    var pricing = pricing(false);
    var priced = pricing.price(named, Optional.empty(), "", refusals).orElseThrow();
    assertThat(priced.subject().description()).isEqualTo("Vracht naar Assen");
    assertThat(priced.amount().net()).isEqualTo(Euro.of("25.00"));
    assertThat(priced.vat()).contains(BOOKING.vat().get("HIGH").treatment());
    assertThat(
            pricing
                .price(unnamed, Optional.empty(), "", refusals)
                .orElseThrow()
                .subject()
                .description())
        .isEqualTo("Vracht");
  }

  @ParameterizedTest(name = "{0} at {1} less {2}%: \"{3}\"")
  @CsvSource({
    "1, , , ''",
    "0.00001, 0, 0, ''",
    "999999999, 99999999, 100, ''",
    "1.000000, 1.000000, 1.000000, ''",
    ", , , quantity",
    "0, , , quantity",
    "-1, , , quantity",
    "999999999.00001, , , quantity",
    "0.000001, , , quantity",
    "1, -0.01, , unitPrice",
    "1, 99999999.01, , unitPrice",
    "1, 0.000001, , unitPrice",
    "1, , -1, discountPercent",
    "1, , 100.00001, discountPercent",
    "1, , 0.000001, discountPercent",
    "0, -1, 101, quantity unitPrice discountPercent"
  })
  void numbersLieWithinTheirLimitsAndHaveFiveDecimals(
      BigDecimal quantity, BigDecimal price, BigDecimal percent, String fields) {
    assertThat(against(line(quantity, price, percent), item(false), "", false))
        .extracting(Refusal::field)
        .containsExactly(
            Stream.of(fields.split(" ")).filter(each -> !each.isEmpty()).toArray(String[]::new));
  }

  @ParameterizedTest(name = "rule 1: item blocked {0}, order agreed before {1}: refused {2}")
  @CsvSource({
    "false, false, false",
    "true, false, true",
    "true, true, false",
    "false, true, false"
  })
  void anItemThatIsBlockedIsSoldOnlyWhereItWasAgreedBefore(
      boolean blocked, boolean agreedBefore, boolean refused) {
    var line = line(BigDecimal.ONE, null, null);
    assertThat(against(line, item(blocked), "lines[3].", agreedBefore))
        .isEqualTo(
            refused ? List.of(Refusal.of("lines[3].itemNo", "item-blocked", "A1")) : List.of());
  }

  @Test
  void anItemThatNobodyKnowsIsRefusedByItsNumber() {
    assertThat(against(line(BigDecimal.ONE, null, null), null, "lines[0].", true))
        .containsExactly(Refusal.of("lines[0].itemNo", "item-unknown", "A1"));
    var unnamed = LineRequest.ofItem(null, BigDecimal.ONE, null, null);
    assertThat(against(unnamed, null, "", false))
        .containsExactly(Refusal.of("itemNo", "item-needed"));
  }

  @ParameterizedTest(name = "rule 4: {0} of 9.95 with {1} typed less {2}% is at {3}: {4}")
  @CsvSource({
    "7, , , 9.95, 69.65",
    "7, , 12.5, 9.95, 60.94",
    "7, 5.00, , 5.00, 35.00",
    "7, 0, , 0, 0.00",
    "7, 5.00, 100, 5.00, 0.00"
  })
  void thePriceIsTheItemsUnlessOneWasTyped(
      BigDecimal quantity, BigDecimal typed, BigDecimal percent, BigDecimal price, String net) {
    var priced =
        pricing(false)
            .price(line(quantity, typed, percent), offer(item(false)), "", new ArrayList<>())
            .orElseThrow();
    assertThat(priced.price().price()).isEqualTo(Euro.price(price));
    assertThat(priced.quantity()).isEqualTo(quantity);
    assertThat(priced.price().discount())
        .isEqualTo(percent == null ? Percentage.ZERO : new Percentage(percent));
    assertThat(priced.amount().net()).isEqualTo(Euro.of(net));
    assertThat(priced.subject()).isEqualTo(Subject.of(item(false), item(false).baseUnit(), "nl"));
    assertThat(priced.offered()).isEqualTo(LinePrice.of(offer(item(false)).orElseThrow()));
    assertThat(priced.price().priceReason())
        .isEqualTo(typed == null ? PriceReason.CARD : PriceReason.TYPED);
    assertThat(priced.price().discountReason())
        .isEqualTo(percent == null ? PriceReason.NONE : PriceReason.TYPED);
  }
}
