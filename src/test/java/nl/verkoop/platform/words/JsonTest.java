package nl.verkoop.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{not json",
        "[]",
        "null",
        "{\"a\":1.10,\"b\":12345678901234567890.123456789,\"c\":\"€ é …\",\"d\":null,\"e\":[true,{}]}"
      })
  void whatNobodyChangesStays(String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);

    assertThat(Json.change(bytes, node -> {})).asString(StandardCharsets.UTF_8).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "application/json, true",
        "application/hal+json;charset=UTF-8, true",
        "application/xhtml+xml, false",
        "image/png, false",
        "NULL, false"
      },
      nullValues = "NULL")
  void onlyJsonIsChanged(String contentType, boolean json) {
    assertThat(Json.is(contentType)).isEqualTo(json);
  }

  @Test
  void whatIsAskedForChanges() throws IOException {
    var changed =
        Json.change(
            "{\"a\":1}".getBytes(StandardCharsets.UTF_8), node -> ((ObjectNode) node).put("a", 2));

    assertThat(changed).asString(StandardCharsets.UTF_8).isEqualTo("{\"a\":2}");
  }
}
