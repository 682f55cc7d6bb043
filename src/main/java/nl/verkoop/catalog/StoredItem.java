package nl.verkoop.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import nl.verkoop.imports.StoredCard;

/** An item's card as it is kept. */
@Entity
@Table(name = "item")
class StoredItem extends StoredCard<ItemCard> {}
