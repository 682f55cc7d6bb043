package nl.verkoop.platform.access;

import nl.verkoop.platform.database.BeforeMigration;
import nl.verkoop.platform.database.StartRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who is let in first at a company whose database is still empty, as its operator set it. */
@Component
class FirstAdministrator implements BeforeMigration {

  private static final int SHORTEST_PASSWORD = 12;

  private final String user;
  private final String password;
  private final boolean demo;

  FirstAdministrator(
      @Value("${verkoop.admin.user:}") String user,
      @Value("${verkoop.admin.password:}") String password,
      @Value("${verkoop.demo:false}") boolean demo) {
    this.user = user;
    this.password = password;
    this.demo = demo;
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
    if (password.length() < SHORTEST_PASSWORD) {
      throw new StartRefused(
          "VERKOOP_ADMIN_PASSWORD must have at least " + SHORTEST_PASSWORD + " characters.");
    }
  }
}
