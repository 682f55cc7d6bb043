package nl.verkoop.ledger;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.ledger.PostingPairs.General;
import nl.verkoop.ledger.PostingPairs.Pair;

/** The accounts that a group of customers and a group of items lead to together. */
@Entity
class GeneralPostingSetup {

  @EmbeddedId private Pair pair;
  private String salesAccount;
  private String costAccount;
  private String adjustmentAccount;

  /** Of discounts on whole invoices; none where they are only taken off sales. */
  private String invoiceDiscountAccount;

  @Version private Integer version;

  protected GeneralPostingSetup() {}

  GeneralPostingSetup(Pair pair) {
    this.pair = pair;
  }

  void write(General wanted) {
    salesAccount = wanted.salesAccount();
    costAccount = wanted.costAccount();
    adjustmentAccount = wanted.adjustmentAccount();
    if (wanted.invoiceDiscountAccount() != null) {
      invoiceDiscountAccount =
          wanted.invoiceDiscountAccount().isEmpty() ? null : wanted.invoiceDiscountAccount();
    }
  }

  Pair pair() {
    return pair;
  }

  /** Empty for a pair that is not set up yet. */
  String inWords() {
    return salesAccount == null
        ? ""
        : Stream.of(salesAccount, costAccount, adjustmentAccount, invoiceDiscountAccount)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
  }
}
