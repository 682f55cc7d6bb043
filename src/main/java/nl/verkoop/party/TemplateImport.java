package nl.verkoop.party;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.verkoop.imports.CardFile;
import nl.verkoop.imports.CsvRow;
import nl.verkoop.imports.CsvTable;
import nl.verkoop.imports.ImportFile;
import nl.verkoop.imports.ImportResult;
import nl.verkoop.imports.ImportTurn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes templates for customers' cards over from a file (feature C-03). */
@Service
class TemplateImport implements ImportFile.Source {

  static final String CODE = "template_code";

  private static final CsvTable.Columns COLUMNS =
      CsvTable.Columns.of(
          CODE,
          "description,country,language,payment_terms,fulfilment_policy,general_business_group,"
              + "vat_business_group,customer_posting_group,price_group,discount_group,"
              + "invoice_discount_code,salesperson,shipment_method,shipping_agent,shipping_service");

  private final JdbcClient jdbc;
  private final StoredTemplates templates;
  private final Countries countries;
  private final TemplateChanges changes;
  private final EntityManager entities;

  TemplateImport(
      JdbcClient jdbc,
      StoredTemplates templates,
      Countries countries,
      TemplateChanges changes,
      EntityManager entities) {
    this.changes = changes;
    this.jdbc = jdbc;
    this.templates = templates;
    this.countries = countries;
    this.entities = entities;
  }

  @Override
  public List<ImportFile> importFiles() {
    return List.of(new ImportFile("customer-templates", COLUMNS));
  }

  /** Takes all rows, or none where one of them cannot be taken. A file takes no template away. */
  @Transactional
  ImportResult take(byte[] file) {
    var table = CsvTable.read(file, COLUMNS);
    table.requireUnique(CODE);
    ImportTurn.take(jdbc, "customer_template");
    var codes = table.values(CODE);
    var choices = PartyChoices.read(jdbc, countries);
    var cards = new CardFile<>(templates, codes, StoredTemplate::new, entities);
    var points = new ArrayList<InvoiceDiscountCodeRule.Point>();
    for (var row : table.rows()) {
      var code = code(row);
      var card = new Cells(table, row, choices, cards.before(code)).card();
      cards.put(code, card);
      points.add(new InvoiceDiscountCodeRule.Point(row, card.invoiceDiscountCode()));
    }
    new InvoiceDiscountCodeRule(jdbc).check(points, Set.of());
    if (!table.isClean()) {
      return table.refused();
    }
    cards
        .cards()
        .forEach((code, card) -> changes.record(code, cards.before(code), Optional.of(card)));
    return cards.write(Set.of());
  }

  /** By which it is named, also in addresses. */
  static String code(CsvRow row) {
    var code = row.code(CODE, 20);
    if (code.contains("/")) {
      row.refuse(CODE, "code-with-slash");
    }
    return code;
  }

  /** One row; a column that the file does not have stays as it was, and an empty cell is open. */
  record Cells(CsvTable table, CsvRow row, PartyChoices choices, Optional<TemplateCard> before) {

    TemplateCard card() {
      var groups = choices.groups();
      return new TemplateCard(
          row.text("description", 60, known(TemplateCard::description)),
          cell("country", this::country, TemplateCard::country),
          oneOf("language", PartyCells.LANGUAGES, TemplateCard::language),
          oneOf("payment_terms", choices.paymentTerms(), TemplateCard::paymentTerms),
          oneOf("fulfilment_policy", CustomerImport.POLICIES, TemplateCard::fulfilmentPolicy),
          oneOf(
              "general_business_group",
              groups.generalBusiness(),
              TemplateCard::generalBusinessGroup),
          oneOf("vat_business_group", groups.vatBusiness(), TemplateCard::vatBusinessGroup),
          oneOf("customer_posting_group", groups.customer(), TemplateCard::customerPostingGroup),
          row.group("price_group", groups.price(), known(TemplateCard::priceGroup)),
          row.group("discount_group", groups.discount(), known(TemplateCard::discountGroup)),
          row.text("invoice_discount_code", 20, known(TemplateCard::invoiceDiscountCode))
              .toUpperCase(Locale.ROOT),
          new PartyCells(table, choices).salesperson(row, known(TemplateCard::salesperson)),
          choices.shipmentMethod(row, known(TemplateCard::shipmentMethod)),
          choices.shippingAgent(row, known(TemplateCard::shippingAgent)),
          choices.shippingService(
              row, known(TemplateCard::shippingAgent), known(TemplateCard::shippingService)));
    }

    private Optional<String> country() {
      return row.text("country", 60).isEmpty() ? Optional.empty() : choices.country(row);
    }

    private String oneOf(
        String column, List<String> allowed, Function<TemplateCard, String> field) {
      return cell(column, () -> row.oneOf(column, allowed), field);
    }

    private String cell(
        String column, Supplier<Optional<String>> read, Function<TemplateCard, String> field) {
      return table.has(column) ? read.get().orElse("") : known(field);
    }

    private String known(Function<TemplateCard, String> field) {
      return field.apply(before.orElse(TemplateCard.EMPTY));
    }
  }
}
