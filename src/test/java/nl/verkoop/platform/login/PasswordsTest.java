package nl.verkoop.platform.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.verkoop.IntegrationTest;
import nl.verkoop.shared.RefusedException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.authentication.BadCredentialsException;

class PasswordsTest extends IntegrationTest {

  private static final String PASSWORD = "vier paarse olifanten fietsen";

  @Autowired private IdentityService identities;
  @Autowired private PasswordCheck check;
  @Autowired private BcryptPasswords passwords;

  private final String id = "wachtwoord" + System.nanoTime();

  @AfterEach
  void delete() {
    identities.deleteUser(id);
    LocaleContextHolder.resetLocaleContext();
  }

  private void save(String password) {
    var user = identities.newUser(id);
    user.setPassword(password);
    identities.saveUser(user);
  }

  private String stored() {
    return jdbc.sql("select PWD_ from ACT_ID_USER where ID_ = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  @Test
  void theyAreKeptAsBcryptAlsoThoseOfTheDemo() {
    save(PASSWORD);
    assertThat(stored()).startsWith("{bcrypt}$2a$10$");
    assertThat(jdbc.sql("select PWD_ from ACT_ID_USER").query(String.class).list())
        .hasSizeGreaterThan(7)
        .allMatch(each -> each.startsWith("{bcrypt}"));
    assertThat(identities.checkPassword(id, PASSWORD)).isTrue();
    assertThat(identities.checkPassword(id, PASSWORD + "x")).isFalse();
  }

  /** Else the time of the answer would tell who exists. */
  @Test
  void nobodysPasswordIsAsStrongAsThatOfAnybody() {
    save(PASSWORD);
    var untilItsSalt = stored().lastIndexOf('$') + 1;
    assertThat(passwords.nobody().password()).startsWith(stored().substring(0, untilItsSalt));
    assertThat(passwords.fits("nobody", passwords.nobody())).isFalse();
  }

  @Test
  void everyLetterCountsAlsoBehindTheSeventySecondByte() {
    var begin = "a".repeat(100);
    assertThat(passwords.check(begin + "1", passwords.encrypt(begin + "1"))).isTrue();
    assertThat(passwords.check(begin + "2", passwords.encrypt(begin + "1"))).isFalse();
  }

  @Test
  void aWeakOneIsRefusedInTheWordsOfWhoChoosesIt() {
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    assertThatThrownBy(() -> save("x"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("12 to 200 characters");
    LocaleContextHolder.setLocale(Locale.forLanguageTag("nl"));
    assertThatThrownBy(() -> save("welkom123456"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("niet makkelijk te raden");
    assertThat(identities.createUserQuery().userId(id).count()).isZero();
    save(PASSWORD);
    var user = identities.createUserQuery().userId(id).singleResult();
    user.setPassword("sales");
    assertThatThrownBy(() -> identities.saveUser(user)).isInstanceOf(RefusedException.class);
    assertThat(identities.checkPassword(id, PASSWORD)).isTrue();
  }

  @Test
  void whatIsAskedForIsToldInBothLanguages() {
    assertThat(rules("nl"))
        .hasSize(3)
        .anyMatch(each -> each.startsWith("Minstens 12 tekens"))
        .anyMatch(each -> each.startsWith("Hoogstens 200 tekens"));
    assertThat(rules("en")).anyMatch(each -> each.startsWith("At least 12 characters"));
  }

  private List<String> rules(String language) {
    LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
    return identities.getPasswordPolicy().getRules().stream()
        .map(PasswordPolicyRule::getPlaceholder)
        .toList();
  }

  @Test
  void theAnswerTakesAsLongForANameThatDoesNotExist() {
    save(PASSWORD);
    var known = fastest(id);
    var unknown = fastest("niemand" + UUID.randomUUID());
    assertThat(unknown).isGreaterThan(known / 2);
    assertThat(known).as("nanoseconds for one look").isGreaterThan(20_000_000L);
  }

  /** By the processor's time: what else the machine does meanwhile does not count. */
  private long fastest(String user) {
    var clock = ManagementFactory.getThreadMXBean();
    var fastest = Long.MAX_VALUE;
    for (var time = 0; time < 3; time++) {
      var address = UUID.randomUUID().toString();
      var start = clock.getCurrentThreadCpuTime();
      assertThatThrownBy(() -> check.authenticate(new LoginAttempt(user, "fout", address)))
          .isInstanceOf(BadCredentialsException.class);
      fastest = Math.min(fastest, clock.getCurrentThreadCpuTime() - start);
    }
    return fastest;
  }
}
