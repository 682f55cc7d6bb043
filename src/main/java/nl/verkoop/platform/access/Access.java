package nl.verkoop.platform.access;

import nl.verkoop.platform.database.StartRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes sure at each start that roles, Tasklist's lists and somebody who can log in exist. */
@Component
public class Access {

  private final Roles roles;
  private final SavedWorklists worklists;
  private final Users people;
  private final FirstAdministrator administrator;
  private final boolean demo;

  Access(
      Roles roles,
      SavedWorklists worklists,
      Users people,
      FirstAdministrator administrator,
      @Value("${verkoop.demo:false}") boolean demo) {
    this.roles = roles;
    this.worklists = worklists;
    this.people = people;
    this.administrator = administrator;
    this.demo = demo;
  }

  /** Adds what is missing; refuses to start where nobody, or everybody, could log in. */
  public void ensure() {
    roles.ensure();
    worklists.ensure();
    if (demo) {
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
    administrator.requireUsable();
    people.addAdministrator(administrator.user(), administrator.password());
  }
}
