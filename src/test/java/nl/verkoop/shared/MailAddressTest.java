package nl.verkoop.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.mail.internet.InternetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "inkoop@klant.example",
        "i.van.den.berg+facturen@post.klant.example",
        "o'brien@klant.example",
        "zoe@xn--mller-kva.example",
        "root@mailhost",
        "a@b-c.example"
      })
  void canBeWrittenTo(String address) {
    assertThat(MailAddress.isValid(address)).isTrue();
    assertThatCode(() -> new InternetAddress(address, true)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "klant.example",
        "@klant.example",
        "inkoop@",
        "a@b..example",
        "a..b@klant.example",
        ".a@klant.example",
        "a.@klant.example",
        "a@klant.example.",
        "a@-klant.example",
        "a@klant-.example",
        "a b@klant.example",
        "a@b@klant.example",
        "a@klant.example,b@klant.example",
        "Jan <jan@klant.example>",
        "\"jan\"@klant.example",
        "jan@[127.0.0.1]",
        "jan@127.0.0.1",
        "jan@1",
        "zoë@klant.example",
        "jan@müller.example",
        "kovač@firma.example",
        "имя@klant.example",
        "a@Ⅷ.example",
        "jan\u00a0@klant.example",
        "ja\u200bn@klant.example",
        "\u202ejan@klant.example",
        "jan@klant.example\r\nBcc: x@y.example"
      })
  void cannotBeWrittenTo(String address) {
    assertThat(MailAddress.isValid(address)).isFalse();
  }

  @Test
  void isAtMost254LettersLongAnd64BeforeTheSign() {
    assertThat(MailAddress.isValid("a".repeat(64) + "@klant.example")).isTrue();
    assertThat(MailAddress.isValid("a".repeat(65) + "@klant.example")).isFalse();
    var domain = "klant.".repeat(31) + "nl.";
    var longest = "a".repeat(63) + "@" + domain + "n";
    assertThat(longest).hasSize(254);
    assertThat(MailAddress.isValid(longest)).isTrue();
    assertThat(MailAddress.isValid(longest + "l")).isFalse();
  }
}
