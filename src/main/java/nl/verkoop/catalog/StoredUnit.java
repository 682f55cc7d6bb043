package nl.verkoop.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A unit of measure as it is kept. */
@Entity
@Table(name = "unit_of_measure")
class StoredUnit {

  @Id String code;
  String description;
  String descriptionEn;

  @Column(name = "rec20_code")
  String rec20Code;

  /** None until it is kept. */
  @Version Integer version;

  protected StoredUnit() {}

  StoredUnit(String code) {
    this.code = code;
  }

  String inWords() {
    return (description + " / " + descriptionEn + " " + rec20Code).strip();
  }
}
