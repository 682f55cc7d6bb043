package nl.verkoop.banking;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A bank account of the company. */
@Entity
class BankAccount {

  @Id private String no;
  private String name;
  private String iban;
  private String bic;

  /** All accounts are kept on the general ledger account of this group. */
  private String bankPostingGroup = "BANK";

  @Version private Integer version;

  protected BankAccount() {}

  BankAccount(String no) {
    this.no = no;
  }

  void write(BankAccounts.Account wanted) {
    name = wanted.name();
    iban = wanted.iban();
    bic = wanted.bic();
  }

  BankAccounts.Account account() {
    return new BankAccounts.Account(no, name, iban, bic);
  }
}
