package nl.verkoop.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** A bank's file on its way into the books. */
public final class BankImport {

  private final World world;
  private final Processes processes;
  private final String no;

  BankImport(World world, String no) {
    this.world = world;
    this.no = no;
    processes = new Processes(world);
  }

  /** Its number. */
  public String no() {
    return no;
  }

  /** Goes on until somebody has to look. */
  public BankImport toReview() {
    processes.untilAt(no, "Task_ReviewPayments");
    return this;
  }

  /** Goes on until nothing is left of it. */
  public BankImport reconciled() {
    processes.untilPassed(no, "EndEvent_Reconciled");
    return this;
  }

  /** Accounting decides that the first line pays so much of a document, and goes on. */
  public BankImport given(String documentNo, String amount) {
    toReview();
    var accounting = world.as("accounting");
    var given = accounting.give(no, 1, Share.share(accounting.openEntry(documentNo), amount));
    assertThat(given.status()).as(given.body()).isEqualTo(204);
    return reviewed();
  }

  /** Accounting goes on with what was decided. */
  public BankImport reviewed() {
    var reviewed = world.as("accounting").review(no);
    assertThat(reviewed.status()).as(reviewed.body()).isEqualTo(204);
    return this;
  }

  /** The first line as accounting sees it. */
  public JsonNode line() {
    return world.as("accounting").get(BankActs.STATEMENTS + "/" + no).json().at("/lines/0");
  }
}
