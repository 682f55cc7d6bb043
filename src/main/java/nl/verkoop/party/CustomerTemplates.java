package nl.verkoop.party;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verkoop.imports.CardFile;
import nl.verkoop.imports.CsvTable;
import nl.verkoop.imports.ImportTurn;
import nl.verkoop.shared.CardVersion;
import nl.verkoop.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Templates by which customers' cards are filled in (features C-02 and C-03); what a template may
 * say is decided as for a file with templates.
 */
@Service
class CustomerTemplates {

  private final JdbcClient jdbc;
  private final StoredTemplates templates;
  private final Countries countries;
  private final TemplateChanges changes;
  private final EntityManager entities;

  CustomerTemplates(
      JdbcClient jdbc,
      StoredTemplates templates,
      Countries countries,
      TemplateChanges changes,
      EntityManager entities) {
    this.jdbc = jdbc;
    this.templates = templates;
    this.countries = countries;
    this.changes = changes;
    this.entities = entities;
  }

  /** A template and how often it was written, which a change must name. */
  record Kept(String code, int version, TemplateFields fields) {}

  /** All templates, by their code. */
  @Transactional(readOnly = true)
  List<Kept> all() {
    var codes = jdbc.sql("select code from customer_template order by code").query(String.class);
    return kept(codes.list());
  }

  private List<Kept> kept(List<String> codes) {
    var cards = cards(codes);
    var found =
        codes.stream()
            .filter(code -> cards.before(code).isPresent())
            .map(
                code ->
                    new Kept(
                        code,
                        cards.version(code).orElseThrow(),
                        TemplateFields.of(cards.before(code).orElseThrow())))
            .toList();
    entities.clear();
    return found;
  }

  /** The template of this code, in capitals or not. */
  Optional<Kept> find(String code) {
    return kept(List.of(code.strip().toUpperCase(Locale.ROOT))).stream().findAny();
  }

  /**
   * By what template a new card is filled in: the one that somebody chose, none where he left it
   * empty, and where he said nothing the only one there is (feature C-02). Refused: one that is not
   * there.
   */
  Map<String, String> forNew(Optional<String> chosen, List<Refusal> refusals) {
    if (chosen.isEmpty()) {
      var all = all();
      return all.size() == 1 ? all.get(0).fields().held() : Map.of();
    }
    return chosen.get().isBlank() ? Map.of() : held(chosen.get(), refusals);
  }

  /** What this template writes on a card, by column. Refused: one that is not there. */
  private Map<String, String> held(String code, List<Refusal> refusals) {
    var found = find(code);
    if (found.isEmpty()) {
      refusals.add(Refusal.of("template", "template-unknown", code));
    }
    return found.map(each -> each.fields().held()).orElse(Map.of());
  }

  /**
   * Writes a template: a new one where no version is named, else the one that has that version.
   * Refused: what a file may not say, a code that is taken, a template that somebody else changed.
   */
  @Transactional
  List<Refusal> keep(String typedCode, Optional<Integer> version, TemplateFields fields) {
    ImportTurn.take(jdbc, "customer_template");
    var cells = new LinkedHashMap<String, String>();
    cells.put(TemplateImport.CODE, typedCode.strip());
    fields.cells().forEach((column, text) -> cells.put(column, text == null ? "" : text.strip()));
    var table = CsvTable.ofOne(cells);
    var row = table.rows().iterator().next();
    var code = TemplateImport.code(row);
    var cards = cards(List.of(code));
    var refusals = new ArrayList<>(against(code, cards.version(code), version));
    var choices = PartyChoices.read(jdbc, countries);
    var card = new TemplateImport.Cells(table, row, choices, Optional.empty()).card();
    new InvoiceDiscountCodeRule(jdbc)
        .check(
            List.of(new InvoiceDiscountCodeRule.Point(row, card.invoiceDiscountCode())), Set.of());
    refusals.addAll(CardFields.refusals(table));
    if (refusals.isEmpty()) {
      changes.record(code, cards.before(code), Optional.of(card));
      cards.put(code, card);
      cards.write(Set.of());
    }
    entities.clear();
    return refusals;
  }

  private static List<Refusal> against(
      String code, Optional<Integer> there, Optional<Integer> named) {
    return CardVersion.against(
            code,
            there,
            named,
            Refusal.unknown("code", "template-unknown", code),
            Refusal.conflict("templateCode", "template-exists", code))
        .stream()
        .toList();
  }

  /** Takes a template away; the cards that were filled in by it stay as they are. */
  @Transactional
  List<Refusal> remove(String typedCode) {
    ImportTurn.take(jdbc, "customer_template");
    var found = find(typedCode);
    if (found.isEmpty()) {
      return List.of(Refusal.unknown("code", "template-unknown", typedCode));
    }
    var code = found.get().code();
    var before = cards(List.of(code)).before(code);
    templates.deleteById(code);
    templates.flush();
    changes.record(code, before, Optional.empty());
    return List.of();
  }

  private CardFile<TemplateCard, StoredTemplate> cards(List<String> codes) {
    return new CardFile<>(templates, codes, StoredTemplate::new, entities);
  }
}
