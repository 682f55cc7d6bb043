package nl.verkoop.platform.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * Exchanges every text of a drawn form that people read. Its key is the form, the field (by its
 * key, or by its id when it has none), and which text it is.
 */
record FormWords(String form, BinaryOperator<String> words) {

  /** Everything that the form viewer writes out. */
  private static final List<String> TEXTS =
      List.of("label", "description", "text", "content", "alt");

  private static final List<String> ADORNERS = List.of("prefixAdorner", "suffixAdorner");

  static boolean isForm(JsonNode node) {
    return node.path("components").isArray() && node.has("schemaVersion");
  }

  /** The function gets a key and the drawn text, and gives the text that is to be read. */
  static void exchange(JsonNode form, BinaryOperator<String> words) {
    new FormWords(form.path("id").asText(), words).components(form);
  }

  private void components(JsonNode parent) {
    for (var component : parent.path("components")) {
      var key = form + "." + component.path("key").asText(component.path("id").asText());
      texts(component, key, TEXTS);
      texts(component.path("appearance"), key, ADORNERS);
      choices(component.path("values"), key + ".values.", "value");
      choices(component.path("columns"), key + ".columns.", "key");
      components(component);
    }
  }

  private void choices(JsonNode choices, String prefix, String nameOfKey) {
    for (var choice : choices) {
      text(choice, "label", prefix + choice.path(nameOfKey).asText());
    }
  }

  private void texts(JsonNode node, String prefix, List<String> names) {
    names.forEach(name -> text(node, name, prefix + "." + name));
  }

  private void text(JsonNode node, String name, String key) {
    var drawn = node.path(name);
    if (drawn.isTextual() && !drawn.asText().isBlank()) {
      ((ObjectNode) node).put(name, words.apply(key, drawn.asText()));
    }
  }
}
