package nl.verkoop.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import nl.verkoop.Api.Answer;
import nl.verkoop.process.BankFile;

/** An order that goes its way: each act is done by whoever does it, once its task waits. */
public final class SalesOrder {

  private final World world;
  private final Processes processes;
  private final Books books;
  private final String no;

  SalesOrder(World world, String no) {
    this.world = world;
    this.no = no;
    processes = new Processes(world);
    books = new Books(world.jdbc());
  }

  /** Its number. */
  public String no() {
    return no;
  }

  /** Goes on until it waits at this task. */
  public SalesOrder at(String task) {
    processes.untilAt(no, task);
    return this;
  }

  /** Goes on until it has done this step, or reached this end. */
  public SalesOrder past(String node) {
    processes.untilPassed(no, node);
    return this;
  }

  public SalesOrder approved() {
    return at("Task_DecideApproval").done(world.as("salesmanager").approve(no));
  }

  public SalesOrder returned(String comment) {
    return decided("RETURNED", comment).at("Task_ReviseOrder");
  }

  public SalesOrder rejected(String comment) {
    return decided("REJECTED", comment);
  }

  public SalesOrder returnedBy(String manager, String comment) {
    return decidedBy(manager, "RETURNED", comment).at("Task_ReviseOrder");
  }

  public SalesOrder rejectedBy(String manager, String comment) {
    return decidedBy(manager, "REJECTED", comment);
  }

  private SalesOrder decided(String outcome, String comment) {
    return decidedBy("salesmanager", outcome, comment);
  }

  private SalesOrder decidedBy(String manager, String outcome, String comment) {
    return at("Task_DecideApproval").done(world.as(manager).decide(no, outcome, comment));
  }

  /** Changed to this, and handed in again. */
  public SalesOrder revised(Order order) {
    var changed = world.as("sales").change(no, order);
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    return revised();
  }

  /** Handed in again as it is. */
  public SalesOrder revised() {
    return done(world.as("sales").revise(no));
  }

  /** So many of its first line are shipped. */
  public SalesOrder shipped(int quantity) {
    return shipped(Part.part(1, quantity));
  }

  public SalesOrder shipped(Part... parts) {
    return at("Task_PickShipment").done(world.as("warehouse").ship(no, parts));
  }

  public SalesOrder restCancelled() {
    return at("Task_PickShipment").done(world.as("warehouse").cancelRest(no));
  }

  /** Goes on until all that was shipped is invoiced. */
  public SalesOrder invoiced() {
    world.until(
        no,
        "is invoiced",
        () -> !invoices().isEmpty() && invoices().size() == books.shipments(no).size());
    return this;
  }

  /** What is open is paid at once: less the discount of the terms. */
  public SalesOrder paid() {
    return paid(books::payable);
  }

  /** What is open is paid without taking the discount. */
  public SalesOrder paidInFull() {
    return paid(books::remaining);
  }

  private SalesOrder paid(Function<String, BigDecimal> amount) {
    var file = new BankFile(world.today());
    var iban = books.iban(no);
    invoices()
        .forEach(
            invoice -> file.receipt(amount.apply(invoice).toPlainString(), "Klant", iban, invoice));
    var answer = world.as("accounting").reconcile(file);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    processes.untilPassed(answer.json().get("importNo").asText(), "EndEvent_Reconciled");
    return this;
  }

  public List<String> invoices() {
    return books.invoices(no);
  }

  /** Its only invoice. */
  public String invoice() {
    assertThat(invoices()).hasSize(1);
    return invoices().get(0);
  }

  /** How far it is, as sellers read it. */
  public String status() {
    return world.as("sales").get(OrderActs.path(no)).json().at("/header/status").asText();
  }

  /** What was asked and decided about it. */
  public JsonNode approvals() {
    return world.as("sales").get(OrderActs.path(no, "approvals")).json();
  }

  private SalesOrder done(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    return this;
  }
}
