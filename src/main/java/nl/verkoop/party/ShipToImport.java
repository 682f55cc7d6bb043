package nl.verkoop.party;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verkoop.imports.CsvTable;
import nl.verkoop.imports.ImportFile;
import nl.verkoop.imports.ImportResult;
import nl.verkoop.imports.ImportTurn;
import nl.verkoop.party.CustomerShipTo.Key;
import nl.verkoop.party.CustomerShipTo.Site;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the customers' ship-to addresses over from a file (feature C-09). */
@Service
class ShipToImport implements ImportFile.Source {

  private final JdbcClient jdbc;
  private final CustomerShipTos addresses;
  private final Customers customers;
  private final Countries countries;
  private final CustomerChanges changes;

  ShipToImport(
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

  @Override
  public List<ImportFile> importFiles() {
    return List.of(new ImportFile("ship-to-addresses", ShipToCells.COLUMNS));
  }

  /** Takes all rows, or none where one of them cannot be taken. A file takes no address away. */
  @Transactional
  ImportResult take(byte[] file) {
    var table = CsvTable.read(file, ShipToCells.COLUMNS);
    table.requireUnique("customer_no", "code");
    ImportTurn.take(jdbc, "customer_ship_to");
    var cells = new ShipToCells(new PartyCells(table, PartyChoices.read(jdbc, countries)));
    var numbers = table.values("customer_no");
    var there = customers.namesOf(numbers).keySet();
    if (!there.isEmpty()) {
      customers.hold(there);
    }
    var known =
        addresses.of(numbers).stream().collect(Collectors.toMap(each -> each.key, each -> each));
    var sites = new LinkedHashMap<Key, Site>();
    for (var row : table.rows()) {
      var customerNo = row.code("customer_no", 20);
      if (!customerNo.isEmpty() && !there.contains(customerNo)) {
        row.refuse("customer_no", "customer-unknown", customerNo);
      }
      var key = new Key(customerNo, row.code("code", 20));
      var before = Optional.ofNullable(known.get(key)).map(each -> each.site);
      sites.put(key, cells.read(row, before));
    }
    return table.isClean() ? write(sites, known) : table.refused();
  }

  private ImportResult write(Map<Key, Site> sites, Map<Key, CustomerShipTo> known) {
    var created = new ArrayList<CustomerShipTo>();
    var changed = new ArrayList<CustomerChanges.Field>();
    sites.forEach(
        (key, site) -> {
          var kept = known.get(key);
          if (kept == null) {
            created.add(new CustomerShipTo(key, site));
            changed.add(CustomerShipTo.change(key, null, site));
          } else if (!kept.site.equals(site)) {
            changed.add(CustomerShipTo.change(key, kept.site, site));
            kept.site = site;
          }
        });
    addresses.saveAllAndFlush(created);
    changes.record(changed);
    return new ImportResult.Imported(
        created.size(), changed.size() - created.size(), sites.size() - changed.size());
  }
}
