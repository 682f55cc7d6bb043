package nl.verkoop.platform.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.verkoop.platform.login.PasswordRule.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

  private static final List<String> OWNER =
      List.of("jansen", "Willemijn", "Vandersteen", "w.vandersteen@handel.example");

  private final PasswordRule rule = new PasswordRule();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vier paarse olifanten fietsen",
        "correct horse battery staple",
        "T7#kqLw9!zRx",
        "mijn oma bakt appeltaart op zondag"
      })
  void aPhraseOrALotOfChanceIsFine(String password) {
    assertThat(rule.fault(password, OWNER)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', TOO_SHORT",
    "kort, TOO_SHORT",
    "T7#kqLw9!zR, TOO_SHORT",
    "welkom123456, COMMON",
    "Wachtwoord2026!, COMMON",
    "geheimgeheim, COMMON",
    "qwertyuiop[], COMMON",
    "aaaaaaaaaaaaaaaa, COMMON",
    "passwordpassword, COMMON",
    "verkoopverkoop1, COMMON",
    "Willemijn2026, COMMON",
    "vandersteen12, COMMON"
  })
  void whatPeopleUsuallyTakeIsNot(String password, Fault fault) {
    assertThat(rule.fault(password, OWNER)).contains(fault);
  }

  @Test
  void itEndsSomewhereAndIsLookedAtQuickly() {
    var long200 = "vier paarse olifanten fietsen ".repeat(7).substring(0, 200);
    assertThat(rule.fault(long200, OWNER)).isEmpty();
    assertThat(rule.fault(long200 + "x", OWNER)).contains(Fault.TOO_LONG);
  }
}
