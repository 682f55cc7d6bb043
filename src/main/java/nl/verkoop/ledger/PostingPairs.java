package nl.verkoop.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads and writes how pairs of posting groups are booked. Listed is each pair of all groups that
 * are set up at least once.
 */
@Repository
class PostingPairs {

  private final JdbcClient jdbc;

  PostingPairs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is set up for a pair. */
  enum Table {
    GENERAL("general_posting_setup"),
    VAT("vat_posting_setup");

    private final String sql;

    Table(String sql) {
      this.sql = sql;
    }
  }

  /** The group of a customer and the group of an item. */
  record Pair(String businessGroup, String productGroup) {

    @Override
    public String toString() {
      return businessGroup + " " + productGroup;
    }
  }

  /** The accounts of a pair; null where it is not set up. */
  record General(
      String businessGroup,
      String productGroup,
      String salesAccount,
      String costAccount,
      String adjustmentAccount) {

    String inWords() {
      return salesAccount + ", " + costAccount + ", " + adjustmentAccount;
    }
  }

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
      boolean used) {

    String inWords() {
      return identifier
          + ", "
          + category
          + " "
          + rate.stripTrailingZeros().toPlainString()
          + " %, "
          + salesAccount;
    }
  }

  /** An account that a pair can name. */
  record Account(String no, String name, String nameEn) {}

  /** Each group of a customer with each group of an item. */
  List<General> general() {
    return jdbc.sql(
            """
            select b.business_group businessGroup, p.product_group productGroup,
              s.sales_account salesAccount, s.cost_account costAccount,
              s.adjustment_account adjustmentAccount
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
            select b.business_group businessGroup, p.product_group productGroup, s.identifier,
              s.category, s.rate, s.sales_account salesAccount,
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

  /** The VAT of this pair, where it is set up. */
  Optional<Vat> vat(Pair pair) {
    return vat().stream()
        .filter(each -> pair.equals(new Pair(each.businessGroup(), each.productGroup())))
        .filter(each -> each.salesAccount() != null)
        .findAny();
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

  /**
   * Whether another item group of the same customer group has the identifier. At a rate of zero
   * several may share one; what is charged is rounded once per identifier, so there it has one
   * group (posting rules 5.3).
   */
  boolean isTaken(Vat wanted) {
    return jdbc.sql(
            """
            select exists (select 1 from vat_posting_setup where business_group = ?
              and product_group <> ? and identifier = ? and (rate <> ? or category <> ? or rate > 0))
            """)
        .params(
            wanted.businessGroup(),
            wanted.productGroup(),
            wanted.identifier(),
            wanted.rate(),
            wanted.category())
        .query(Boolean.class)
        .single();
  }

  /**
   * Held until the end of the transaction: whoever else sets pairs up waits, and so does who posts
   * with them.
   */
  void hold(Table table) {
    jdbc.sql("select 1 from %s for update".formatted(table.sql)).query(Integer.class).list();
  }

  void save(General pair) {
    jdbc.sql(
            """
            insert into general_posting_setup
              (business_group, product_group, sales_account, cost_account, adjustment_account)
            values (?, ?, ?, ?, ?)
            on duplicate key update sales_account = values(sales_account),
              cost_account = values(cost_account), adjustment_account = values(adjustment_account)
            """)
        .params(
            pair.businessGroup(),
            pair.productGroup(),
            pair.salesAccount(),
            pair.costAccount(),
            pair.adjustmentAccount())
        .update();
  }

  void add(Vat pair, VatCalculation calculation) {
    jdbc.sql(
            """
            insert into vat_posting_setup (business_group, product_group, identifier, calculation,
              rate, category, sales_account)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            pair.businessGroup(),
            pair.productGroup(),
            pair.identifier(),
            calculation.name(),
            pair.rate(),
            pair.category(),
            pair.salesAccount())
        .update();
  }

  void change(Vat pair, VatCalculation calculation) {
    jdbc.sql(
            """
            update vat_posting_setup
            set identifier = ?, calculation = ?, rate = ?, category = ?, sales_account = ?
            where business_group = ? and product_group = ?
            """)
        .params(
            pair.identifier(),
            calculation.name(),
            pair.rate(),
            pair.category(),
            pair.salesAccount(),
            pair.businessGroup(),
            pair.productGroup())
        .update();
  }

  void remove(Table table, Pair pair) {
    jdbc.sql("delete from %s where business_group = ? and product_group = ?".formatted(table.sql))
        .params(pair.businessGroup(), pair.productGroup())
        .update();
  }
}
