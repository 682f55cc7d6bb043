package nl.verkoop.party;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verkoop.imports.CsvRow;
import nl.verkoop.imports.CsvTable;
import nl.verkoop.imports.ImportFile;
import nl.verkoop.imports.ImportResult;
import nl.verkoop.imports.ImportTurn;
import nl.verkoop.ledger.SetupChanges;
import nl.verkoop.shared.MailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the salespeople over from a file (feature C-55); a form sends a file of one row. */
@Service
class SalespersonImport implements ImportFile.Source {

  private static final CsvTable.Columns COLUMNS =
      CsvTable.Columns.of("code,name", "email,phone,commission_percent,blocked");

  private static final BigDecimal ALL_OF_IT = BigDecimal.valueOf(100);

  private final JdbcClient jdbc;
  private final StoredSalespeople salespeople;
  private final SetupChanges changes;

  SalespersonImport(JdbcClient jdbc, StoredSalespeople salespeople, SetupChanges changes) {
    this.changes = changes;
    this.jdbc = jdbc;
    this.salespeople = salespeople;
  }

  @Override
  public List<ImportFile> importFiles() {
    return List.of(new ImportFile("salespeople", COLUMNS));
  }

  /** Takes all rows, or none where one of them cannot be taken. A file takes nobody away. */
  @Transactional
  ImportResult take(byte[] file) {
    var table = CsvTable.read(file, COLUMNS);
    table.requireUnique("code");
    ImportTurn.take(jdbc, "salesperson");
    var known =
        salespeople.findAll().stream()
            .collect(Collectors.toMap(StoredSalesperson::code, each -> each));
    var people = new LinkedHashMap<String, Salesperson>();
    for (var row : table.rows()) {
      var code = row.code("code", 20);
      var before = Optional.ofNullable(known.get(code)).map(StoredSalesperson::salesperson);
      people.put(code, read(row, code, before));
    }
    return table.isClean() ? write(people, known) : table.refused();
  }

  /** What the row says of him; what it does not say stays as it was. */
  private static Salesperson read(CsvRow row, String code, Optional<Salesperson> before) {
    row.read("email", "not-an-address", MailAddress::isValid);
    return new Salesperson(
        code,
        row.required("name", 100),
        row.text("email", 254, before.map(Salesperson::email).orElse("")),
        row.text("phone", 40, before.map(Salesperson::phone).orElse("")),
        commission(row)
            .or(() -> before.map(Salesperson::commissionPercent))
            .orElse(BigDecimal.ZERO.setScale(2)),
        row.flag("blocked").or(() -> before.map(Salesperson::blocked)).orElse(false));
  }

  /** From nothing to all of it. */
  private static Optional<BigDecimal> commission(CsvRow row) {
    var percent = row.notNegative("commission_percent", 2);
    if (percent.filter(each -> each.compareTo(ALL_OF_IT) > 0).isPresent()) {
      row.refuse("commission_percent", "too-much", ALL_OF_IT);
      return Optional.empty();
    }
    return percent;
  }

  private static String commission(Salesperson salesperson) {
    return salesperson.commissionPercent() + " %";
  }

  private ImportResult write(
      Map<String, Salesperson> people, Map<String, StoredSalesperson> known) {
    var created = new ArrayList<StoredSalesperson>();
    var updated = 0;
    for (var each : people.values()) {
      var kept = known.get(each.code());
      var before = kept == null ? "" : commission(kept.salesperson());
      changes.record("salesperson-commission " + each.code(), before, commission(each));
      if (kept == null) {
        created.add(new StoredSalesperson(each.code()).write(each));
      } else if (!kept.salesperson().equals(each)) {
        kept.write(each);
        updated++;
      }
    }
    salespeople.saveAllAndFlush(created);
    return new ImportResult.Imported(
        created.size(), updated, people.size() - created.size() - updated);
  }
}
