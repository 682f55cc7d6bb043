package nl.verkoop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.SqlUse.Use;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.modulith.ApplicationModule;
import org.springframework.util.ClassUtils;

/**
 * SQL keeps to the rooms: a module reads its own tables and those of modules that it declares, and
 * only the owner writes a table. The engine's tables are named in one package.
 */
class SqlRoomsTest {

  private static final Path MAIN = Path.of("src/main/java/nl/verkoop");
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

  /** Whose each table is. */
  private static final Map<String, List<String>> TABLES =
      Map.ofEntries(
          Map.entry("imports", List.of("import_turn")),
          Map.entry("numbering", List.of("number_series", "number_series_counter")),
          Map.entry("documents", List.of("archived_document", "letterhead")),
          Map.entry("mail", List.of("mail_outbox")),
          Map.entry("links", List.of("link_key")),
          Map.entry(
              "ledger",
              List.of(
                  "gl_account",
                  "gl_entry",
                  "general_ledger_setup",
                  "vat_entry",
                  "posting_register",
                  "fiscal_period",
                  "general_posting_setup",
                  "vat_posting_setup",
                  "vat_rate_change",
                  "customer_posting_group",
                  "vendor_posting_group",
                  "inventory_posting_group",
                  "bank_posting_group",
                  "setup_change")),
          Map.entry("approval", List.of("approval_entry", "approval_limit")),
          Map.entry(
              "party",
              List.of(
                  "customer",
                  "customer_bank_account",
                  "contact",
                  "customer_ship_to",
                  "vat_check",
                  "shipping_agent",
                  "shipping_service",
                  "salesperson",
                  "customer_template",
                  "customer_registration",
                  "credit_limit_raise",
                  "shipment_method",
                  "vendor",
                  "country",
                  "payment_terms",
                  "trade_group",
                  "customer_change",
                  "customer_not_same",
                  "customer_file",
                  "customer_file_part",
                  "customer_note")),
          Map.entry(
              "receivables",
              List.of("customer_entry", "customer_entry_detail", "customer_open_item")),
          Map.entry("campaigns", List.of("campaign", "campaign_member")),
          Map.entry(
              "catalog",
              List.of(
                  "item",
                  "item_unit",
                  "catalogue_item",
                  "item_translation",
                  "extended_text",
                  "extended_text_line",
                  "unit_of_measure",
                  "price_line",
                  "price_change",
                  "price_proposal",
                  "invoice_discount_terms",
                  "invoice_discount_change")),
          Map.entry("inventory", List.of("item_entry", "item_stock", "value_entry")),
          Map.entry(
              "sales",
              List.of(
                  "sales_setup",
                  "recurring_code",
                  "recurring_line",
                  "recurring_agreement",
                  "sales_document",
                  "sales_line",
                  "posted_document",
                  "sales_order",
                  "sales_order_line",
                  "credit_check",
                  "sales_quote",
                  "quote_check",
                  "quote_round",
                  "quote_answer",
                  "quote_answer_line",
                  "quote_answer_choice",
                  "quote_signature")),
          Map.entry(
              "opportunities",
              List.of(
                  "sales_cycle",
                  "sales_cycle_stage",
                  "close_opportunity_code",
                  "opportunity",
                  "opportunity_step")),
          Map.entry("fulfilment", List.of("shipment", "shipment_line")),
          Map.entry(
              "invoicing", List.of("sales_invoice", "sales_invoice_line", "sales_invoice_vat")),
          Map.entry(
              "banking",
              List.of(
                  "bank_account",
                  "bank_entry",
                  "bank_import",
                  "bank_statement",
                  "bank_statement_line")),
          Map.entry(
              "reconciliation",
              List.of("payment_application", "remembered_account", "undone_line")),
          Map.entry("proof", List.of("proof_run", "proof_night")),
          Map.entry(
              "platform",
              List.of(
                  "answered_request",
                  "login_delay",
                  "person_name",
                  "list_view",
                  "list_view_opening")));

  private static final Map<String, String> OWNERS =
      TABLES.entrySet().stream()
          .flatMap(each -> each.getValue().stream().map(table -> Map.entry(table, each.getKey())))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  private static final String OUTERMOST = "platform";

  @Test
  void everyTableHasAnOwner() throws IOException {
    assertThat(SqlUse.created(MIGRATIONS)).containsExactlyInAnyOrderElementsOf(OWNERS.keySet());
  }

  @Test
  void everyModuleReadsWhatItDeclaresAndWritesItsOwn() throws IOException {
    var used = SqlUse.inSources(MAIN, names());
    assertThat(used).hasSizeGreaterThan(100);
    assertThat(used.stream().filter(SqlRoomsTest::isWrong).map(Use::toString).distinct()).isEmpty();
  }

  /** What a text may call a table by: its name, or in JPQL that of its entity. */
  private static Map<String, String> names() {
    var names = new HashMap<>(ArchitectureTest.tablesByEntity());
    OWNERS.keySet().forEach(table -> names.put(table, table));
    return names;
  }

  /** The script of a module makes, fills and guards its own tables only. */
  @Test
  void everyScriptIsAboutTheTablesOfItsModule() throws IOException {
    var touched = SqlUse.touched(MIGRATIONS);
    assertThat(touched).hasSizeGreaterThan(OWNERS.size());
    assertThat(
            touched.stream()
                .filter(use -> !use.module().equals(OWNERS.get(use.table())))
                .map(Use::toString))
        .isEmpty();
  }

  /** The one exception: the rows that a new company begins with are written by whoever makes it. */
  @Test
  void everyTemplateIsARowOfATableAndOnlyTheOutermostModuleWritesIt() throws IOException {
    var resources = Path.of("src/main/resources");
    for (var folder : List.of("company", "demo")) {
      try (var files = Files.list(resources.resolve(folder))) {
        var tables =
            files
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".csv") && !name.equals("opening_stock.csv"))
                .map(name -> name.replace(".csv", ""))
                .toList();
        assertThat(OWNERS).containsKeys(tables.toArray(String[]::new));
      }
    }
    for (var file : SqlUse.sources(MAIN)) {
      if (Files.readString(file).contains("TableFiles")) {
        assertThat(MAIN.relativize(file).getName(0)).hasToString(OUTERMOST);
      }
    }
  }

  /** Each table has one writer: what an entity writes, no SQL does. */
  @Test
  void whatAnEntityWritesNoSqlWrites() throws IOException {
    var entities = ArchitectureTest.tablesOfEntities();
    assertThat(
            SqlUse.inSources(MAIN, OWNERS.keySet()).stream()
                .filter(use -> use.isWrite() && entities.contains(use.table()))
                .map(Use::toString))
        .isEmpty();
  }

  /** The page that says what is written by SQL, and why, names exactly the other tables. */
  @Test
  void whatSqlWritesIsNamedWithItsReason() throws IOException {
    var page = Files.readString(Path.of("docs/decisions/0018-what-is-edited-is-an-entity.md"));
    var list = page.substring(page.indexOf("| tables | because |"));
    var named =
        list.lines()
            .takeWhile(line -> line.startsWith("|"))
            .flatMap(line -> Pattern.compile("`(\\w+)`").matcher(line.split("\\|")[1]).results())
            .map(found -> found.group(1))
            .toList();
    var bySql = new TreeSet<>(OWNERS.keySet());
    bySql.removeAll(ArchitectureTest.tablesOfEntities());
    assertThat(named).containsExactlyInAnyOrderElementsOf(bySql);
  }

  @Test
  void aTableRefersOnlyToTablesThatItsOwnerMayRead() throws IOException {
    var keys = SqlUse.foreignKeys(MIGRATIONS);
    assertThat(keys).isNotEmpty();
    assertThat(
            keys.stream()
                .map(key -> new Use(OWNERS.get(key[0]), key[0], key[1], false))
                .filter(SqlRoomsTest::isWrong)
                .map(Use::toString))
        .isEmpty();
  }

  @Test
  void theEnginesTablesAreNamedInOnePackage() throws IOException {
    var naming = new TreeSet<String>();
    for (var file : SqlUse.sources(MAIN)) {
      if (SqlUse.literals(Files.readString(file)).stream()
          .anyMatch(text -> text.matches("(?s).*\\bACT_[A-Z]{2}_.*"))) {
        naming.add(MAIN.relativize(file.getParent()).toString());
      }
    }
    assertThat(naming).containsExactly("platform/board");
  }

  /** What this test is for is seen: upwards, sideways, and a write of what is another's. */
  @ParameterizedTest
  @CsvSource({
    "inventory, select quantity from sales_line, true",
    "receivables, select no from item, true",
    "fulfilment, update sales_line set quantity_shipped = 1, true",
    "fulfilment, delete from sales_line, true",
    "fulfilment, insert into item_entry (no) values (1), true",
    "fulfilment, select no from sales_line l join shipment s on s.order_no = l.document_no, false",
    "fulfilment, insert into shipment (no) select no from sales_document, false",
    "sales, select no from customer, false",
    "party, select d from SalesDocument d, true",
    "party, update SalesLine l set l.description = '', true",
    "sales, update SalesLine l set l.description = '', false",
  })
  void whatLeavesItsRoomIsFound(String module, String sql, boolean isWrong) {
    var uses = SqlUse.of(module, "Somewhere", sql, names());
    assertThat(uses.stream().anyMatch(SqlRoomsTest::isWrong)).isEqualTo(isWrong);
  }

  private static boolean isWrong(Use use) {
    var owner = OWNERS.getOrDefault(use.table(), "");
    if (owner.equals(use.module())) {
      return false;
    }
    return use.isWrite() || !mayRead(use.module(), owner);
  }

  private static boolean mayRead(String module, String owner) {
    return OUTERMOST.equals(module) || declared(module).anyMatch(owner::equals);
  }

  private static Stream<String> declared(String module) {
    return Stream.of(
        ClassUtils.resolveClassName("nl.verkoop." + module + ".package-info", null)
            .getAnnotation(ApplicationModule.class)
            .allowedDependencies());
  }

  /** The modules whose tables a class names. */
  static Set<String> ownersOfTablesIn(String place) throws IOException {
    return SqlUse.inSources(MAIN, OWNERS.keySet()).stream()
        .filter(use -> use.place().equals(place))
        .map(use -> OWNERS.get(use.table()))
        .collect(Collectors.toSet());
  }
}
