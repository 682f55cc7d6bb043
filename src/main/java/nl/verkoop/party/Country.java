package nl.verkoop.party;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A country that business is done with, and whether it is in the EU. */
@Entity
class Country {

  @Id
  @JdbcTypeCode(SqlTypes.CHAR)
  String code;

  String name;
  String nameEn;
  boolean inEu;
}
