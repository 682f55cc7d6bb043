package nl.verkoop.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Lists of choices begin with what was chosen last. */
class RecentChoicesTest extends ProcessTest {

  @Test
  void myLastCustomersAndACustomersLastItemsComeFirst() {
    order("admin", entered("K1016", "A3011", "A3012"));
    order("admin", entered("K1013", "A3014"));
    order("admin", entered("K1016", "A3018"));

    var recent = as("admin").get("/api/recent-choices?customer=K1016").json();
    assertThat(texts(recent.get("customers"))).startsWith("K1016", "K1013");
    assertThat(texts(recent.get("items"))).startsWith("A3018", "A3011", "A3012");

    assertThat(numbers("/api/customers?q=&first=K1016,K1013&limit=3"))
        .hasSize(3)
        .startsWith("K1016", "K1013");
    assertThat(numbers("/api/items?q=A30&first=A3018,A3011&limit=3"))
        .hasSize(3)
        .startsWith("A3018", "A3011");
    assertThat(numbers("/api/customers?q=K1015&first=K1016")).containsExactly("K1015");
  }

  private static String entered(String customer, String... items) {
    var lines =
        StreamSupport.stream(List.of(items).spliterator(), false)
            .map("{\"itemNo\":\"%s\",\"quantity\":1}"::formatted)
            .toList();
    return "{\"customerNo\":\"%s\",\"fulfilmentPolicy\":\"STANDARD\",\"lines\":%s}"
        .formatted(customer, lines);
  }

  private List<String> numbers(String path) {
    return StreamSupport.stream(as("admin").get(path).json().spliterator(), false)
        .map(each -> each.get("no").asText())
        .toList();
  }

  private static List<String> texts(JsonNode numbers) {
    return StreamSupport.stream(numbers.spliterator(), false).map(JsonNode::asText).toList();
  }
}
