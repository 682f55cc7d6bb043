package nl.verkoop.catalog;

import static nl.verkoop.scenario.Line.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.verkoop.Api.Answer;
import nl.verkoop.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In which units items are sold, and what they are called (feature Q-03). */
class ItemUnitsTest extends IntegrationTest {

  private final String item = "EH" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();

  private Answer upload(String kind, String file) {
    return as("purchasing")
        .upload("/api/import/" + kind, kind + ".csv", file.getBytes(StandardCharsets.UTF_8));
  }

  @BeforeEach
  void haveAnItem() {
    done(
        upload(
            "items",
            "item_no,description,unit_price,unit_cost,stock\n%s,Map,3,2,100\n".formatted(item)),
        200);
  }

  private static void done(Answer answer, int status) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
  }

  private static void refused(Answer answer, String field, String message) {
    assertThat(answer.status()).as(answer.body()).isIn(409, 422);
    assertThat(answer.json().at("/refusals/0/field").asText()).isEqualTo(field);
    assertThat(answer.json().at("/refusals/0/message").asText()).contains(message);
  }

  /** A code is its own unit, whatever another one is called. */
  @Test
  void aUnitIsKnownByItsCodeBeforeAnybodysName() {
    var units =
        List.of(
            new UnitsOfMeasure.Kept("BOX", "doos", "box", "", 0),
            new UnitsOfMeasure.Kept("DOOS", "doos", "box", "", 0),
            new UnitsOfMeasure.Kept("STUK", "stuk", "piece", "C62", 0));
    assertThat(UnitsOfMeasure.called(units, "doos")).contains("DOOS");
    assertThat(UnitsOfMeasure.called(units, "Piece")).contains("STUK");
    assertThat(UnitsOfMeasure.called(List.of(units.get(0), units.get(2)), "doos")).contains("BOX");
    var twice = List.of(units.get(0), new UnitsOfMeasure.Kept("DZ", "doos", "", "", 0));
    assertThat(UnitsOfMeasure.called(twice, "doos")).isEmpty();
  }

  private Answer keep(String unit, String query, String quantity) {
    return as("purchasing")
        .put(
            "/api/items/" + item + "/units/" + unit + query,
            Map.of("quantityPerUnit", new BigDecimal(quantity)));
  }

  private String units() {
    var words = new StringBuilder();
    as("sales")
        .get("/api/items/" + item + "/units")
        .json()
        .forEach(
            each ->
                words.append(
                    "%s %s%s; "
                        .formatted(
                            each.get("code").asText(),
                            each.get("quantityPerUnit")
                                .decimalValue()
                                .stripTrailingZeros()
                                .toPlainString(),
                            each.get("salesUnit").asBoolean() ? " sold" : "")));
    return words.toString().strip();
  }

  @Test
  void oneUnitIsNotAnotherOneByItsName() {
    done(keep("DOOS", "", "20"), 204);
    refused(keep("box", "", "24"), "unit", "al een eenheid DOOS");
    refused(keep("doos", "?version=7", "24"), "version", "");
    var twice =
        upload(
            "item-units",
            "item_no,unit,quantity_per_unit\n%1$s,box,10\n%1$s,DOOS,11\n".formatted(item));
    assertThat(twice.status()).as(twice.body()).isEqualTo(422);
    assertThat(units()).isEqualTo("STUK 1 sold; DOOS 20;");
  }

  @Test
  void anItemHasItsBaseUnitAndOthersFromAFileOrOneAtATime() {
    assertThat(units()).isEqualTo("STUK 1 sold;");
    done(keep("DOOS", "", "20"), 204);
    refused(keep("DOOS", "", "20"), "unit", "al een eenheid DOOS");
    done(keep("DOOS", "?version=0", "24"), 204);
    refused(keep("DOOS", "?version=0", "25"), "version", "");
    done(
        upload(
            "item-units",
            "item_no,unit,quantity_per_unit,sales_unit\n%s,pak,5,1\n%s,doos,24,\n"
                .formatted(item, item)),
        200);
    assertThat(units()).isEqualTo("STUK 1; PAK 5 sold; DOOS 24;");
    done(as("purchasing").delete("/api/items/" + item + "/units/PAK?version=0"), 204);
    assertThat(units()).isEqualTo("STUK 1 sold; DOOS 24;");
  }

  @Test
  void whatIsNoUnitOfItIsRefused() {
    refused(keep("STUK", "", "2"), "unit", "basiseenheid");
    refused(keep("VAT", "", "2"), "unit", "VAT bestaat niet");
    refused(keep("DOOS", "", "0"), "quantityPerUnit", "groter dan 0");
    refused(keep("DOOS", "", "1000000"), "quantityPerUnit", "hoogstens");
    refused(keep("DOOS", "", "0.000001"), "quantityPerUnit", "");
    assertThat(as("sales").put("/api/items/" + item + "/units/DOOS", Map.of()).status())
        .isEqualTo(403);
    assertThat(units()).isEqualTo("STUK 1 sold;");
  }

  @Test
  void howMuchAUnitIsStaysOnceThereAreLinesInIt() {
    done(keep("DOOS", "", "20"), 204);
    done(keep("PAK", "", "5"), 204);
    given.customer("K1003").ordered(line(item, 1).in("DOOS"));
    refused(keep("DOOS", "?version=0", "24"), "quantityPerUnit", "kan niet meer veranderen");
    refused(
        as("purchasing").delete("/api/items/" + item + "/units/DOOS?version=0"),
        "unit",
        "kan niet meer veranderen");
    done(keep("PAK", "?version=0", "6"), 204);
    var base =
        upload("items", "item_no,description,unit_price,base_unit\n%s,Map,3,PAK\n".formatted(item));
    assertThat(base.status()).isEqualTo(422);
    assertThat(base.body()).contains("basiseenheid van artikel");
  }

  @Test
  void aUnitWithPricesStays() {
    done(keep("DOOS", "", "20"), 204);
    done(
        as("salesmanager")
            .upload(
                "/api/import/prices",
                "prices.csv",
                "item_no,unit,unit_price\n%s,doos,50\n"
                    .formatted(item)
                    .getBytes(StandardCharsets.UTF_8)),
        200);
    refused(
        as("purchasing").delete("/api/items/" + item + "/units/DOOS?version=0"), "unit", "prijzen");
    refused(keep("DOOS", "?version=0", "24"), "quantityPerUnit", "prijzen van artikel");
    done(keep("DOOS", "?version=0", "20.0"), 204);
    var other =
        as("salesmanager")
            .upload(
                "/api/import/prices",
                "prices.csv",
                "item_no,unit,unit_price\n%s,PAK,50\n"
                    .formatted(item)
                    .getBytes(StandardCharsets.UTF_8));
    assertThat(other.body()).contains("wordt niet verkocht in eenheid PAK");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"price_line", "price_proposal"})
  void howMuchAUnitIsAndTheBaseUnitStayWhilePricesAreAgreedOrProposed(String table) {
    done(keep("DOOS", "", "20"), 204);
    price(table, item, "DOOS");
    refused(keep("DOOS", "?version=0", "24"), "quantityPerUnit", "prijzen van artikel");

    var other = item + "B";
    var file = "item_no,description,unit_price,base_unit\n%s,Map,3,%s\n";
    done(upload("items", file.formatted(other, "STUK")), 200);
    done(upload("items", file.formatted(other, "PAK")), 200);
    price(table, other, "");
    assertThat(upload("items", file.formatted(other, "DOOS")).body())
        .contains("\"column\":\"base_unit\"", "er zijn regels, prijzen");
  }

  private void price(String table, String no, String unit) {
    var worked = table.equals("price_line") ? "" : ", old_price";
    jdbc.sql(
            """
            insert into %s (sold_to, sold_to_no, item_no, item_group, unit, minimum_quantity,
              valid_from, unit_price, discount_percent, discount_allowed,
              invoice_discount_allowed%s)
            values ('EVERYBODY', '', ?, '', ?, 1, '2020-01-01', 50, 0, true, true%s)
            """
                .formatted(table, worked, worked.isEmpty() ? "" : ", 60"))
        .params(no, unit)
        .update();
  }

  @Test
  void unitsOfMeasureAreKept() {
    var code = item.substring(0, 9);
    var path = "/api/units-of-measure/" + code;
    var asked = Map.of("description", "vat", "descriptionEn", "drum", "rec20Code", "xdr");
    done(as("purchasing").put(path, asked), 204);
    refused(as("purchasing").put(path, asked), "code", "al een eenheid");
    refused(as("purchasing").put(path + "?version=7", asked), "version", "");
    refused(
        as("purchasing").put(path + "?version=0", Map.of("description", "vat", "rec20Code", "X")),
        "rec20Code",
        "twee of drie");
    refused(
        as("purchasing").put(path + "?version=0", Map.of("description", "")), "description", "");
    assertThat(as("sales").put(path, asked).status()).isEqualTo(403);
    done(keep(code, "", "200"), 204);
    refused(as("purchasing").delete(path + "?version=0"), "code", "in gebruik");
    done(as("purchasing").delete("/api/items/" + item + "/units/" + code + "?version=0"), 204);
    done(as("purchasing").delete(path + "?version=0"), 204);
  }

  @Test
  void whatOneIsCalledMayBeSaidInWordsOfAFile() {
    done(
        upload(
            "items",
            "item_no,description,unit_price,unit_text\n%s,Map,3,24 x 12 oz\n"
                .formatted(item + "A")),
        200);
    var found = as("sales").get("/api/items?q=" + item + "A").json().at("/0");
    assertThat(found.at("/unit").asText()).isEqualTo("24 x 12 oz");
    assertThat(found.at("/units/0/code").asText()).isEqualTo("STUK");
  }
}
