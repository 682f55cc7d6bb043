package nl.verkoop.platform.access;

import java.util.List;
import nl.verkoop.platform.database.BeforeMigration;
import nl.verkoop.platform.database.StartRefused;
import nl.verkoop.platform.login.PasswordRule;
import nl.verkoop.platform.login.PasswordRule.Fault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who is let in first at a company whose database is still empty, as its operator set it. */
@Component
class FirstAdministrator implements BeforeMigration {

  private final String user;
  private final String password;
  private final boolean demo;
  private final PasswordRule rule;

  FirstAdministrator(
      @Value("${verkoop.admin.user:}") String user,
      @Value("${verkoop.admin.password:}") String password,
      @Value("${verkoop.demo:false}") boolean demo,
      PasswordRule rule) {
    this.user = user;
    this.password = password;
    this.demo = demo;
    this.rule = rule;
  }

  String user() {
    return user;
  }

  String password() {
    return password;
  }

  /** Where there are tables already, only they say whether somebody is there. */
  @Override
  public void check(boolean emptyDatabase) {
    if (emptyDatabase && !demo) {
      requireUsable();
    }
  }

  void requireUsable() {
    if (user.isEmpty() || password.isEmpty()) {
      throw new StartRefused(
          "There is no administrator yet; set VERKOOP_ADMIN_USER and VERKOOP_ADMIN_PASSWORD.");
    }
    if (!user.matches("[a-zA-Z0-9]{1,64}")) {
      throw new StartRefused("VERKOOP_ADMIN_USER may hold letters and digits only.");
    }
    rule.fault(password, List.of(user))
        .ifPresent(
            fault -> {
              throw new StartRefused("VERKOOP_ADMIN_PASSWORD must " + inWords(fault) + ".");
            });
  }

  private static String inWords(Fault fault) {
    return switch (fault) {
      case TOO_SHORT -> "have at least " + PasswordRule.SHORTEST + " characters";
      case TOO_LONG -> "have at most " + PasswordRule.LONGEST + " characters";
      case COMMON -> "be harder to guess; a phrase of a few words is fine";
    };
  }
}
