package nl.verkoop.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x00, 0x07, 0x08, 0x0B, 0x0D, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F, 0x2028, 0x2029, 0x202A,
        0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0xD800, 0xDBFF, 0xDC00,
        0xDFFF, 0xFFFE, 0xFFFF, 0x1FFFE
      })
  void whatIsHiddenIsInNoText(int hidden) {
    var text = "a" + (hidden < 0x10000 ? "" + (char) hidden : Character.toString(hidden)) + "b";
    assertThat(PlainText.isLine(text)).isFalse();
    assertThat(PlainText.isLines(text)).isFalse();
    assertThat(PlainText.cleaned(text)).isEqualTo("a b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Café 't Hoekje & Zn. – € 1,00",
        "日本語",
        "עברית",
        "👩‍🌾",
        "a\u00A0b",
        "\u200Fמ",
        "e\u0301"
      })
  void whatIsWrittenAnywhereIsPlain(String text) {
    assertThat(PlainText.isLine(text)).isTrue();
    assertThat(PlainText.isLines(text)).isTrue();
    assertThat(PlainText.cleaned(text)).isSameAs(text);
  }

  @Test
  void lineBreaksAndTabsAreForTextsWithLines() {
    var text = "één\n\ttwee";
    assertThat(PlainText.isLine(text)).isFalse();
    assertThat(PlainText.isLines(text)).isTrue();
    assertThat(PlainText.cleaned(text + "\u0000")).isEqualTo(text + " ");
  }

  @Test
  void anEchoIsShortAndPlain() {
    assertThat(PlainText.echo("VO001002")).isEqualTo("VO001002");
    assertThat(PlainText.echo("x".repeat(40))).hasSize(40).doesNotContain("…");
    assertThat(PlainText.echo("x".repeat(5000))).hasSize(40).endsWith("x…");
    assertThat(PlainText.echo("👩".repeat(41))).isEqualTo("👩".repeat(39) + "…");
    assertThat(PlainText.echo("a\u202Eb")).isEqualTo("a b");
  }

  @Test
  void aRefusalRepeatsLittleOfWhatWasSent() {
    var refusal = Refusal.of("x", "y", "z".repeat(100), java.util.List.of("A", "B"), 3);
    assertThat(refusal.argumentsIn(Locale.ENGLISH))
        .containsExactly("z".repeat(39) + "…", "A, B", 3);
  }
}
