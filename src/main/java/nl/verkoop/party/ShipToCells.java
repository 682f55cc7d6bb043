package nl.verkoop.party;

import java.util.Optional;
import nl.verkoop.imports.CsvRow;
import nl.verkoop.imports.CsvTable;
import nl.verkoop.party.CustomerShipTo.Site;
import nl.verkoop.shared.Address;

/** Reads a ship-to address from the row of a file, or from a form that is read as one. */
record ShipToCells(PartyCells cells) {

  static final CsvTable.Columns COLUMNS =
      CsvTable.Columns.of(
          "customer_no,code,name,city,country",
          "address,street,house_no,house_no_addition,post_code,contact,shipment_method,"
              + "shipping_agent,shipping_service");

  /** What the row says of it; what it does not say stays as it was. */
  Site read(CsvRow row, Optional<Site> before) {
    var country = cells.choices().country(row).orElse("");
    var known =
        before.orElseGet(
            () -> new Site("", "", new Address("", "", "", "", "", country), "", "", ""));
    return new Site(
        row.required("name", 100),
        row.text("contact", 100, known.contact()),
        cells.address(row, known.address(), country),
        cells.choices().shipmentMethod(row, known.shipmentMethod()),
        cells.choices().shippingAgent(row, known.shippingAgent()),
        cells.choices().shippingService(row, known.shippingAgent(), known.shippingService()));
  }
}
