package nl.verkoop.process;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.verkoop.scenario.Line;
import nl.verkoop.scenario.Order;
import org.junit.jupiter.api.Test;

/** Lists of choices begin with what was chosen last. */
class RecentChoicesTest extends ProcessTest {

  @Test
  void myLastCustomersAndACustomersLastItemsComeFirst() {
    enter("admin", entered("K1016", "A3011", "A3012"));
    enter("admin", entered("K1013", "A3014"));
    enter("admin", entered("K1016", "A3018"));

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

  private static Order entered(String customer, String... items) {
    var lines = Stream.of(items).map(item -> line(item, 1)).toArray(Line[]::new);
    return order(customer, lines).byHand();
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
