package nl.verkoop.platform.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.verkoop.platform.access.StoredNames;
import nl.verkoop.process.TaskFacts;
import org.springframework.stereotype.Component;

/**
 * Exchanges the words in what the engine answers to Tasklist, wherever in the answer they stand:
 * each thing is known by the fields it has.
 */
@Component
class TasklistWords {

  private final Words words;
  private final EnglishFacts englishFacts;

  TasklistWords(Words words, EnglishFacts englishFacts) {
    this.words = words;
    this.englishFacts = englishFacts;
  }

  void toEnglish(JsonNode answer) {
    allToEnglish(answer);
    cards(answer.at("/_embedded/task"));
  }

  private void allToEnglish(JsonNode node) {
    if (FormWords.isForm(node)) {
      FormWords.exchange(node, this::english);
    } else {
      if (node instanceof ObjectNode object) {
        names(object);
        formFacts(object);
      }
      node.forEach(this::allToEnglish);
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

  /** Whoever asks for a form is told all variables of its task, those in English among them. */
  private static void formFacts(ObjectNode node) {
    node.properties().stream()
        .filter(field -> node.has(field.getKey() + TaskFacts.IN_ENGLISH))
        .filter(field -> TaskFacts.isFact(field.getKey()) && field.getValue().has("valueInfo"))
        .forEach(
            field ->
                ((ObjectNode) field.getValue())
                    .set("value", node.get(field.getKey() + TaskFacts.IN_ENGLISH).get("value")));
  }

  /** A list tells of each task only what it shows on the card, which is in Dutch. */
  private void cards(JsonNode tasks) {
    var ids = new ArrayList<String>();
    tasks.forEach(task -> ids.add(task.path("id").asText()));
    var facts = englishFacts.of(ids);
    for (var task : tasks) {
      var ofTask = facts.getOrDefault(task.path("id").asText(), Map.of());
      for (var variable : task.at("/_embedded/variable")) {
        var name = variable.path("name").asText();
        exchange(variable, "value", dutch -> ofTask.getOrDefault(name, dutch));
      }
    }
  }
}
