package nl.verkoop.catalog;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import nl.verkoop.Api.Answer;
import nl.verkoop.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What vendors can deliver is found, and becomes an item once it is sold (feature Q-05). */
class CatalogueItemsTest extends IntegrationTest {

  private static final String HEAD =
      "vendor_no,vendor_item_no,description,description_en,base_unit,unit_price,unit_cost,like_item_no\n";

  private final String number = UUID.randomUUID().toString().substring(0, 8).toUpperCase();

  private Answer file(String rows) {
    var bytes = (HEAD + rows).getBytes(StandardCharsets.UTF_8);
    return as("purchasing").upload("/api/import/catalogue-items", "catalogue.csv", bytes);
  }

  private void taken(String rows, String counts) {
    var answer = file(rows);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().get("created") + " " + answer.json().get("updated")).isEqualTo(counts);
  }

  private Answer make(String vendor, String no) {
    return as("sales").put("/api/catalogue-items/item?vendor=" + vendor + "&number=" + no, "");
  }

  @Test
  void itBecomesAnItemOnceAndIsSoldLikeOne() {
    taken("L2001,%s,Klem,Clamp,DOOS,12.50,7,A3004\n".formatted(number), "1 0");
    taken("L2001,%s,Klem,Clamp,DOOS,12.50,7,A3004\n".formatted(number), "0 0");
    taken("L2001,%s,Lijmklem,Glue clamp,DOOS,12.50,7,A3004\n".formatted(number), "0 1");
    var path = "/api/catalogue-items?q=" + number.toLowerCase();
    var found = as("sales").get(path).json().get(0);
    assertThat(found.get("description").asText()).isEqualTo("Lijmklem");
    assertThat(found.get("itemNo").isNull()).isTrue();

    var no = make("l2001", number.toLowerCase()).json().get("no").asText();
    assertThat(no).isEqualTo("L2001-" + number);
    assertThat(make("L2001", number).json().get("no").asText()).isEqualTo(no);
    assertThat(as("sales").get(path).json().at("/0/itemNo").asText()).isEqualTo(no);
    assertThat(
            jdbc.sql(
                    """
                    select concat_ws(' ', i.description, t.description, i.base_unit, i.unit_price,
                      i.unit_cost, i.vendor_no, i.category = l.category,
                      i.inventory_posting_group = l.inventory_posting_group)
                    from item i join item l on l.no = 'A3004'
                    join item_translation t on t.item_no = i.no and t.language = 'en'
                    where i.no = ?
                    """)
                .param(no)
                .query(String.class)
                .single())
        .isEqualTo("Lijmklem Glue clamp DOOS 12.50000 7.00000 L2001 1 1");
    var drafted =
        as("sales").get("/api/sales-orders/" + as("sales").drafted(order("K1003", line(no, 2))));
    assertThat(drafted.json().at("/lines/0/unitPrice").decimalValue()).isEqualByComparingTo("12.5");
  }

  /** What became an item stays one, and is changed as items are. */
  @Test
  void aNewCatalogueChangesNoItem() {
    taken("L2001,%s,Klem,,,10,,\n".formatted(number), "1 0");
    make("L2001", number);
    taken("L2001,%s,Klem,,,11,,\n".formatted(number), "0 1");
    var card = as("sales").get("/api/item-cards/L2001-" + number).json();
    assertThat(card.get("unitPrice").decimalValue()).isEqualByComparingTo("10");
  }

  @Test
  void whatNobodyHasOrSellsIsRefused() {
    assertThat(make("L2001", number).status()).isEqualTo(404);
    taken("L2001,%s,Klem,,,10,,\n".formatted(number), "1 0");
    assertThat(
            as("warehouse")
                .put("/api/catalogue-items/item?vendor=L2001&number=" + number, "")
                .status())
        .isEqualTo(403);
    var no = make("L2001", number).json().get("no").asText();
    jdbc.sql("update item set blocked = true where no = ?").param(no).update();
    assertThat(make("L2001", number).body()).contains("item-blocked");
  }

  /**
   * A number with a hyphen can be read in two ways; the second vendor's is not sold as the first's.
   */
  @Test
  void aNumberIsOneItem() {
    var party = "vendor_no,name,address,city,country\n%s,Ander,Laan 1,Ede,NL\n";
    var other = "L2001-" + number;
    var vendors = party.formatted(other).getBytes(StandardCharsets.UTF_8);
    assertThat(as("admin").upload("/api/import/vendors", "v.csv", vendors).status()).isEqualTo(200);
    taken("%s,1,Klem,,,5,,\nL2001,%s-1,Zaag,,,500,,\n".formatted(other, number), "2 0");
    assertThat(make(other, "1").status()).isEqualTo(200);
    assertThat(make("L2001", number + "-1").body()).contains("catalogue-number-taken", "Klem");
  }

  @Test
  void aUnitThatOnlyACatalogueNamesStays() {
    var unit = "U" + number.substring(0, 6);
    var asked = Map.of("description", unit.toLowerCase());
    assertThat(as("purchasing").put("/api/units-of-measure/" + unit, asked).status())
        .isEqualTo(204);
    taken("L2001,%s,Klem,,%s,10,,\n".formatted(number, unit), "1 0");
    assertThat(as("purchasing").delete("/api/units-of-measure/" + unit + "?version=0").body())
        .contains("unit-in-use", "L2001-" + number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          vendor_no | NIX,X1,Klem,,,10,,
          vendor_item_no | L2001,X 1,Klem,,,10,,
          vendor_item_no | L2001,X123456789012345,Klem,,,10,,
          vendor_item_no | L2001,,Klem,,,10,,
          description | L2001,X1,,,,10,,
          description_en | L2001,X1,Klem,文字,,10,,
          base_unit | L2001,X1,Klem,,EMMER,10,,
          unit_price | L2001,X1,Klem,,,,,
          unit_price | L2001,X1,Klem,,,-1,,
          unit_cost | L2001,X1,Klem,,,10,1.123456,
          like_item_no | L2001,X1,Klem,,,10,,NIX
          """)
  void aFileWithAWrongRowIsNotTaken(String column, String row) {
    var good = "L2001,%s,Klem,,,10,,\n".formatted(number);
    var answer = file(good + row + "\n");
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains("\"column\":\"" + column + "\"");
    assertThat(make("L2001", number).status()).isEqualTo(404);
  }
}
