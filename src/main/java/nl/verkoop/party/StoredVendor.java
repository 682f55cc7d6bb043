package nl.verkoop.party;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import nl.verkoop.imports.StoredCard;

/** A vendor's card as it is kept. */
@Entity
@Table(name = "vendor")
class StoredVendor extends StoredCard<VendorCard> {}
