package nl.verkoop.sales;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import nl.verkoop.shared.Sha256;

/**
 * Recognises a repeated request. What was not asked for is left out, so that a request of an older
 * release, without the fields that came later, is still the same one.
 */
final class RequestHash {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .build();

  private RequestHash() {}

  /** As orders were kept until schema 202; to go once no old node or file can come back. */
  static String before202(OrderRequest request) {
    return Sha256.of(request.toString());
  }

  static String of(OrderRequest request) {
    try {
      return Sha256.of(JSON.writeValueAsString(request));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An order request is always written as JSON", e);
    }
  }
}
