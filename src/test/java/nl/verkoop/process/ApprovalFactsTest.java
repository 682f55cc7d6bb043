package nl.verkoop.process;

import static nl.verkoop.scenario.Line.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import nl.verkoop.scenario.Line;
import org.junit.jupiter.api.Test;

/** What an approver reads, in both languages, whichever language the customer speaks. */
class ApprovalFactsTest extends ProcessTest {

  @Test
  void aDutchCustomersOrderIsReadInBothLanguages() {
    var facts = factsOf("K1008", line("A3001", 7).less("22.5"), line("A3004", 1).of("1.5").less(0));

    assertThat(facts)
        .containsEntry("requesterText", "Sanne de Wit")
        .containsEntry(
            "reasonText",
            "Een regel heeft meer korting dan zonder goedkeuring mag, of een prijs die zoveel lager is dan wat geldt.")
        .containsEntry(
            "reasonTextEn",
            "A line has more discount than may go without approval, or a price that far below the one that applies.")
        .containsEntry(
            "orderText",
            """
            7 × Accuboormachine 18 V met 2 accu’s (22,5% korting): € 808,32
            1,5 × Borenset HSS 19-delig: € 51,75""")
        .containsEntry(
            "orderTextEn",
            """
            7 × Cordless drill 18 V with 2 batteries (22.5% discount): € 808.32
            1.5 × HSS drill bit set, 19 pieces: € 51.75""");
  }

  @Test
  void anApproverKnowsItemsByHisOwnLanguageNotTheCustomers() {
    var facts = factsOf("K1017", line("A3004", 2).less(25));

    assertThat(facts)
        .containsEntry("orderText", "2 × Borenset HSS 19-delig (25% korting): € 51,75")
        .containsEntry("orderTextEn", "2 × HSS drill bit set, 19 pieces (25% discount): € 51.75");
  }

  @Test
  void ofALongOrderTheFirstTwentyLinesAreShown() {
    var one = factsOf("K1008", lines(21));
    assertThat(one.get("orderText")).asString().endsWith("\n… en nog één regel").hasLineCount(21);
    assertThat(one.get("orderTextEn")).asString().endsWith("\n… and one more line");

    var more = factsOf("K1008", lines(25));
    assertThat(more.get("orderText")).asString().endsWith("\n… en nog 5 regels").hasLineCount(21);
    assertThat(more.get("orderTextEn")).asString().endsWith("\n… and 5 more lines");
  }

  private Map<String, Object> factsOf(String customerNo, Line... lines) {
    var no = given.customer(customerNo).ordered(lines).no();
    var task = tasks.createTaskQuery().processInstanceBusinessKey(no).singleResult();
    return tasks.getVariablesLocal(task.getId());
  }

  private static Line[] lines(int count) {
    return Collections.nCopies(count, line("A3004", 1).less(21)).toArray(Line[]::new);
  }
}
