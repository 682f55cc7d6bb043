package nl.verkoop.platform.access;

/** The groups that people work in; the constant's name is the group's id in the engine. */
enum Role {
  SALES("Verkoop"),
  SALESMANAGER("Verkoopleiding"),
  WAREHOUSE("Magazijn"),
  PURCHASING("Inkoop"),
  ACCOUNTING("Boekhouding"),
  FINANCEMANAGER("Financiële leiding"),
  ANALYST("Procesanalyse"),
  ADMIN("Beheer");

  private final String title;

  Role(String title) {
    this.title = title;
  }

  String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  String title() {
    return title;
  }
}
