package nl.verkoop.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads what the application answers. */
final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static JsonNode read(String answer) {
    try {
      return MAPPER.readTree(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("No JSON: " + answer, e);
    }
  }
}
