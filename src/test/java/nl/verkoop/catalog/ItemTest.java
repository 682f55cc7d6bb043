package nl.verkoop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.verkoop.catalog.Item.Type;
import nl.verkoop.ledger.PostingSetup.Sold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an item's card says for stock, documents and books (feature O-43, posting rules 5.2). */
class ItemTest {

  private static Item item(Type type, String english) {
    return new Item(
        "A1",
        "Stoel",
        english.isEmpty() ? Map.of() : Map.of("en", english),
        List.of(ItemUnit.base("ST", "stuk", "piece")),
        BigDecimal.TEN,
        BigDecimal.ONE,
        "GOODS",
        "HIGH",
        "STOCK",
        "",
        false,
        type);
  }

  @ParameterizedTest(name = "O-43: {0} lies in stock: {1}")
  @CsvSource({"INVENTORY, true", "SERVICE, false"})
  void onlyGoodsLieInStock(Type type, boolean inStock) {
    assertThat(item(type, "Chair").isInStock()).isEqualTo(inStock);
  }

  @ParameterizedTest(name = "in {0}, with \"{1}\" in English, documents say {2}")
  @CsvSource({"nl, Chair, Stoel", "en, Chair, Chair", "en, '', Stoel", "fr, Chair, Chair"})
  void documentsSayItInTheCustomersLanguage(String language, String english, String said) {
    assertThat(item(Type.INVENTORY, english).description(language)).isEqualTo(said);
  }

  @Test
  void anItemIsBookedByItsTwoGroups() {
    assertThat(item(Type.SERVICE, "").asSold()).isEqualTo(new Sold("A1", "GOODS", "HIGH"));
  }
}
