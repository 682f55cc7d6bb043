package nl.verkoop.party;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.garvelink.iban.IBAN;
import nl.verkoop.imports.CardDraft;
import nl.verkoop.imports.CardTable;
import nl.verkoop.imports.CsvRow;
import nl.verkoop.imports.CsvTable;
import nl.verkoop.imports.ImportFile;
import nl.verkoop.imports.ImportResult;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes customers over from a file. */
@Service
class CustomerImport implements ImportFile.Source {

  private static final CsvTable.Columns COLUMNS =
      new CsvTable.Columns(
          List.of("customer_no", "name", "address", "city", "country"),
          List.of(
              "contact",
              "region",
              "post_code",
              "phone",
              "email",
              "language",
              "iban",
              "bill_to_no",
              "vat_registration_no",
              "chamber_of_commerce_no",
              "payment_terms",
              "credit_limit",
              "blocked",
              "fulfilment_policy",
              "general_business_group",
              "vat_business_group",
              "customer_posting_group"));

  private static final List<String> REGIONAL =
      List.of("general_business_group", "vat_business_group", "customer_posting_group");

  private static final BigDecimal DEFAULT_CREDIT_LIMIT = new BigDecimal("10000.00");

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final CardTable cards;

  CustomerImport(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.cards =
        new CardTable(
            batch,
            "customer",
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
                "bill_to_no",
                "vat_registration_no",
                "chamber_of_commerce_no",
                "general_business_group",
                "vat_business_group",
                "customer_posting_group",
                "payment_terms",
                "credit_limit",
                "blocked",
                "fulfilment_policy"));
  }

  @Override
  public List<ImportFile> importFiles() {
    return List.of(new ImportFile("customers", COLUMNS));
  }

  /** Takes all rows, or none where one of them cannot be taken. */
  @Transactional
  ImportResult take(byte[] file) {
    var table = CsvTable.read(file, COLUMNS);
    table.requireUnique("customer_no");
    var existing = cards.find(table.values("customer_no"));
    var cells = new PartyCells(table, PartyChoices.read(jdbc));
    var drafts = new ArrayList<CardDraft>();
    var ibans = new TreeMap<String, String>();
    var rows = new ArrayList<CsvRow>();
    for (var row : table.rows()) {
      rows.add(row);
      var no = row.code("customer_no", 20);
      drafts.add(draft(new CardDraft(table, row, no, existing.get(no)), row, cells));
      iban(row).ifPresent(iban -> ibans.put(no, iban));
    }
    new BillToRule(jdbc).check(rows, drafts);
    if (!table.isClean()) {
      return table.refused();
    }
    var newIbans = withoutKnown(ibans);
    var result = cards.write(drafts, existing, newIbans.keySet());
    addIbans(newIbans);
    return result;
  }

  private static CardDraft draft(CardDraft card, CsvRow row, PartyCells cells) {
    var hadNumber = hasVatNumber(card);
    cells.fill(card, row, REGIONAL);
    var paysVatHere = PartyChoices.AT_HOME.equals(card.get("vat_business_group"));
    if (paysVatHere && !hadNumber && hasVatNumber(card)) {
      card.forget("vat_business_group");
    }
    var choices = cells.choices();
    var region = choices.region((String) card.get("country"));
    var groups = choices.groups();
    card.set(
        "general_business_group",
        row.oneOf("general_business_group", groups.generalBusiness()),
        region);
    fillVatGroup(card, row, region, groups.vatBusiness());
    card.set(
        "customer_posting_group", row.oneOf("customer_posting_group", groups.customer()), region);
    card.text("chamber_of_commerce_no", 20);
    card.text("bill_to_no", 20);
    card.put("bill_to_no", ((String) card.get("bill_to_no")).toUpperCase(Locale.ROOT));
    card.set("credit_limit", row.notNegative("credit_limit", 2), DEFAULT_CREDIT_LIMIT);
    card.set("blocked", row.oneOf("blocked", List.of("NONE", "SHIP", "INVOICE", "ALL")), "NONE");
    card.set(
        "fulfilment_policy",
        row.oneOf("fulfilment_policy", List.of("STANDARD", "AT_ONCE")),
        "STANDARD");
    return card;
  }

  private static boolean hasVatNumber(CardDraft card) {
    var number = card.get("vat_registration_no");
    return number != null && !"".equals(number);
  }

  /** Without a VAT number of his own, a customer elsewhere in the EU pays the VAT of here. */
  private static void fillVatGroup(CardDraft card, CsvRow row, String region, List<String> groups) {
    var hasNumber = hasVatNumber(card);
    card.set(
        "vat_business_group",
        row.oneOf("vat_business_group", groups),
        PartyChoices.ELSEWHERE_IN_EU.equals(region) && !hasNumber ? PartyChoices.AT_HOME : region);
    if (PartyChoices.ELSEWHERE_IN_EU.equals(card.get("vat_business_group")) && !hasNumber) {
      row.refuse("vat_registration_no", "needed-for-reverse-charge");
    }
  }

  private static Optional<String> iban(CsvRow row) {
    return row.read("iban", "not-an-iban", CustomerImport::isIban)
        .map(value -> IBAN.parse(value.toUpperCase(Locale.ROOT)).toPlainString());
  }

  private static boolean isIban(String value) {
    try {
      IBAN.parse(value.toUpperCase(Locale.ROOT));
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** A file adds bank accounts and takes none away. */
  private Map<String, String> withoutKnown(Map<String, String> ibans) {
    if (ibans.isEmpty()) {
      return ibans;
    }
    Set<String> known =
        jdbc.sql(
                "select concat(customer_no, ' ', iban) from customer_bank_account where customer_no in (:numbers)")
            .param("numbers", ibans.keySet())
            .query(String.class)
            .set();
    return ibans.entrySet().stream()
        .filter(each -> !known.contains(each.getKey() + " " + each.getValue()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private void addIbans(Map<String, String> ibans) {
    if (!ibans.isEmpty()) {
      batch.batchUpdate(
          "insert into customer_bank_account (customer_no, iban) values (?, ?)",
          ibans.entrySet().stream()
              .map(each -> new Object[] {each.getKey(), each.getValue()})
              .toList());
    }
  }
}
