package nl.verkoop.platform.web;

import java.util.List;

/** The people of the demo company; each one's password is his user name. */
final class DemoLogins {

  static final List<String> USERS =
      List.of(
          "sales",
          "salesmanager",
          "warehouse",
          "purchasing",
          "accounting",
          "financemanager",
          "analyst",
          "admin");

  private DemoLogins() {}
}
