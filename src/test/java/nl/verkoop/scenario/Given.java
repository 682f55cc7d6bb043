package nl.verkoop.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import nl.verkoop.process.BankFile;

/** How a scenario begins: {@code given.customer("K1001").ordered(line("A1000", 10)).shipped(4)}. */
public record Given(World world) {

  /** Somebody who will order. */
  public Customer customer(String no) {
    return new Customer(world, no);
  }

  /** An order that a seller entered and handed in. */
  public SalesOrder ordered(Order order) {
    return orderedBy("sales", order);
  }

  /** An order that this user entered and handed in. */
  public SalesOrder orderedBy(String user, Order order) {
    var answer = world.as(user).enter(order);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return new SalesOrder(world, answer.json().get("no").asText());
  }

  /** An order that is there already. */
  public SalesOrder order(String no) {
    return new SalesOrder(world, no);
  }

  /** A quote that a seller entered and handed in. */
  public Quote quoted(Order request) {
    return Quote.entered(world, request);
  }

  /** A quote that is there already. */
  public Quote quote(String no) {
    return new Quote(world, no);
  }

  /** A bank's file that accounting read in and reconciles. */
  public BankImport received(BankFile file) {
    var answer = world.as("accounting").reconcile(file);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return bankImport(answer.json().get("importNo").asText());
  }

  /** A bank's file that is there already. */
  public BankImport bankImport(String no) {
    return new BankImport(world, no);
  }

  /** Somebody who will order. */
  public record Customer(World world, String no) {

    /** These lines, shipped as the customer's card says. */
    public SalesOrder ordered(Line... lines) {
      return new Given(world).ordered(Order.order(no, lines));
    }

    /** These lines, shipped by itself. */
    public SalesOrder orderedAtOnce(Line... lines) {
      return new Given(world).ordered(Order.order(no, lines).atOnce());
    }

    /** A quote for these lines. */
    public Quote quoted(Line... lines) {
      return new Given(world).quoted(Order.order(no, lines));
    }

    /** These lines, shipped by the warehouse. */
    public SalesOrder orderedByHand(Line... lines) {
      return new Given(world).ordered(Order.order(no, lines).byHand());
    }
  }
}
