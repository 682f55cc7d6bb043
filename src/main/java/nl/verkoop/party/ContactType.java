package nl.verkoop.party;

/** Whether a contact is a company or somebody who works there, or a person of his own. */
public enum ContactType {
  COMPANY,
  PERSON
}
