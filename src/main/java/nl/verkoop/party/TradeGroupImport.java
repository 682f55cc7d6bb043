package nl.verkoop.party;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.imports.CsvTable;
import nl.verkoop.imports.ImportFile;
import nl.verkoop.imports.ImportResult;
import nl.verkoop.imports.ImportTurn;
import nl.verkoop.party.TradeGroup.Key;
import nl.verkoop.party.TradeGroup.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the groups of customers and items over from a file. */
@Service
class TradeGroupImport implements ImportFile.Source {

  private static final CsvTable.Columns COLUMNS = CsvTable.Columns.of("kind,code", "name");

  private static final List<String> KINDS = Stream.of(Kind.values()).map(Kind::name).toList();

  private final JdbcClient jdbc;
  private final TradeGroups groups;

  TradeGroupImport(JdbcClient jdbc, TradeGroups groups) {
    this.jdbc = jdbc;
    this.groups = groups;
  }

  @Override
  public List<ImportFile> importFiles() {
    return List.of(new ImportFile("groups", COLUMNS));
  }

  /** Takes all rows, or none where one of them cannot be taken. A file takes no group away. */
  @Transactional
  ImportResult take(byte[] file) {
    var table = CsvTable.read(file, COLUMNS);
    table.requireUnique("kind", "code");
    ImportTurn.take(jdbc, "trade_group");
    var known = groups.findAll().stream().collect(Collectors.toMap(each -> each.key, each -> each));
    var names = new LinkedHashMap<Key, String>();
    for (var row : table.rows()) {
      row.required("kind", 20);
      var kind = row.oneOf("kind", KINDS).map(Kind::valueOf).orElse(Kind.CUSTOMER_PRICE);
      var key = new Key(kind, row.code("code", 20));
      var before = Optional.ofNullable(known.get(key)).map(group -> group.name);
      names.put(key, row.text("name", 100, before.orElse("")));
    }
    return table.isClean() ? write(names, known) : table.refused();
  }

  private ImportResult write(Map<Key, String> names, Map<Key, TradeGroup> known) {
    var created = new ArrayList<TradeGroup>();
    var updated = 0;
    for (var each : names.entrySet()) {
      var group = known.get(each.getKey());
      if (group == null) {
        group = new TradeGroup(each.getKey());
        created.add(group);
      } else if (!group.name.equals(each.getValue())) {
        updated++;
      }
      group.name = each.getValue();
    }
    groups.saveAllAndFlush(created);
    return new ImportResult.Imported(
        created.size(), updated, names.size() - created.size() - updated);
  }
}
