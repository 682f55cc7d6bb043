package nl.verkoop.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.verkoop.WordsFile;
import nl.verkoop.platform.words.Words;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.junit.jupiter.api.Test;

/** What processes/words_en.properties promises to who does not read Dutch. */
class WordsTest {

  private static final WordsFile ENGLISH =
      new WordsFile(Model.PROCESSES.resolve("words_en.properties"));

  private final Words words = new Words();

  @Test
  void everyProcessAndEveryStepHasAnEnglishNameAndNothingElseHas() {
    assertThat(ENGLISH.keys()).containsExactlyInAnyOrderElementsOf(drawn());
  }

  private static List<String> drawn() {
    return Model.processes().stream()
        .flatMap(
            model ->
                Stream.concat(
                    Stream.of(model.name()),
                    Stream.concat(
                            model.all(Activity.class).stream(),
                            model.all(IntermediateCatchEvent.class).stream())
                        .map(step -> model.name() + "." + step.getId())))
        .toList();
  }

  @Test
  void everyEnglishNameHasWords() {
    assertThat(ENGLISH.words().values()).noneMatch(name -> name.toString().isBlank());
  }

  @Test
  void eachReaderGetsHisLanguage() {
    assertThat(words.of("shipment", "Verzending", Locale.UK)).isEqualTo("Shipment");
    assertThat(words.of("shipment", "Verzending", Locale.GERMANY)).isEqualTo("Shipment");
    assertThat(words.of("shipment", "Verzending", Locale.forLanguageTag("nl-BE")))
        .isEqualTo("Verzending");
  }

  @Test
  void whatHasNoEnglishNameIsShownAsItIsDrawn() {
    assertThat(words.of("shipment.Task_New", "Wegen", Locale.UK)).isEqualTo("Wegen");
    assertThat(words.of("shipment.Task_New", null, Locale.UK)).isNull();
  }
}
