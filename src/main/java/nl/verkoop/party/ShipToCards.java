package nl.verkoop.party;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.verkoop.imports.CsvTable;
import nl.verkoop.imports.ImportTurn;
import nl.verkoop.party.CustomerShipTo.Key;
import nl.verkoop.shared.CardVersion;
import nl.verkoop.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ship-to addresses as people keep them, one at a time; what one may say is decided as for a file
 * (feature C-09).
 */
@Service
class ShipToCards {

  private final JdbcClient jdbc;
  private final CustomerShipTos addresses;
  private final Customers customers;
  private final Countries countries;
  private final CustomerChanges changes;

  ShipToCards(
      JdbcClient jdbc,
      CustomerShipTos addresses,
      Customers customers,
      Countries countries,
      CustomerChanges changes) {
    this.jdbc = jdbc;
    this.addresses = addresses;
    this.customers = customers;
    this.countries = countries;
    this.changes = changes;
  }

  /** An address as it is typed; what is left out is empty. */
  record Fields(
      String name,
      String contact,
      String street,
      String houseNo,
      String houseNoAddition,
      String postCode,
      String city,
      String country,
      String shipmentMethod,
      String shippingAgent,
      String shippingService) {

    Map<String, String> cells(String code) {
      var cells = new LinkedHashMap<String, String>();
      cells.put("code", typed(code));
      cells.put("name", typed(name));
      cells.put("contact", typed(contact));
      cells.put("street", typed(street));
      cells.put("house_no", typed(houseNo));
      cells.put("house_no_addition", typed(houseNoAddition));
      cells.put("post_code", typed(postCode));
      cells.put("city", typed(city));
      cells.put("country", typed(country));
      cells.put("shipment_method", typed(shipmentMethod));
      cells.put("shipping_agent", typed(shippingAgent));
      cells.put("shipping_service", typed(shippingService));
      return cells;
    }

    private static String typed(String text) {
      return Objects.requireNonNullElse(text, "").strip();
    }
  }

  /**
   * Keeps an address on the card of a customer: a new one, or one that nobody wrote anew since the
   * version that is named. Refused: what a file may not say either, and a code that he has already.
   */
  @Transactional
  List<Refusal> keep(String typedNo, String code, Fields fields, Optional<Integer> version) {
    ImportTurn.take(jdbc, "customer_ship_to");
    var customer = customers.find(typedNo);
    if (customer.isEmpty()) {
      return unknownCustomer(typedNo);
    }
    var no = customer.get().no();
    customers.hold(Set.of(no));
    var table = CsvTable.ofOne(fields.cells(code));
    var row = table.rows().iterator().next();
    var key = new Key(no, row.code("code", 20));
    var cells = new ShipToCells(new PartyCells(table, PartyChoices.read(jdbc, countries)));
    var kept = addresses.findById(key);
    var site = cells.read(row, kept.map(each -> each.site));
    if (!table.isClean()) {
      return table.refusals().stream().map(CardFields::refusal).toList();
    }
    var against = against(key, kept, version);
    if (against.isPresent()) {
      return List.of(against.get());
    }
    changes.record(
        List.of(CustomerShipTo.change(key, kept.map(each -> each.site).orElse(null), site)));
    var written = kept.orElseGet(() -> new CustomerShipTo(key, site));
    written.site = site;
    addresses.saveAndFlush(written);
    return List.of();
  }

  private static Optional<Refusal> against(
      Key key, Optional<CustomerShipTo> kept, Optional<Integer> version) {
    return CardVersion.against(
        key.code(),
        kept.map(each -> each.version),
        version,
        unknown(key.code(), key.customerNo()),
        Refusal.conflict("code", "ship-to-exists", key.code()));
  }

  /**
   * Takes an address off the card; what was written for it keeps it. Refused: one that is not
   * there, and one that was written anew meanwhile.
   */
  @Transactional
  List<Refusal> remove(String typedNo, String typedCode, int version) {
    ImportTurn.take(jdbc, "customer_ship_to");
    var customer = customers.find(typedNo);
    if (customer.isEmpty()) {
      return unknownCustomer(typedNo);
    }
    var key = new Key(customer.get().no(), typedCode.strip().toUpperCase(Locale.ROOT));
    var kept = addresses.findById(key);
    var against = against(key, kept, Optional.of(version));
    if (against.isPresent()) {
      return List.of(against.get());
    }
    changes.record(List.of(CustomerShipTo.change(key, kept.orElseThrow().site, null)));
    addresses.delete(kept.orElseThrow());
    addresses.flush();
    return List.of();
  }

  private static List<Refusal> unknownCustomer(String no) {
    return List.of(Refusal.unknown("no", "customer-unknown", no));
  }

  private static Refusal unknown(String code, String customerNo) {
    return Refusal.unknown("code", "ship-to-unknown", code, customerNo);
  }
}
