package nl.verkoop.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import nl.verkoop.Api.Answer;

/** What people do with an order: each act is one request to /api, and answers what it was told. */
public interface OrderActs {

  String ORDERS = "/api/sales-orders";

  Answer get(String path);

  Answer post(String path, Object body);

  Answer put(String path, Object body);

  /** Where an order is, or something of it. */
  static String path(String orderNo, String... parts) {
    return ORDERS + "/" + orderNo + (parts.length == 0 ? "" : "/" + String.join("/", parts));
  }

  /** Enters an order and hands it in. */
  default Answer enter(Order order) {
    return post(ORDERS, order);
  }

  /** Keeps what was typed so far. */
  default Answer draft(Order order) {
    return post(ORDERS + "/drafts", order);
  }

  /** Keeps a draft that is in order, and gives its number. */
  default String drafted(Order order) {
    return draft(order).json().at("/header/no").asText();
  }

  /** Hands a draft in. */
  default Answer start(String orderNo) {
    return post(path(orderNo, "start"), "");
  }

  /** Changes an order, knowing what it says now. */
  default Answer change(String orderNo, Order order) {
    return change(orderNo, version(orderNo), order);
  }

  /** Changes an order, believing that it is this version of it. */
  default Answer change(String orderNo, int version, Order order) {
    return put(path(orderNo) + "?version=" + version, order);
  }

  /** The version of an order that is there now. */
  default int version(String orderNo) {
    return get(path(orderNo)).json().at("/header/version").asInt();
  }

  /** Hands an order in that came back. */
  default Answer revise(String orderNo) {
    return post(path(orderNo, "revision"), "");
  }

  /** Approves, and says nothing about it. */
  default Answer approve(String orderNo) {
    return decide(orderNo, "APPROVED", null);
  }

  /** Approves, rejects or returns with this comment. */
  default Answer decide(String orderNo, String outcome, String comment) {
    return post(path(orderNo, "decision"), new Decision(outcome, comment));
  }

  /** Ships so many of the first line. */
  default Answer ship(String orderNo, int quantity) {
    return ship(orderNo, Part.part(1, quantity));
  }

  /** Ships these parts of lines. */
  default Answer ship(String orderNo, Part... parts) {
    return post(path(orderNo, "shipments"), new Shipment(Arrays.asList(parts), null));
  }

  /** Ships nothing more. */
  default Answer cancelRest(String orderNo) {
    return post(path(orderNo, "shipments"), new Shipment(null, true));
  }

  /** What is sent of a decision. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Decision(String outcome, String comment) {}

  /** What is sent of a shipment. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Shipment(List<Part> lines, Boolean cancelRest) {}
}
