package nl.verkoop.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** An order as somebody types it; what he leaves empty is not sent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Order(
    String customerNo,
    String customerReference,
    String orderDate,
    String requestedDeliveryDate,
    ShipTo shipTo,
    String shipToCode,
    String campaign,
    String fulfilmentPolicy,
    List<Line> lines) {

  /** Where the goods go, when not to the customer. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ShipTo(
      String name, String city, String country, String postCode, String address, String street) {

    public ShipTo(String name, String city, String country, String postCode) {
      this(name, city, country, postCode, null, null);
    }
  }

  /** These lines for this customer; without lines it is not said that there are none. */
  public static Order order(String customerNo, Line... lines) {
    return new Order(
        customerNo,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        lines.length == 0 ? null : Arrays.asList(lines));
  }

  /** Ships by itself when everything is in stock. */
  public Order atOnce() {
    return policy("AT_ONCE");
  }

  /** Waits for the warehouse. */
  public Order byHand() {
    return policy("STANDARD");
  }

  private Order policy(String policy) {
    return new Order(
        customerNo,
        customerReference,
        orderDate,
        requestedDeliveryDate,
        shipTo,
        shipToCode,
        campaign,
        policy,
        lines);
  }

  /** Naming a campaign. */
  public Order in(String named) {
    return new Order(
        customerNo,
        customerReference,
        orderDate,
        requestedDeliveryDate,
        shipTo,
        shipToCode,
        named,
        fulfilmentPolicy,
        lines);
  }

  /** With the customer's own number. */
  public Order reference(String reference) {
    return new Order(
        customerNo,
        reference,
        orderDate,
        requestedDeliveryDate,
        shipTo,
        shipToCode,
        campaign,
        fulfilmentPolicy,
        lines);
  }

  /** Dated, and wanted, on these days. */
  public Order dated(LocalDate ordered, LocalDate delivery) {
    return dated(ordered.toString(), delivery.toString());
  }

  /** Dated, and wanted, on what somebody typed for a day. */
  public Order dated(String ordered, String delivery) {
    return new Order(
        customerNo,
        customerReference,
        ordered,
        delivery,
        shipTo,
        shipToCode,
        campaign,
        fulfilmentPolicy,
        lines);
  }

  /** To another address than the customer's. */
  public Order to(ShipTo address) {
    return new Order(
        customerNo,
        customerReference,
        orderDate,
        requestedDeliveryDate,
        address,
        null,
        campaign,
        fulfilmentPolicy,
        lines);
  }

  /** To one of the addresses on the customer's card. */
  public Order toAddress(String code) {
    return new Order(
        customerNo,
        customerReference,
        orderDate,
        requestedDeliveryDate,
        null,
        code,
        campaign,
        fulfilmentPolicy,
        lines);
  }

  /** The same for somebody else. */
  public Order forCustomer(String another) {
    return new Order(
        another,
        customerReference,
        orderDate,
        requestedDeliveryDate,
        shipTo,
        shipToCode,
        campaign,
        fulfilmentPolicy,
        lines);
  }
}
