package nl.verkoop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Postings as a bookkeeper writes them, in hledger's notation: general ledger entries as lines,
 * everything that other ledgers got as comments. Compared with src/test/resources/journals.
 */
public final class GoldenJournal {

  private static final Path EXPECTED = Path.of("src", "test", "resources", "journals");
  private static final Path ACTUAL = Path.of("target", "journals");

  private static final String GL =
      """
      select e.account_no, a.name, e.amount, e.description from gl_entry e
      join gl_account a on a.no = e.account_no where e.register_no = ? order by e.line_no\
      """;

  private static final String VAT =
      "select * from vat_entry where register_no = ? order by line_no";

  private static final String CUSTOMER =
      "select * from customer_entry where register_no = ? order by entry_no";

  private static final String CUSTOMER_DETAIL =
      """
      select d.kind, d.amount, e.kind entry_kind, e.document_no, o.document_no applied from customer_entry_detail d
      join customer_entry e on e.entry_no = d.entry_no
      left join customer_entry o on o.entry_no = d.applied_entry_no
      where d.register_no = ? order by d.detail_no\
      """;

  private static final String ITEM =
      "select * from item_entry where register_no = ? order by line_no";

  private static final String VALUE =
      """
      select v.*, i.document_no moved_by from value_entry v
      join item_entry i on i.register_no = v.item_register_no and i.line_no = v.item_line_no
      where v.register_no = ? order by v.line_no\
      """;

  private static final String BANK =
      "select * from bank_entry where register_no = ? order by line_no";

  private final JdbcClient jdbc;

  public GoldenJournal(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Compares the postings of these documents, in the order of the register, with the file. */
  public void assertPostings(String name, List<String> documentNumbers) {
    var registers =
        jdbc.sql("select no from posting_register where document_no in (:numbers) order by no")
            .param("numbers", documentNumbers)
            .query(Long.class)
            .list();
    assertThat(registers).as("postings of %s", documentNumbers).hasSameSizeAs(documentNumbers);
    var actual = registers.stream().map(this::posting).collect(Collectors.joining("\n"));
    var file = EXPECTED.resolve(name + ".journal");
    assertThat(actual)
        .as(
            "postings of %s as in %s; what was posted is in %s",
            documentNumbers, file, keep(name, actual))
        .isEqualTo(Files.exists(file) ? read(file) : "a journal that nobody has written yet");
  }

  private String posting(long register) {
    var head =
        rows(
            "select * from posting_register where no = ?",
            register,
            row ->
                "<date> %s %s (%s)"
                    .formatted(
                        row.getString("kind"),
                        row.getString("document_no"),
                        row.getString("source")));
    return Stream.of(
            head,
            rows(GL, register, GoldenJournal::glLine),
            rows(VAT, register, GoldenJournal::vatLine),
            rows(CUSTOMER, register, GoldenJournal::customerLine),
            rows(CUSTOMER_DETAIL, register, GoldenJournal::detailLine),
            rows(ITEM, register, GoldenJournal::itemLine),
            rows(VALUE, register, GoldenJournal::valueLine),
            rows(BANK, register, GoldenJournal::bankLine))
        .flatMap(List::stream)
        .map(GoldenJournal::withoutNumbersOfThisRun)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String glLine(ResultSet row) throws SQLException {
    return "    %-4s %-38s EUR %10s  ; %s"
        .formatted(
            row.getString("account_no"),
            row.getString("name"),
            money(row, "amount"),
            row.getString("description"));
  }

  private static String vatLine(ResultSet row) throws SQLException {
    return "    ; vat %s %s %s%% in %s: base EUR %s, vat EUR %s"
        .formatted(
            row.getString("business_group") + "/" + row.getString("product_group"),
            row.getString("identifier"),
            plain(row, "rate"),
            (row.getString("country") + " " + row.getString("vat_registration_no")).strip(),
            money(row, "base"),
            money(row, "amount"));
  }

  private static String customerLine(ResultSet row) throws SQLException {
    return "    ; customer %s: %s %s EUR %s"
        .formatted(
            row.getString("customer_no"),
            row.getString("kind"),
            row.getString("document_no"),
            money(row, "amount"));
  }

  private static String detailLine(ResultSet row) throws SQLException {
    var applied = row.getString("applied") == null ? "" : " with " + row.getString("applied");
    return "    ;   %s of %s %s EUR %s%s"
        .formatted(
            row.getString("kind"),
            row.getString("entry_kind"),
            row.getString("document_no"),
            money(row, "amount"),
            applied);
  }

  private static String itemLine(ResultSet row) throws SQLException {
    return "    ; item %s: %s %s"
        .formatted(row.getString("item_no"), row.getString("kind"), plain(row, "quantity"));
  }

  private static String valueLine(ResultSet row) throws SQLException {
    return "    ; value %s moved by %s: invoiced %s, sales expected EUR %s actual EUR %s, cost expected EUR %s actual EUR %s"
        .formatted(
            row.getString("item_no"),
            row.getString("moved_by"),
            plain(row, "invoiced_quantity"),
            money(row, "sales_expected"),
            money(row, "sales_actual"),
            money(row, "cost_expected"),
            money(row, "cost_actual"));
  }

  private static String bankLine(ResultSet row) throws SQLException {
    return "    ; bank %s: EUR %s"
        .formatted(row.getString("bank_account_no"), money(row, "amount"));
  }

  private static String money(ResultSet row, String column) throws SQLException {
    return row.getBigDecimal(column).toPlainString();
  }

  private static String plain(ResultSet row, String column) throws SQLException {
    var value = row.getBigDecimal(column);
    return value.signum() == 0
        ? BigDecimal.ZERO.toPlainString()
        : value.stripTrailingZeros().toPlainString();
  }

  private static String withoutNumbersOfThisRun(String line) {
    return line.replaceAll("\\b(VO|VZ|VF|VA|BI)\\d+(-\\d+)?", "$1*")
        .replaceAll("import:\\w+", "import:*");
  }

  @FunctionalInterface
  private interface Line {
    String of(ResultSet row) throws SQLException;
  }

  private List<String> rows(String sql, long register, Line line) {
    return jdbc.sql(sql).param(register).query((row, index) -> line.of(row)).list();
  }

  private static Path keep(String name, String actual) {
    try {
      Files.createDirectories(ACTUAL);
      return Files.writeString(ACTUAL.resolve(name + ".journal"), actual);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
