package nl.verkoop.opportunities;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import nl.verkoop.imports.CsvRow;
import nl.verkoop.imports.CsvTable;
import nl.verkoop.imports.RowRefusal;
import nl.verkoop.shared.CardVersion;
import nl.verkoop.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sales cycles, kept by who leads the salespeople (feature K-15). */
@Service
class SalesCycles {

  private static final BigDecimal ALL = BigDecimal.valueOf(100);
  private static final int LONGEST_NAME = 100;
  private static final int MOST_STAGES = 20;

  private final StoredCycles stored;
  private final CycleChanges changes;
  private final JdbcClient jdbc;

  SalesCycles(StoredCycles stored, CycleChanges changes, JdbcClient jdbc) {
    this.stored = stored;
    this.changes = changes;
    this.jdbc = jdbc;
  }

  /** A cycle, and how often it was written, which a change must name. */
  record Kept(SalesCycle cycle, int version) {}

  /** A stage as it is typed; their order numbers them. */
  record Typed(
      String description,
      BigDecimal completedPercent,
      BigDecimal chancePercent,
      Boolean quoteRequired,
      Boolean allowSkip) {}

  @Transactional(readOnly = true)
  List<Kept> all() {
    return stored.findAllWithStages().stream()
        .map(each -> new Kept(each.cycle(), each.version))
        .toList();
  }

  Optional<SalesCycle> find(String code) {
    return stored.findById(code.strip().toUpperCase(Locale.ROOT)).map(StoredCycle::cycle);
  }

  /**
   * Writes a cycle: a new one where no version is named, else the one that has that version.
   * Refused: a code that is taken or none, no stages, percentages beyond 0 to 100, and fewer stages
   * than an open opportunity has come to.
   */
  @Transactional
  List<Refusal> keep(
      String typedCode, Optional<Integer> version, String description, List<Typed> stages) {
    var code = typedCode.strip().toUpperCase(Locale.ROOT);
    var there = stored.findById(code);
    var against = against(code, there, version);
    if (against.isPresent()) {
      return List.of(against.get());
    }
    var cells = new LinkedHashMap<String, String>();
    cells.put("cycleCode", code);
    cells.put("description", Objects.requireNonNullElse(description, "").strip());
    var refusals =
        new ArrayList<>(
            against(
                cells,
                row -> {
                  row.code("cycleCode", 20);
                  row.required("description", LONGEST_NAME);
                }));
    requireStages(stages, refusals);
    var reached = farthest(code);
    if (refusals.isEmpty() && stages.size() < reached) {
      refusals.add(Refusal.of("stages", "stage-in-use", reached));
    }
    if (refusals.isEmpty()) {
      write(there.orElseGet(() -> new StoredCycle(code)), description.strip(), stages);
    }
    return refusals;
  }

  private static Optional<Refusal> against(
      String code, Optional<StoredCycle> there, Optional<Integer> version) {
    var exists = Refusal.conflict("cycleCode", "cycle-exists", code);
    return CardVersion.against(
        code, there.map(each -> each.version), version, unknown(code), exists);
  }

  private static void requireStages(List<Typed> stages, List<Refusal> refusals) {
    if (stages.isEmpty() || stages.size() > MOST_STAGES) {
      refusals.add(Refusal.of("stages", "stages-how-many", MOST_STAGES));
    }
    for (var index = 0; index < stages.size(); index++) {
      var at = "stages[" + index + "].";
      against(stages.get(index)).forEach(each -> refusals.add(each.at(at + each.field())));
    }
  }

  /** What is wrong with a stage, by the rules that the row of a file has. */
  private static List<Refusal> against(Typed stage) {
    var cells = new LinkedHashMap<String, String>();
    cells.put("description", Objects.requireNonNullElse(stage.description(), "").strip());
    cells.put("completedPercent", number(stage.completedPercent()));
    cells.put("chancePercent", number(stage.chancePercent()));
    return against(
        cells,
        row -> {
          row.required("description", LONGEST_NAME);
          requirePercent(row, "completedPercent");
          requirePercent(row, "chancePercent");
        });
  }

  private static List<Refusal> against(Map<String, String> cells, Consumer<CsvRow> rule) {
    var table = CsvTable.ofOne(cells);
    rule.accept(table.rows().iterator().next());
    return table.refusals().stream().map(RowRefusal::reason).toList();
  }

  private static void requirePercent(CsvRow row, String column) {
    row.required(column, 20);
    if (row.notNegative(column, 2).filter(each -> each.compareTo(ALL) > 0).isPresent()) {
      row.refuse(column, "percent-of-stage");
    }
  }

  private static String number(BigDecimal typed) {
    return typed == null ? "" : typed.toPlainString();
  }

  private int farthest(String code) {
    return jdbc.sql(
            """
            select coalesce(max(stage), 0) from opportunity
            where cycle_code = ? and status in ('NOT_STARTED', 'IN_PROGRESS')
            """)
        .param(code)
        .query(Integer.class)
        .single();
  }

  private void write(StoredCycle cycle, String description, List<Typed> typed) {
    var before = Optional.ofNullable(cycle.version).map(kept -> cycle.cycle());
    cycle.description = description;
    cycle.stages.clear();
    for (var each : typed) {
      cycle.stages.add(
          new Stage(
              cycle.stages.size() + 1,
              each.description().strip(),
              each.completedPercent(),
              each.chancePercent(),
              Boolean.TRUE.equals(each.quoteRequired()),
              Boolean.TRUE.equals(each.allowSkip())));
    }
    changes.record(before, Optional.of(cycle.cycle()));
    stored.saveAndFlush(cycle);
  }

  /**
   * Takes a cycle away. Refused: one that is not there, one that was written anew meanwhile, and
   * one that an opportunity is or was pursued by.
   */
  @Transactional
  List<Refusal> remove(String typedCode, int version) {
    var code = typedCode.strip().toUpperCase(Locale.ROOT);
    var cycle = stored.findById(code);
    var against = against(code, cycle, Optional.of(version));
    if (against.isPresent()) {
      return List.of(against.get());
    }
    var uses =
        jdbc.sql("select count(*) from opportunity where cycle_code = ?")
            .param(code)
            .query(Integer.class)
            .single();
    if (uses > 0) {
      return List.of(Refusal.of("", "cycle-in-use", code));
    }
    changes.record(cycle.map(StoredCycle::cycle), Optional.empty());
    stored.delete(cycle.get());
    stored.flush();
    return List.of();
  }

  private static Refusal unknown(String code) {
    return Refusal.unknown("code", "cycle-unknown", Objects.toString(code, ""));
  }
}
