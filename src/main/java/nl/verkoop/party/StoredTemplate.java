package nl.verkoop.party;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import nl.verkoop.imports.StoredCard;

/** A template for customers' cards as it is kept (feature C-03). */
@Entity
@Table(name = "customer_template")
@AttributeOverride(name = "no", column = @Column(name = "code"))
class StoredTemplate extends StoredCard<TemplateCard> {}
