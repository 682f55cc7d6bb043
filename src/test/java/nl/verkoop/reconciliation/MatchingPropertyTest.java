package nl.verkoop.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.verkoop.banking.BankImport;
import nl.verkoop.receivables.EntryKind;
import nl.verkoop.receivables.OpenEntry;
import nl.verkoop.reconciliation.PaymentMatching.Match;
import nl.verkoop.shared.Euro;

/** What is true of every bank file, whatever was paid and named (posting rules 13). */
class MatchingPropertyTest {

  private static final String ACCOUNT = "NL84VKHB0000150101";

  /** Few different amounts, so that they often agree; every second has a discount. */
  private static List<OpenEntry> invoices(List<Integer> amounts) {
    var open = new ArrayList<OpenEntry>();
    for (var amount : amounts) {
      var no = open.size() + 1;
      open.add(
          new OpenEntry(
              no,
              "K" + no % 2,
              "K" + no % 2,
              EntryKind.INVOICE,
              "VF%06d".formatted(no),
              "",
              Invoices.POSTED,
              Invoices.POSTED.plusDays(30 - no),
              Euro.CURRENCY,
              BigDecimal.valueOf(amount * 50L, 2),
              BigDecimal.valueOf(amount * 50L, 2),
              no % 2 == 0 ? null : Invoices.POSTED.plusMonths(1),
              BigDecimal.valueOf(amount, 2)));
    }
    return open;
  }

  /** Receipts of as many amounts, each naming the invoices whose bit is set. */
  private static List<BankImport.Line> receipts(List<Integer> amounts, List<Integer> named) {
    var lines = new ArrayList<BankImport.Line>();
    for (var at = 0; at < amounts.size(); at++) {
      var text = new StringBuilder();
      for (var no = 1; no <= 5; no++) {
        if ((named.get(at % named.size()) >> no & 1) == 1) {
          text.append(" VF%06d".formatted(no));
        }
      }
      var amount = BigDecimal.valueOf(amounts.get(at) * 49L, 2).toPlainString();
      lines.add(Receipts.of(at + 1, amount, "", ACCOUNT, text.toString()));
    }
    return lines;
  }

  private static List<Match> match(List<OpenEntry> open, List<BankImport.Line> lines) {
    var payers = new Payers();
    payers.addAccount(ACCOUNT, "K1");
    return new PaymentMatching(open, Set.of(), payers).match(lines);
  }

  @Property
  void noInvoiceAndNoCentIsGivenTwice(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 6) Integer> invoices,
      @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 12) Integer> received,
      @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 63) Integer> named) {
    var lines = receipts(received, named);
    var taken = new HashSet<Long>();
    var done = new HashSet<Integer>();
    for (var match : match(invoices(invoices), lines)) {
      assertThat(done.add(match.lineNo())).as("a receipt gets one match").isTrue();
      var line = lines.get(match.lineNo() - 1);
      var sum = Euro.sum(match.paid().stream().map(PaymentMatching.Paid::amount).toList());
      assertThat(sum).isLessThanOrEqualTo(Euro.of(line.amount()));
      assertThat(match.paid()).isNotEmpty();
      for (var paid : match.paid()) {
        assertThat(taken.add(paid.entry().entryNo())).as("an invoice goes to one receipt").isTrue();
        assertThat(paid.amount()).isBetween(Euro.of("0.01"), paid.entry().remainingAmount());
        assertThat(paid.entry().customerNo()).isEqualTo(match.paid().get(0).entry().customerNo());
      }
    }
  }

  @Property
  void theOrderInWhichInvoicesAreReadMakesNoDifference(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 6) Integer> invoices,
      @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 12) Integer> received,
      @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 63) Integer> named) {
    var open = invoices(invoices);
    var reversed = new ArrayList<>(open);
    Collections.reverse(reversed);
    var lines = receipts(received, named);
    assertThat(match(reversed, lines)).isEqualTo(match(open, lines));
  }
}
