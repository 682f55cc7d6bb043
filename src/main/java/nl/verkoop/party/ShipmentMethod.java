package nl.verkoop.party;

/** On which terms goods are delivered: who carries them, to where, and who pays for it. */
public record ShipmentMethod(String code, String description, String descriptionEn) {

  public String description(String language) {
    return "nl".equals(language) ? description : descriptionEn;
  }
}
