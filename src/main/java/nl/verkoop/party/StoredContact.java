package nl.verkoop.party;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import nl.verkoop.imports.StoredCard;

/** A contact as he is kept (feature K-01). */
@Entity
@Table(name = "contact")
class StoredContact extends StoredCard<ContactCard> {}
