package nl.verkoop.documents;

/** Names one document: its kind and its number. */
public record DocumentReference(DocumentKind kind, String number) {

  @Override
  public String toString() {
    return kind.slug() + ":" + number;
  }
}
