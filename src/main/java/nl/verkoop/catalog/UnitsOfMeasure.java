package nl.verkoop.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.verkoop.imports.CsvTable;
import nl.verkoop.imports.ImportTurn;
import nl.verkoop.imports.RowRefusal;
import nl.verkoop.ledger.SetupChanges;
import nl.verkoop.shared.CardVersion;
import nl.verkoop.shared.Refusal;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What items are counted in: pieces, boxes, kilograms, hours (feature Q-03). */
@Service
public class UnitsOfMeasure {

  static final int LONGEST_CODE = 10;

  private static final String TURN = "unit_of_measure";
  private static final int LONGEST_NAME = 30;
  private static final Pattern REC20 = Pattern.compile("[A-Z0-9]{2,3}");

  private final JdbcClient jdbc;
  private final StoredUnits units;
  private final SetupChanges changes;

  UnitsOfMeasure(JdbcClient jdbc, StoredUnits units, SetupChanges changes) {
    this.jdbc = jdbc;
    this.units = units;
    this.changes = changes;
  }

  /** A unit as it is typed. */
  record Asked(String description, String descriptionEn, String rec20Code) {}

  /** A unit, and how often it was written, which a change must name. */
  public record Kept(
      String code, String description, String descriptionEn, String rec20Code, int version) {

    boolean isCalled(String text) {
      return Stream.of(code, description, descriptionEn).anyMatch(text::equalsIgnoreCase);
    }

    public String name(String language) {
      return "nl".equals(language) || descriptionEn.isEmpty() ? description : descriptionEn;
    }
  }

  /** By code. */
  @Transactional(readOnly = true)
  public List<Kept> all() {
    return units.findAll(Sort.by("code")).stream()
        .map(
            each ->
                new Kept(
                    each.code, each.description, each.descriptionEn, each.rec20Code, each.version))
        .toList();
  }

  /**
   * The code of the unit that somebody calls this: its code, else its name in either language where
   * only one unit has it.
   */
  public static Optional<String> called(List<Kept> units, String text) {
    var codes = units.stream().map(Kept::code).toList();
    var named = units.stream().filter(each -> each.isCalled(text)).map(Kept::code).toList();
    return codes.stream()
        .filter(text::equalsIgnoreCase)
        .findFirst()
        .or(() -> named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty());
  }

  /**
   * Writes a unit: a new one where no version is named, else the one that has that version.
   * Refused: a code that is taken, one that somebody else changed, one without a name, a name that
   * another unit has, and what is no code of UN/ECE Recommendation 20.
   */
  @Transactional
  List<Refusal> keep(String typedCode, Optional<Integer> version, Asked asked) {
    ImportTurn.take(jdbc, TURN);
    var cells = new LinkedHashMap<String, String>();
    cells.put("code", typedCode.strip());
    cells.put("description", typed(asked.description()));
    cells.put("descriptionEn", typed(asked.descriptionEn()));
    var table = CsvTable.ofOne(cells);
    var row = table.rows().iterator().next();
    var code = row.code("code", LONGEST_CODE);
    var description = row.required("description", LONGEST_NAME);
    var descriptionEn = row.text("descriptionEn", LONGEST_NAME);
    var rec20 = typed(asked.rec20Code()).toUpperCase(Locale.ROOT);
    var kept = units.findById(code);
    var refusals = new ArrayList<>(against(code, kept.map(each -> each.version), version));
    table.refusals().stream().map(RowRefusal::reason).forEach(refusals::add);
    if (!rec20.isEmpty() && !REC20.matcher(rec20).matches()) {
      refusals.add(Refusal.of("rec20Code", "unit-rec20"));
    }
    refusals.addAll(takenNames(code, cells));
    if (refusals.isEmpty()) {
      var before = kept.map(StoredUnit::inWords).orElse("");
      var written = kept.orElseGet(() -> new StoredUnit(code));
      written.description = description;
      written.descriptionEn = descriptionEn;
      written.rec20Code = rec20;
      units.saveAndFlush(written);
      changes.record("unit-of-measure " + code, before, written.inWords());
    }
    return refusals;
  }

  /** Whoever writes a unit's name into a file must mean one unit. */
  private List<Refusal> takenNames(String code, Map<String, String> cells) {
    var others = all().stream().filter(each -> !each.code().equals(code)).toList();
    return Stream.of("description", "descriptionEn")
        .filter(field -> !cells.get(field).isEmpty())
        .flatMap(
            field ->
                others.stream()
                    .filter(other -> other.isCalled(cells.get(field)))
                    .limit(1)
                    .map(
                        other ->
                            Refusal.of(field, "unit-name-taken", cells.get(field), other.code())))
        .toList();
  }

  private static String typed(String text) {
    return text == null ? "" : text.strip();
  }

  private static List<Refusal> against(
      String code, Optional<Integer> there, Optional<Integer> named) {
    var exists = Refusal.conflict("code", "unit-exists", code);
    return CardVersion.against(code, there, named, unknown(code), exists).stream().toList();
  }

  static Refusal unknown(String code) {
    return Refusal.unknown("code", "unit-unknown", code);
  }

  /**
   * Takes a unit away. Refused: one in which an item is counted or priced, one that is not there,
   * and one that was written anew meanwhile.
   */
  @Transactional
  List<Refusal> remove(String typedCode, int version) {
    ImportTurn.take(jdbc, TURN);
    var code = typedCode.strip().toUpperCase(Locale.ROOT);
    var kept = units.findById(code);
    var against =
        new ArrayList<>(against(code, kept.map(each -> each.version), Optional.of(version)));
    if (against.isEmpty()) {
      usedBy(code)
          .ifPresent(item -> against.add(Refusal.conflict("code", "unit-in-use", code, item)));
    }
    if (against.isEmpty()) {
      units.delete(kept.orElseThrow());
      units.flush();
      changes.record("unit-of-measure " + code, kept.get().inWords(), "");
    }
    return against;
  }

  /** An item, or a group of items, that is counted or priced in it. */
  private Optional<String> usedBy(String code) {
    return jdbc.sql(
            """
            select no from item where base_unit = :code
            union select item_no from item_unit where unit_code = :code
            union select if(item_no = '', item_group, item_no) from price_line where unit = :code
            union select concat(vendor_no, '-', vendor_item_no) from catalogue_item
              where base_unit = :code
            limit 1
            """)
        .param("code", code)
        .query(String.class)
        .optional();
  }
}
