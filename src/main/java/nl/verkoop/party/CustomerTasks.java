package nl.verkoop.party;

/** The way of a new customer to his approval, as far as people have to do with it. */
public interface CustomerTasks {

  /** Offers a customer for approval who was just registered, or was rejected before. */
  void start(String customerNo);

  /** Offers a customer again whose card was sent back; refused where none was. */
  void finishRevision(String customerNo);
}
