package nl.verkoop.party;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.verkoop.imports.CardFile;
import nl.verkoop.imports.CsvRow;
import nl.verkoop.imports.CsvTable;
import nl.verkoop.imports.ImportFile;
import nl.verkoop.imports.ImportResult;
import nl.verkoop.imports.ImportTurn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes vendors over from a file. */
@Service
class VendorImport implements ImportFile.Source {

  private static final CsvTable.Columns COLUMNS =
      CsvTable.Columns.of(
          "vendor_no,name,city,country",
          "address,street,house_no,house_no_addition,contact,region,post_code,phone,"
              + "email,language,vat_registration_no,payment_terms,vendor_posting_group");

  private final JdbcClient jdbc;
  private final StoredVendors vendors;
  private final Countries countries;
  private final EntityManager entities;

  VendorImport(
      JdbcClient jdbc, StoredVendors vendors, Countries countries, EntityManager entities) {
    this.jdbc = jdbc;
    this.vendors = vendors;
    this.countries = countries;
    this.entities = entities;
  }

  @Override
  public List<ImportFile> importFiles() {
    return List.of(new ImportFile("vendors", COLUMNS));
  }

  /** Takes all rows, or none where one of them cannot be taken. */
  @Transactional
  ImportResult take(byte[] file) {
    var table = CsvTable.read(file, COLUMNS);
    table.requireUnique("vendor_no");
    ImportTurn.take(jdbc, "vendor");
    var cells = new PartyCells(table, PartyChoices.read(jdbc, countries));
    var cards = new CardFile<>(vendors, table.values("vendor_no"), StoredVendor::new, entities);
    for (var row : table.rows()) {
      var no = row.code("vendor_no", 20);
      cards.put(no, card(row, cells, cards.before(no)));
    }
    return table.isClean() ? cards.write(Set.of()) : table.refused();
  }

  private static VendorCard card(CsvRow row, PartyCells cells, Optional<VendorCard> before) {
    var party = cells.read(row, before.map(VendorCard::party));
    var there = before.filter(card -> card.party().country().equals(party.country()));
    return new VendorCard(
        party,
        row.oneOf("vendor_posting_group", cells.choices().groups().vendor())
            .or(() -> there.map(VendorCard::vendorPostingGroup))
            .orElse(cells.choices().region(party.country())));
  }
}
