package nl.verkoop.party;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import nl.verkoop.imports.StoredCard;

/** A customer's card as it is kept. */
@Entity
@Table(name = "customer")
class StoredCustomer extends StoredCard<CustomerCard> {}
