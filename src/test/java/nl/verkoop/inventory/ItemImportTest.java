package nl.verkoop.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import nl.verkoop.Api.Answer;
import nl.verkoop.IntegrationTest;
import nl.verkoop.Northwind;
import org.junit.jupiter.api.Test;

class ItemImportTest extends IntegrationTest {

  private Answer send(String text) {
    return as("purchasing")
        .upload("/api/import/items", "items.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertCounts(Answer answer, int created, int updated, int unchanged) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            "{\"created\":%d,\"updated\":%d,\"unchanged\":%d}"
                .formatted(created, updated, unchanged));
  }

  private BigDecimal number(String sql) {
    return jdbc.sql(sql).query(BigDecimal.class).single();
  }

  @Test
  void theNorthwindItemsAreTakenWithTheirStockAndASecondTimeChangeNothing() {
    as("purchasing").upload("/api/import/vendors", "vendors.csv", Northwind.file("vendors"));

    assertThat(
            as("purchasing")
                .upload("/api/import/items", "items.csv", Northwind.file("items"))
                .status())
        .isEqualTo(200);
    assertCounts(
        as("purchasing").upload("/api/import/items", "items.csv", Northwind.file("items")),
        0,
        0,
        77);
    assertThat(number("select count(*) from item where no like 'P0__'")).isEqualByComparingTo("77");
    assertThat(
            number(
                "select sum(quantity) from item_entry e join posting_register r on r.no = e.register_no"
                    + " where e.item_no like 'P0__' and r.source like 'import:%'"))
        .isEqualByComparingTo("3119");
  }

  @Test
  void aFileFullOfErrorsIsReadNoFurtherThanAnybodyWouldAndSaysSo() {
    var answer = send("item_no,description,unit_price\n" + "HZ1,x,duur\n".repeat(1_000_000));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().get("detail").asText())
        .isEqualTo("Na 200 fouten is het lezen gestopt; er zijn er meer. Er is niets ingevoerd.");
    assertThat(answer.json().get("refusals")).hasSize(200);
    assertThat(number("select count(*) from item where no = 'HZ1'")).isEqualByComparingTo("0");
  }

  @Test
  void aNewItemGetsUnitCostAndGroups() {
    assertCounts(send("item_no,description,unit_price\nII-1,Ding,12.345\n"), 1, 0, 0);

    var row = jdbc.sql("select * from item where no = 'II-1'").query().singleRow();
    assertThat(row)
        .containsEntry("base_unit", "STUK")
        .containsEntry("unit_cost", new BigDecimal("7.40700"))
        .containsEntry("vat_product_group", "HOOG")
        .containsEntry("general_product_group", "HANDEL")
        .containsEntry("vendor_no", null);
  }

  @Test
  void theCostOfWhatLiesInStockDoesNotChange() {
    var head = "item_no,description,unit_price,unit_cost,stock\n";
    assertCounts(send(head + "II-C,Ding,10,6,5\n"), 1, 0, 0);
    var answer = send(head + "II-C,Ding,10,8,5\n");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains("De kostprijs kan niet veranderen zolang er voorraad is (5)");
    assertCounts(send(head + "II-C,Ding,10,6,0\n"), 0, 1, 0);
    assertCounts(send(head + "II-C,Ding,10,8,0\n"), 0, 1, 0);
  }

  @Test
  void countedStockIsReachedUpAndDownAndEachFilePostsOnce() {
    var five = "item_no,description,unit_price,unit_cost,stock\nII-2,Ding,10,6,5\n";
    var three = "item_no,description,unit_price,unit_cost,stock\nII-2,Ding,10,6,3\n";

    assertCounts(send(five), 1, 0, 0);
    assertCounts(send(five), 0, 0, 1);
    assertCounts(send(three), 0, 1, 0);
    assertCounts(send(five), 0, 0, 1);
    assertThat(number("select on_hand from item_stock where item_no = 'II-2'"))
        .isEqualByComparingTo("3");
    assertThat(number("select sum(cost_actual) from value_entry where item_no = 'II-2'"))
        .isEqualByComparingTo("18");
  }

  @Test
  void oneWrongRowKeepsTheWholeFileOut() {
    var answer =
        send(
            """
            item_no,description,unit_price,vendor_no,stock,blocked,vat_product_group
            II-3,Goed,1,,,,
            II-4,,1.234567,NOBODY,-1,maybe,LUXE
            """);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().get("refusals"))
        .hasSize(6)
        .allMatch(each -> each.get("row").asInt() == 3);
    assertThat(answer.body()).contains("Deze leverancier bestaat niet");
    assertThat(number("select count(*) from item where no = 'II-3'")).isZero();
  }
}
