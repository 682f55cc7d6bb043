package nl.verkoop.ledger;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How pairs of posting groups are booked, to be read. Listed is each pair of all groups that are
 * set up at least once.
 */
@Repository
class PostingPairs {

  private final JdbcClient jdbc;

  PostingPairs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The group of a customer and the group of an item. */
  @Embeddable
  record Pair(String businessGroup, String productGroup) implements Serializable {

    @Override
    public String toString() {
      return businessGroup + " " + productGroup;
    }
  }

  /**
   * The accounts of a pair; null where it is not set up, and that of discounts on invoices also
   * where there is none.
   */
  record General(
      String businessGroup,
      String productGroup,
      String salesAccount,
      String costAccount,
      String adjustmentAccount,
      String invoiceDiscountAccount) {}

  /**
   * The VAT of a pair, in percent; null where it is not set up. What has been posted with it makes
   * it used: then it stays as it is.
   */
  record Vat(
      String businessGroup,
      String productGroup,
      String identifier,
      String category,
      BigDecimal rate,
      String salesAccount,
      boolean used) {}

  /** An account that a pair can name. */
  record Account(String no, String name, String nameEn) {}

  /** Each group of a customer with each group of an item. */
  List<General> general() {
    return jdbc.sql(
            """
            select b.business_group, p.product_group, s.sales_account, s.cost_account,
              s.adjustment_account, s.invoice_discount_account
            from (select distinct business_group from general_posting_setup) b
            cross join (select distinct product_group from general_posting_setup) p
            left join general_posting_setup s
              on s.business_group = b.business_group and s.product_group = p.product_group
            order by b.business_group, p.product_group
            """)
        .query(General.class)
        .list();
  }

  /** Each VAT group of a customer with each VAT group of an item. */
  List<Vat> vat() {
    return jdbc.sql(
            """
            select b.business_group, p.product_group, s.identifier, s.category, s.rate,
              s.sales_account,
              exists (select 1 from vat_entry e where e.business_group = b.business_group
                and e.product_group = p.product_group) used
            from (select distinct business_group from vat_posting_setup) b
            cross join (select distinct product_group from vat_posting_setup) p
            left join vat_posting_setup s
              on s.business_group = b.business_group and s.product_group = p.product_group
            order by b.business_group, p.product_group
            """)
        .query(Vat.class)
        .list();
  }

  /** Whether VAT of this pair has been posted. */
  boolean isUsed(Pair pair) {
    return vat().stream()
        .anyMatch(
            each ->
                each.used() && pair.equals(new Pair(each.businessGroup(), each.productGroup())));
  }

  /** Accounts of income and cost. */
  List<Account> resultAccounts() {
    return accounts("kind = 'INCOME'");
  }

  /**
   * Accounts that no other posting group names: the proof compares them with the VAT entries, to
   * the cent.
   */
  List<Account> vatAccounts() {
    return accounts(
        """
        kind = 'BALANCE' and not direct_posting
        and no not in (select receivables_account from customer_posting_group)
        and no not in (select payables_account from vendor_posting_group)
        and no not in (select inventory_account from inventory_posting_group)
        and no not in (select opening_account from inventory_posting_group
          where opening_account is not null)
        and no not in (select bank_account from bank_posting_group)
        """);
  }

  private List<Account> accounts(String which) {
    return jdbc.sql(
            "select no, name, name_en nameEn from gl_account where not blocked and "
                + which
                + " order by no")
        .query(Account.class)
        .list();
  }
}
