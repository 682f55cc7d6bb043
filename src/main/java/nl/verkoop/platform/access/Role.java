package nl.verkoop.platform.access;

/** The groups that people work in; the constant's name is the group's id in the engine. */
enum Role {
  SALES("Verkoop", "Sales"),
  SALESMANAGER("Verkoopleiding", "Sales management"),
  WAREHOUSE("Magazijn", "Warehouse"),
  PURCHASING("Inkoop", "Purchasing"),
  ACCOUNTING("Boekhouding", "Accounting"),
  FINANCEMANAGER("Financiële leiding", "Finance management"),
  ANALYST("Procesanalyse", "Process analysis"),
  ADMIN("Beheer", "Administration");

  private final Name title;

  Role(String dutch, String english) {
    this.title = new Name(dutch, english);
  }

  String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  Name title() {
    return title;
  }
}
