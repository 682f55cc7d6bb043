package nl.verkoop.documents;

import java.util.Locale;

/**
 * What a document is: it decides the title, the words of the mail, and whether prices are shown; a
 * delivery note says what is in the boxes, not what it costs. Declared by the module that owns it.
 */
public record DocumentKind(String name, boolean showsPrices) {

  /** The kind as it stands in web addresses, such as {@code order-confirmation}. */
  public String slug() {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name of the kind with this slug. */
  public static String named(String slug) {
    return slug.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  @Override
  public String toString() {
    return name;
  }
}
