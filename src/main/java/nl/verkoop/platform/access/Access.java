package nl.verkoop.platform.access;

import nl.verkoop.platform.database.StartRefused;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Makes sure at each start that roles, Tasklist's lists and somebody who can log in exist. */
@Component
public class Access {

  private static final int SHORTEST_PASSWORD = 12;

  private final Roles roles;
  private final Worklists worklists;
  private final People people;
  private final Environment environment;

  Access(Roles roles, Worklists worklists, People people, Environment environment) {
    this.roles = roles;
    this.worklists = worklists;
    this.people = people;
    this.environment = environment;
  }

  /** Adds what is missing; refuses to start where nobody, or everybody, could log in. */
  public void ensure() {
    roles.ensure();
    worklists.ensure();
    if (environment.getProperty("verkoop.demo", Boolean.class, false)) {
      ensureDemo();
    } else {
      ensureAdministrator();
    }
  }

  private void ensureDemo() {
    if (people.nobody()) {
      people.addDemo();
    } else if (!people.fromDemo()) {
      throw new StartRefused(
          "This database belongs to a company with users of its own and is no demo; start with VERKOOP_DEMO=false.");
    }
  }

  private void ensureAdministrator() {
    if (people.fromDemo()) {
      throw new StartRefused(
          "This database holds the demo, whose passwords everybody knows; use another database, "
              + "or start with VERKOOP_DEMO=true.");
    }
    if (people.hasAdministrator()) {
      return;
    }
    var user = environment.getProperty("verkoop.admin.user", "");
    var password = environment.getProperty("verkoop.admin.password", "");
    requireUsable(user, password);
    people.addAdministrator(user, password);
  }

  private static void requireUsable(String user, String password) {
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
