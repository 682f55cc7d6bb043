package nl.verkoop.documents;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a document is: it decides the title, the columns and the words of the mail. */
public enum DocumentKind {
  ORDER_CONFIRMATION,
  INVOICE,
  DELIVERY_NOTE;

  /** The kind as it stands in web addresses, such as {@code order-confirmation}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<DocumentKind> ofSlug(String slug) {
    return Stream.of(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
  }

  /** A delivery note says what is in the boxes, not what it costs. */
  public boolean showsPrices() {
    return this != DELIVERY_NOTE;
  }
}
