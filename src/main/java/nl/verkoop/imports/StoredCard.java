package nl.verkoop.imports;

import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** A card as it is kept under its number; a file writes it, or a form that is read as one. */
@MappedSuperclass
public abstract class StoredCard<C> {

  @Id String no;
  @Embedded C card;

  /** None until it is kept; so it is known to be new without being looked for. */
  @Version Integer version;
}
