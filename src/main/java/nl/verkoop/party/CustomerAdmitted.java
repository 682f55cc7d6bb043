package nl.verkoop.party;

/** Hears that a new customer was approved; offered by whoever waits for it (feature A-46). */
public interface CustomerAdmitted {

  void admitted(String customerNo);
}
