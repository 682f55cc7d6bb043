package nl.verkoop.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class LabelsTest {

  @Test
  void haveTheSameKeysInDutchAndEnglish() throws IOException {
    assertThat(keys("nl")).isNotEmpty().containsExactlyInAnyOrderElementsOf(keys("en"));
  }

  @Test
  void answerInEnglishForOtherLanguages() {
    var french = Labels.supported(java.util.Locale.FRENCH);

    assertThat(new Labels().in(french).title(SampleDocuments.INVOICE)).isEqualTo("Invoice");
  }

  private static java.util.Set<Object> keys(String language) throws IOException {
    var properties = new Properties();
    try (var file =
        LabelsTest.class.getResourceAsStream("/documents/labels_" + language + ".properties")) {
      properties.load(file);
    }
    return properties.keySet();
  }
}
