package nl.verkoop.ledger;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import nl.verkoop.ledger.PostingPairs.General;
import nl.verkoop.ledger.PostingPairs.Pair;

/** The accounts that a group of customers and a group of items lead to together. */
@Entity
class GeneralPostingSetup {

  @EmbeddedId private Pair pair;
  private String salesAccount;
  private String costAccount;
  private String adjustmentAccount;
  @Version private Integer version;

  protected GeneralPostingSetup() {}

  GeneralPostingSetup(Pair pair) {
    this.pair = pair;
  }

  void write(General wanted) {
    salesAccount = wanted.salesAccount();
    costAccount = wanted.costAccount();
    adjustmentAccount = wanted.adjustmentAccount();
  }

  Pair pair() {
    return pair;
  }

  /** Empty for a pair that is not set up yet. */
  String inWords() {
    return salesAccount == null ? "" : salesAccount + ", " + costAccount + ", " + adjustmentAccount;
  }
}
