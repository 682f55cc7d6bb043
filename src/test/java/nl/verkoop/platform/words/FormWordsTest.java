package nl.verkoop.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.verkoop.WordsFile;
import org.junit.jupiter.api.Test;

/** What forms/words_en.properties promises to who does not read Dutch. */
class FormWordsTest {

  private static final Path FORMS = Path.of("forms");
  private static final WordsFile ENGLISH = new WordsFile(FORMS.resolve("words_en.properties"));
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void everyTextOfEveryDrawnFormIsThereInEnglishAndNothingElseIs() throws IOException {
    assertThat(ENGLISH.keys()).containsExactlyInAnyOrderElementsOf(drawn());
  }

  private static List<String> drawn() throws IOException {
    var keys = new ArrayList<String>();
    try (var files = Files.newDirectoryStream(FORMS, "*.form")) {
      for (var file : files) {
        keys.addAll(keys(JSON.readTree(file.toFile())));
      }
    }
    return keys;
  }

  private static List<String> keys(JsonNode form) {
    var keys = new ArrayList<String>();
    FormWords.exchange(
        form,
        (key, drawn) -> {
          keys.add(key);
          return drawn;
        });
    return keys;
  }

  @Test
  void everyEnglishTextHasWords() {
    assertThat(ENGLISH.words().values()).noneMatch(text -> text.toString().isBlank());
  }

  @Test
  void noTextIsOverlooked() throws IOException {
    var form =
        JSON.readTree(
            """
            {"id": "f", "schemaVersion": 16, "components": [
              {"id": "Text_1", "type": "text", "text": "Let op"},
              {"id": "Html_1", "type": "html", "content": "<b>Let op</b>"},
              {"id": "Image_1", "type": "image", "alt": "Foto", "source": "x.png"},
              {"id": "Group_1", "type": "group", "label": "Adres", "components": [
                {"key": "weight", "type": "number", "label": "Gewicht", "description": "Bruto",
                 "appearance": {"prefixAdorner": "ongeveer", "suffixAdorner": "kilo"}}]},
              {"key": "goods", "type": "table", "columns": [{"key": "no", "label": "Nummer"}]},
              {"key": "why", "type": "select", "values": [{"value": "a", "label": "Anders"}]},
              {"key": "empty", "type": "textfield", "label": ""}]}
            """);

    assertThat(keys(form))
        .containsExactlyInAnyOrder(
            "f.Text_1.text",
            "f.Html_1.content",
            "f.Image_1.alt",
            "f.Group_1.label",
            "f.weight.label",
            "f.weight.description",
            "f.weight.prefixAdorner",
            "f.weight.suffixAdorner",
            "f.goods.columns.no",
            "f.why.values.a");
  }
}
