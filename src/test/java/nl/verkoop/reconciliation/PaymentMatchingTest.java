package nl.verkoop.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.banking.BankImport;
import nl.verkoop.receivables.OpenEntry;
import nl.verkoop.reconciliation.PaymentMatching.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which receipt pays which invoice, and what is posted without a human (posting rules 11 to 13).
 */
class PaymentMatchingTest {

  private static final String OF_K1 = "NL84VKHB0000150101";
  private static final String SHARED = "NL57VKHB0000150102";

  private final Payers payers = new Payers();

  private List<Match> match(List<OpenEntry> open, Set<String> posted, BankImport.Line... lines) {
    payers.addAccount(OF_K1, "K1");
    payers.addAccount(SHARED, "K1");
    payers.addAccount(SHARED, "K2");
    var all =
        Stream.concat(posted.stream(), open.stream().map(OpenEntry::documentNo))
            .collect(Collectors.toSet());
    return new PaymentMatching(open, all, payers).match(Arrays.asList(lines));
  }

  private Match only(List<OpenEntry> open, BankImport.Line line) {
    var matches = match(open, Set.of(), line);
    assertThat(matches).hasSize(1);
    return matches.get(0);
  }

  private static List<String> paid(Match match) {
    return match.paid().stream().map(each -> each.entry().documentNo()).toList();
  }

  private static List<OpenEntry> twoOfEqualAmount() {
    return List.of(
        Invoices.open("VF000051", "VO001014", "K1", "605.00"),
        Invoices.open("VF000052", "VO001015", "K1", "605.00"));
  }

  private static BankImport.Line receipt(int lineNo, String amount, String text) {
    return Receipts.of(lineNo, amount, "", OF_K1, text);
  }

  @Test
  void ofACustomerWhoIsBlockedForAllNothingIsPostedUnseen() {
    var open = List.of(Invoices.open("VF000051", "VO001014", "K1", "605.00"));
    assertThat(only(open, receipt(1, "605.00", "VF000051")).confidence())
        .isEqualTo(Confidence.HIGH);
    payers.addBlockedForAll("K1");
    var match = only(open, receipt(1, "605.00", "VF000051"));
    assertThat(match.confidence()).isNotEqualTo(Confidence.HIGH);
    assertThat(match.evidence()).contains(Evidence.DOCUMENT, Evidence.BLOCKED_CUSTOMER);
  }

  @Test
  void nothingIsPostedUnseenOnAnAccountThatTwoShare() {
    var open = List.of(Invoices.open("VF000051", "K1", "605.00"));
    var match = only(open, Receipts.of(1, "605.00", "", SHARED, "dank u"));
    assertThat(match.confidence()).isEqualTo(Confidence.MEDIUM);
    var named = only(open, Receipts.of(1, "605.00", "", SHARED, "VF000051"));
    assertThat(named.confidence()).isEqualTo(Confidence.HIGH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"VF000052", "VF 000052", "vf-000052."})
  void aNumberAsItIsPrintedDecidesBetweenEqualAmounts(String text) {
    var match = only(twoOfEqualAmount(), receipt(1, "605.00", text));
    assertThat(paid(match)).containsExactly("VF000052");
    assertThat(match.confidence()).isEqualTo(Confidence.HIGH);
    assertThat(match.evidence()).contains(Evidence.DOCUMENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"factuur 000052", "order VO001015", "VF52"})
  void aNumberThatIsReadProposesAndDoesNotDecide(String text) {
    var match = only(twoOfEqualAmount(), receipt(1, "605.00", text));
    assertThat(paid(match)).containsExactly("VF000052");
    assertThat(match.confidence()).isEqualTo(Confidence.MEDIUM);
    assertThat(match.evidence()).contains(Evidence.NUMBER_READ);
    assertThat(match.equallyGood()).isEqualTo(1);
  }

  @Test
  void aNumberThatIsReadTakesNothingFromWhatIsSureWithoutIt() {
    var open = List.of(Invoices.open("VF000051", "VO001014", "K1", "605.00"));
    var match = only(open, receipt(1, "605.00", "order VO001014"));
    assertThat(match.confidence()).isEqualTo(Confidence.HIGH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"VF000051/52", "VF000051VF000052", "facturen 000051 en 000052"})
  void twoThatAreReadAreProposedTogether(String text) {
    var match = only(twoOfEqualAmount(), receipt(1, "1210.00", text));
    assertThat(paid(match)).containsExactly("VF000051", "VF000052");
    assertThat(match.confidence()).isEqualTo(Confidence.MEDIUM);
  }

  @Test
  void equalCandidatesAreSaidToBeEqual() {
    var match = only(twoOfEqualAmount(), receipt(1, "605.00", ""));
    assertThat(match.confidence()).isEqualTo(Confidence.MEDIUM);
    assertThat(match.equallyGood()).isEqualTo(2);
  }

  @Test
  void whatAnotherLineTakesIsNoRivalAnyMore() {
    var matches =
        match(
            twoOfEqualAmount(),
            Set.of(),
            receipt(1, "605.00", ""),
            receipt(2, "605.00", "VF000051"));
    assertThat(matches)
        .extracting(Match::lineNo, PaymentMatchingTest::paid, Match::equallyGood)
        .containsExactlyInAnyOrder(
            tuple(2, List.of("VF000051"), 1), tuple(1, List.of("VF000052"), 1));
  }

  @Test
  void aGroupOfWhichOneIsTakenStillOffersTheRest() {
    var open =
        List.of(
            Invoices.open("VF000051", "K1", "100.00"),
            Invoices.open("VF000052", "K1", "200.00"),
            Invoices.open("VF000053", "K1", "300.00"));
    var matches =
        match(
            open,
            Set.of(),
            receipt(1, "600.00", "VF000051 VF000052 VF000053"),
            receipt(2, "599.00", "VF000051 VF000052"));
    assertThat(matches)
        .extracting(Match::lineNo, PaymentMatchingTest::paid)
        .contains(tuple(1, List.of("VF000051", "VF000052", "VF000053")));
    var shared =
        match(
            open,
            Set.of(),
            receipt(1, "300.00", "VF000051 VF000052"),
            receipt(2, "500.00", "VF000052 VF000053"));
    assertThat(shared)
        .extracting(Match::lineNo, PaymentMatchingTest::paid, Match::confidence)
        .containsExactlyInAnyOrder(
            tuple(1, List.of("VF000051", "VF000052"), Confidence.HIGH),
            tuple(2, List.of("VF000053"), Confidence.MEDIUM));
  }

  @ParameterizedTest
  @CsvSource({"VF000040", "VF 000040"})
  void whoNamesAnotherInvoiceDoesNotPayThisOneUnseen(String text) {
    var open = List.of(Invoices.open("VF000051", "K1", "605.00"));
    var matches = match(open, Set.of("VF000040"), receipt(1, "605.00", text));
    assertThat(matches).extracting(Match::confidence).containsExactly(Confidence.LOW);
    assertThat(matches.get(0).evidence()).contains(Evidence.OTHER_DOCUMENT);
  }
}
