package nl.verkoop.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.invoicing.Drafts.Groups;
import nl.verkoop.ledger.EntryText;
import nl.verkoop.ledger.Posting;
import nl.verkoop.ledger.Posting.VatLine;
import nl.verkoop.ledger.PostingSetup.Booking;
import nl.verkoop.ledger.PostingSetup.General;
import nl.verkoop.shared.Euro;
import nl.verkoop.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which accounts an invoice is booked on (posting rules 5.2). */
class InvoicePostingRuleTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

  private static Posting posting(List<InvoiceDraft.Line> lines) {
    return InvoicePostingRule.postingFor(Drafts.of(lines), "VF000001", DAY, Drafts.ACCOUNTS);
  }

  /** Pieces written as "GOODS/HIGH/STOCK 100.00 60.00": groups, price and cost. */
  private static List<InvoiceDraft.Line> pieces(String written) {
    return Stream.of(written.split(", "))
        .map(each -> each.split("[ /]"))
        .map(each -> Drafts.piece(each[3], each[4], new Groups(each[0], each[1], each[2])))
        .toList();
  }

  /** Lines as a bookkeeper writes them: account and amount, a credit with a minus. */
  private static String entries(Posting posting) {
    return posting.lines().stream()
        .map(line -> line.account() + " " + line.amount().amount())
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest(name = "rule 5.2, {2}: {0} is booked {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GOODS/HIGH/STOCK 100.00 60.00 | 1300 121.00, 8000 -100.00, 1500 -21.00, 7000 60.00, 3000 -60.00 | goods
          WORK/HIGH/STOCK 80.00 0.00    | 1300 96.80, 8100 -80.00, 1500 -16.80 | a service costs nothing in stock
          GOODS/EU/STOCK 100.00 60.00   | 1300 100.00, 8000 -100.00, 7000 60.00, 3000 -60.00 | reverse charge has no VAT line
          GOODS/HIGH/STOCK 0.00 60.00   | 7000 60.00, 3000 -60.00 | given away still costs
          GOODS/HIGH/STOCK 0.00 0.00    | ''  | nothing at all
          GOODS/HIGH/STOCK 100.00 60.00, GOODS/HIGH/STOCK 10.00 5.00 | 1300 133.10, 8000 -110.00, 1500 -23.10, 7000 65.00, 3000 -65.00 | one line per account
          GOODS/HIGH/STOCK 100.00 60.00, PARTS/HIGH/SPARE 10.00 5.00 | 1300 133.10, 8000 -110.00, 1500 -23.10, 7000 60.00, 7010 5.00, 3000 -60.00, 3010 -5.00 | one sales account, two of cost and stock
          WORK/HIGH/STOCK 10.00 0.00, GOODS/LOW/STOCK 100.00 60.00 | 1300 121.10, 8000 -100.00, 8100 -10.00, 1500 -2.10, 1510 -9.00, 7000 60.00, 3000 -60.00 | in the order of the accounts
          """)
  void anInvoiceIsBooked(String pieces, String entries, String source) {
    assertThat(entries(posting(pieces(pieces)))).as(source).isEqualTo(entries);
  }

  @ParameterizedTest(name = "rule 5.2, discounts apart {0}: {1} less {2} is booked {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          true  | GOODS/HIGH/STOCK 100.00 60.00 | 10.00  | 1300 108.90, 8000 -100.00, 8050 10.00, 1500 -18.90, 7000 60.00, 3000 -60.00
          false | GOODS/HIGH/STOCK 100.00 60.00 | 10.00  | 1300 108.90, 8000 -90.00, 1500 -18.90, 7000 60.00, 3000 -60.00
          true  | GOODS/HIGH/STOCK 100.00 60.00 | 100.00 | 8000 -100.00, 8050 100.00, 7000 60.00, 3000 -60.00
          false | GOODS/HIGH/STOCK 100.00 60.00 | 100.00 | 7000 60.00, 3000 -60.00
          true  | GOODS/HIGH/STOCK 100.00 0.00, WORK/HIGH/STOCK 50.00 0.00 | 1.00 | 1300 179.08, 8000 -100.00, 8100 -50.00, 8050 1.00, 8060 1.00, 1500 -31.08
          """)
  void whatIsTakenOffTheWholeIsBookedApartOrLeftOut(
      boolean apart, String pieces, String each, String entries) {
    var lines =
        pieces(pieces).stream().map(line -> Drafts.less(line, Drafts.Taken.atOnce(each))).toList();
    var accounts =
        new InvoiceAccounts(
            Drafts.ACCOUNTS.receivables(),
            Drafts.ACCOUNTS.booking(),
            Drafts.ACCOUNTS.inventory(),
            apart);
    var posting = InvoicePostingRule.postingFor(Drafts.of(lines), "VF000001", DAY, accounts);
    assertThat(entries(posting)).isEqualTo(entries);
  }

  @Test
  void withoutAnAccountNothingIsBookedApart() {
    var booking = Drafts.ACCOUNTS.booking();
    var without =
        new InvoiceAccounts(
            "1300",
            new Booking(
                booking.party(),
                Map.of("GOODS", new General("GOODS", "8000", "7000", "7900", null)),
                booking.vat()),
            Drafts.ACCOUNTS.inventory(),
            true);
    var line = Drafts.piece("100.00", "60.00", Groups.USUAL);
    assertThat(without.missing(List.of(line))).isEmpty();
    assertThat(without.missing(List.of(Drafts.less(line, Drafts.Taken.atOnce("10.00")))))
        .extracting(Refusal::code)
        .containsExactly("invoice-discount-account-missing");
  }

  @Test
  void everyLineSaysWhatItIsFor() {
    assertThat(posting(pieces("GOODS/HIGH/STOCK 100.00 60.00")).lines())
        .extracting(Posting.Line::description)
        .containsExactly(
            "K1",
            EntryText.SALES.stored(),
            EntryText.VAT.stored(),
            EntryText.COST_OF_GOODS.stored(),
            EntryText.INVENTORY.stored());
  }

  @Test
  void aShipmentIsInvoicedOnce() {
    var posting = posting(pieces("GOODS/HIGH/STOCK 100.00 60.00"));
    assertThat(posting.source()).isEqualTo("shipment:VZ000001");
    assertThat(posting.kind()).isEqualTo(InvoicePostingRule.KIND);
    assertThat(posting.documentNo()).isEqualTo("VF000001");
    assertThat(posting.date()).isEqualTo(DAY);
  }

  @Test
  void vatEntriesAreNegativeOnSalesAndSayForWhom() {
    assertThat(posting(pieces("GOODS/HIGH/STOCK 100.00 0.00, GOODS/EU/STOCK 50.00 0.00")).vat())
        .containsExactly(vat("HIGH", "-100.00", "-21.00"), vat("EU", "-50.00", "0.00"));
  }

  private static VatLine vat(String group, String base, String amount) {
    return new VatLine(
        Drafts.VAT.get(group).group(), Euro.of(base), Euro.of(amount), "NL", "NL001");
  }
}
