package nl.verkoop.documents;

import java.util.List;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;

/** Names one document: its kind and its number. */
public record DocumentReference(DocumentKind kind, String number) {

  /** As it stands in web addresses; refused: a kind of document that there is not. */
  public static DocumentReference ofAddress(String slug, String number) {
    return DocumentKind.ofSlug(slug)
        .map(kind -> new DocumentReference(kind, number))
        .orElseThrow(() -> unknown(slug + "/" + number));
  }

  /** For whoever asked for this document and there is none. */
  public RefusedException unknown() {
    return unknown(number);
  }

  private static RefusedException unknown(String what) {
    return new RefusedException(List.of(Refusal.unknown("number", "document-unknown", what)));
  }

  @Override
  public String toString() {
    return kind.slug() + ":" + number;
  }
}
