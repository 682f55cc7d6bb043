package nl.verkoop.catalog;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verkoop.catalog.StoredInvoiceDiscount.Key;
import nl.verkoop.catalog.StoredInvoiceDiscount.Terms;
import nl.verkoop.imports.CsvRow;
import nl.verkoop.imports.CsvTable;
import nl.verkoop.imports.ImportFile;
import nl.verkoop.imports.ImportResult;
import nl.verkoop.imports.ImportTurn;
import nl.verkoop.ledger.CompanyCurrency;
import nl.verkoop.party.Customer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes discounts on whole documents over from a file (feature C-46). */
@Service
class InvoiceDiscountImport implements ImportFile.Source {

  static final String TURN = "invoice_discount";

  private static final CsvTable.Columns COLUMNS =
      CsvTable.Columns.of("code", "currency,minimum_amount,discount_percent,service_charge");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  static final BigDecimal LARGEST_AMOUNT = new BigDecimal("999999999");
  private static final int CENTS = 2;
  private static final int DECIMALS = 5;

  private final JdbcClient jdbc;
  private final StoredInvoiceDiscounts stored;
  private final InvoiceDiscountChanges changes;
  private final CompanyCurrency currency;
  private final EntityManager entities;
  private final AgreementPartners partners;

  InvoiceDiscountImport(
      JdbcClient jdbc,
      StoredInvoiceDiscounts stored,
      InvoiceDiscountChanges changes,
      CompanyCurrency currency,
      EntityManager entities,
      AgreementPartners partners) {
    this.partners = partners;
    this.jdbc = jdbc;
    this.stored = stored;
    this.changes = changes;
    this.currency = currency;
    this.entities = entities;
  }

  @Override
  public List<ImportFile> importFiles() {
    return List.of(new ImportFile("invoice-discounts", COLUMNS));
  }

  /**
   * Takes all rows, or none where one of them cannot be taken. A row for the same customer and
   * amount says anew what is agreed; a file takes nothing away.
   */
  @Transactional
  ImportResult take(byte[] file) {
    var table = CsvTable.read(file, COLUMNS);
    ImportTurn.take(jdbc, TURN);
    var customers = partners.hold(table.values("code"));
    var agreed = new LinkedHashMap<Key, Terms>();
    var numbers = new HashMap<Key, Integer>();
    for (var row : table.rows()) {
      var key = key(row, customers);
      var first = numbers.putIfAbsent(key, row.number());
      if (first != null) {
        row.refuse("minimum_amount", "invoice-discount-twice", first);
      }
      agreed.put(key, terms(row));
    }
    return table.isClean() ? write(agreed) : table.refused();
  }

  private ImportResult write(Map<Key, Terms> agreed) {
    var known =
        stored.under(agreed.keySet().stream().map(Key::code).collect(Collectors.toSet())).stream()
            .collect(Collectors.toMap(each -> each.key, Function.identity()));
    var created = 0;
    var changed = new ArrayList<InvoiceDiscountChanges.Change>();
    for (var each : agreed.entrySet()) {
      var before = known.get(each.getKey());
      var words = each.getValue().words();
      if (before == null) {
        entities.persist(new StoredInvoiceDiscount(each.getKey(), each.getValue()));
        changed.add(new InvoiceDiscountChanges.Change(each.getKey(), "", words));
        created++;
      } else if (!before.terms.equals(each.getValue())) {
        changed.add(new InvoiceDiscountChanges.Change(each.getKey(), before.terms.words(), words));
        before.terms = each.getValue();
      }
    }
    entities.flush();
    entities.clear();
    changes.record(changed);
    return new ImportResult.Imported(
        created, changed.size() - created, agreed.size() - changed.size());
  }

  private Key key(CsvRow row, Map<String, Customer> customers) {
    var code = row.code("code", 20);
    if (!code.isEmpty()) {
      AgreementPartners.require(row, "code", code, customers);
    }
    row.oneOf("currency", List.of(currency.code()));
    return new Key(code, currency.get(), amount(row, "minimum_amount"));
  }

  private static Terms terms(CsvRow row) {
    var percent = row.notNegative("discount_percent", DECIMALS).orElse(zero(DECIMALS));
    if (percent.compareTo(HUNDRED) > 0) {
      row.refuse("discount_percent", "discount-invalid");
    }
    return new Terms(percent, amount(row, "service_charge"));
  }

  private static BigDecimal amount(CsvRow row, String column) {
    var amount = row.notNegative(column, CENTS).orElse(zero(CENTS));
    if (amount.compareTo(LARGEST_AMOUNT) > 0) {
      row.refuse(column, "too-much", LARGEST_AMOUNT);
    }
    return amount;
  }

  private static BigDecimal zero(int decimals) {
    return BigDecimal.ZERO.setScale(decimals);
  }
}
