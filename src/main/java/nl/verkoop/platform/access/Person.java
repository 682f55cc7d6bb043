package nl.verkoop.platform.access;

import java.util.List;
import nl.verkoop.shared.Role;

/** Somebody who can log in. */
record Person(String id, String firstName, String lastName, List<Role> roles) {

  /** By this mail domain, which exists nowhere, the people of the demo are recognised. */
  static final String DEMO_DOMAIN = "@demo.example";

  static final List<Person> OF_THE_DEMO =
      List.of(
          new Person("sales", "Sanne", "de Wit", List.of(Role.SALES)),
          new Person("salesmanager", "Maarten", "Hoekstra", List.of(Role.SALESMANAGER, Role.SALES)),
          new Person("warehouse", "Joris", "van Dijk", List.of(Role.WAREHOUSE)),
          new Person("purchasing", "Fatima", "el Amrani", List.of(Role.PURCHASING)),
          new Person("accounting", "Annelies", "Bakker", List.of(Role.ACCOUNTING)),
          new Person("financemanager", "Hendrik", "Postma", List.of(Role.FINANCEMANAGER)),
          new Person("analyst", "Noor", "Verhagen", List.of(Role.ANALYST)),
          new Person("admin", "Pieter", "Kuipers", List.of(Role.ADMIN)));

  String demoMail() {
    return id + DEMO_DOMAIN;
  }
}
