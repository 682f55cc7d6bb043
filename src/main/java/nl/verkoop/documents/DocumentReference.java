package nl.verkoop.documents;

import java.util.List;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;

/** Names one document: its kind and its number. */
public record DocumentReference(DocumentKind kind, String number) {

  /** For whoever asked for this document and there is none. */
  public RefusedException unknown() {
    return unknown(number);
  }

  static RefusedException unknown(String what) {
    return new RefusedException(List.of(Refusal.unknown("number", "document-unknown", what)));
  }

  @Override
  public String toString() {
    return kind.slug() + ":" + number;
  }
}
