package nl.verkoop.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.verkoop.imports.CardDraft;
import nl.verkoop.imports.CardTable;
import nl.verkoop.imports.CsvTable;
import nl.verkoop.imports.ImportFile;
import nl.verkoop.imports.ImportResult;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes vendors over from a file. */
@Service
class VendorImport implements ImportFile.Source {

  private static final CsvTable.Columns COLUMNS =
      new CsvTable.Columns(
          List.of("vendor_no", "name", "address", "city", "country"),
          List.of(
              "contact",
              "region",
              "post_code",
              "phone",
              "email",
              "language",
              "vat_registration_no",
              "payment_terms",
              "vendor_posting_group"));

  private static final String POSTING_GROUP = "vendor_posting_group";

  private final JdbcClient jdbc;
  private final CardTable cards;

  VendorImport(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.cards =
        new CardTable(
            batch,
            "vendor",
            List.of(
                "no",
                "name",
                "contact",
                "address",
                "post_code",
                "city",
                "region",
                "country",
                "phone",
                "email",
                "language",
                "vat_registration_no",
                POSTING_GROUP,
                "payment_terms"));
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
    var existing = cards.find(table.values("vendor_no"));
    var cells = new PartyCells(table, PartyChoices.read(jdbc));
    var drafts = new ArrayList<CardDraft>();
    for (var row : table.rows()) {
      var no = row.code("vendor_no", 20);
      var card = new CardDraft(table, row, no, existing.get(no));
      cells.fill(card, row, List.of(POSTING_GROUP));
      var choices = cells.choices();
      card.set(
          POSTING_GROUP,
          row.oneOf(POSTING_GROUP, choices.groups().vendor()),
          choices.region((String) card.get("country")));
      drafts.add(card);
    }
    return table.isClean() ? cards.write(drafts, existing, Set.of()) : table.refused();
  }
}
