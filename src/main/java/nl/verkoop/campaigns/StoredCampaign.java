package nl.verkoop.campaigns;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import nl.verkoop.campaigns.Campaign.Status;

/** A campaign as it is kept. */
@Entity
@Table(name = "campaign")
class StoredCampaign {

  @Id String code;
  String description;
  LocalDate startingDate;
  LocalDate endingDate;
  String salesperson;

  @Enumerated(EnumType.STRING)
  Status status = Status.PLANNED;

  /** None until it is kept; so it is known to be new without being looked for. */
  @Version Integer version;

  protected StoredCampaign() {}

  StoredCampaign(String code) {
    this.code = code;
  }

  Campaign campaign() {
    return new Campaign(code, description, startingDate, endingDate, salesperson, status);
  }
}
