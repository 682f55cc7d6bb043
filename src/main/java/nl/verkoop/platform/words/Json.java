package nl.verkoop.platform.words;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.function.Consumer;
import org.springframework.http.MediaType;
import org.springframework.util.MimeType;

/** Changes JSON and keeps what nobody asked to change, numbers to the last digit. */
final class Json {

  private static final MimeType PLAIN = MediaType.APPLICATION_JSON;
  private static final MimeType HAL = MimeType.valueOf("application/hal+json");

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Json() {}

  static boolean is(String contentType) {
    if (contentType == null) {
      return false;
    }
    var type = MimeType.valueOf(contentType);
    return PLAIN.isCompatibleWith(type) || HAL.isCompatibleWith(type);
  }

  /** Nothing stays nothing, and what is no JSON stays as it is: who reads it will say so. */
  static byte[] change(byte[] json, Consumer<JsonNode> change) throws IOException {
    try {
      var node = MAPPER.readTree(json);
      if (node.isMissingNode()) {
        return json;
      }
      change.accept(node);
      return MAPPER.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      return json;
    }
  }
}
