package nl.verkoop.shared;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The groups that people work in; the constant's name in small letters is the group's id. */
public enum Role {
  SALES("Verkoop", "Sales"),
  SALESMANAGER("Verkoopleiding", "Sales management"),
  WAREHOUSE("Magazijn", "Warehouse"),
  PURCHASING("Inkoop", "Purchasing"),
  ACCOUNTING("Boekhouding", "Accounting"),
  FINANCEMANAGER("Financiële leiding", "Finance management"),
  ANALYST("Procesanalyse", "Process analysis"),
  ADMIN("Beheer", "Administration");

  private final String dutch;
  private final String english;

  Role(String dutch, String english) {
    this.dutch = dutch;
    this.english = english;
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the group is called in Dutch. */
  public String dutch() {
    return dutch;
  }

  /** What the group is called in English. */
  public String english() {
    return english;
  }

  /** What the group is called in the reader's language. */
  public String in(Locale reader) {
    return reader.getLanguage().equals("nl") ? dutch : english;
  }

  /** The group with this id; none where it is not one of ours. */
  public static Optional<Role> find(String id) {
    return Stream.of(values()).filter(role -> role.id().equals(id)).findAny();
  }

  /** The group with this id, which must be one of ours. */
  public static Role of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }

  /** The ids of some groups, as logins and the engine know them. */
  public static List<String> ids(Role... roles) {
    return Stream.of(roles).map(Role::id).toList();
  }
}
