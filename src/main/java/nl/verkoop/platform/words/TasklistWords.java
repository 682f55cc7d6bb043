package nl.verkoop.platform.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.verkoop.platform.access.StoredNames;
import nl.verkoop.process.TaskFacts;
import nl.verkoop.process.Words;
import org.springframework.stereotype.Component;

/**
 * Exchanges the words in what the engine answers to Tasklist, wherever in the answer they stand:
 * each thing is known by the fields it has.
 */
@Component
class TasklistWords {

  private final Words words;

  TasklistWords(Words words) {
    this.words = words;
  }

  void toEnglish(JsonNode node) {
    if (FormWords.isForm(node)) {
      FormWords.exchange(node, this::english);
    } else {
      if (node instanceof ObjectNode object) {
        names(object);
        facts(object);
      }
      node.forEach(this::toEnglish);
    }
  }

  /** A list goes back into the engine under the names that are kept there. */
  void toStored(JsonNode list) {
    listNames(list, StoredNames::stored);
  }

  /** Facts are for reading: what a form sends back of them, in whatever language, is left out. */
  void withoutFacts(JsonNode form) {
    if (form.path("variables") instanceof ObjectNode variables) {
      var facts =
          variables.properties().stream().map(Map.Entry::getKey).filter(TaskFacts::isFact).toList();
      variables.remove(facts);
    }
  }

  private String english(String key, String drawn) {
    return words.of(key, drawn, Locale.ENGLISH);
  }

  private void names(ObjectNode node) {
    if (node.has("taskDefinitionKey")) {
      var process = node.path("processDefinitionId").asText().replaceFirst(":.*", "");
      name(node, process + "." + node.path("taskDefinitionKey").asText());
    } else if (node.has("key") && node.has("deploymentId")) {
      name(node, node.path("key").asText());
    } else if (node.has("resourceType") && node.has("properties")) {
      listNames(node, StoredNames::english);
    } else if (node.at("/_links/self/href").asText().startsWith("/group/")) {
      exchange(node, "name", StoredNames::english);
    }
  }

  private void name(ObjectNode node, String key) {
    exchange(node, "name", drawn -> english(key, drawn));
  }

  /** A list's name, and the labels on the cards of its tasks. */
  private static void listNames(JsonNode list, UnaryOperator<String> names) {
    exchange(list, "name", names);
    for (var variable : list.at("/properties/variables")) {
      exchange(variable, "label", names);
    }
  }

  private static void exchange(JsonNode node, String field, UnaryOperator<String> words) {
    if (node.path(field).isTextual()) {
      ((ObjectNode) node).put(field, words.apply(node.path(field).asText()));
    }
  }

  /** Variables stand in a form's answer under their names, and at a task in a row. */
  private static void facts(ObjectNode node) {
    var variables = new HashMap<String, JsonNode>();
    node.properties().stream()
        .filter(field -> field.getValue().has("valueInfo"))
        .forEach(field -> variables.put(field.getKey(), field.getValue()));
    node.at("/_embedded/variable")
        .forEach(variable -> variables.put(variable.path("name").asText(), variable));
    variables.forEach((name, variable) -> fact(name, variable, variables));
  }

  private static void fact(String name, JsonNode variable, Map<String, JsonNode> all) {
    if (TaskFacts.isFact(name)) {
      var inWords = all.get(name + TaskFacts.IN_ENGLISH);
      exchange(
          variable,
          "value",
          written ->
              inWords == null ? TaskFacts.inEnglish(written) : inWords.path("value").asText());
    }
  }
}
