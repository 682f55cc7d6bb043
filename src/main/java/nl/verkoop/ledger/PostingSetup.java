package nl.verkoop.ledger;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verkoop.ledger.Posting.VatGroup;
import nl.verkoop.shared.Percentage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which accounts and VAT treatment the posting groups of a party and an item give together. */
@Service
public class PostingSetup {

  private final JdbcClient jdbc;

  PostingSetup(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Accounts for one business group and one product group. */
  public record General(
      String productGroup, String salesAccount, String costAccount, String adjustmentAccount) {}

  /** VAT treatment for one business group and one product group. */
  public record Vat(VatGroup group, String category, String salesAccount) {}

  /** Accounts of a customer's posting group. */
  public record CustomerGroup(String receivablesAccount, String discountAccount) {}

  /** The general posting setup of a business group, by product group. */
  public Map<String, General> general(String businessGroup) {
    return jdbc
        .sql(
            """
            select product_group, sales_account, cost_account, adjustment_account
            from general_posting_setup where business_group = ?
            """)
        .param(businessGroup)
        .query(General.class)
        .list()
        .stream()
        .collect(Collectors.toMap(General::productGroup, Function.identity()));
  }

  /** The VAT posting setup of a business group, by product group. */
  public Map<String, Vat> vat(String businessGroup) {
    return jdbc
        .sql("select * from vat_posting_setup where business_group = ?")
        .param(businessGroup)
        .query(
            (row, index) ->
                new Vat(
                    new VatGroup(
                        row.getString("business_group"),
                        row.getString("product_group"),
                        row.getString("identifier"),
                        row.getString("calculation"),
                        new Percentage(row.getBigDecimal("rate"))),
                    row.getString("category"),
                    row.getString("sales_account")))
        .list()
        .stream()
        .collect(Collectors.toMap(setup -> setup.group().productGroup(), Function.identity()));
  }

  public CustomerGroup customerGroup(String code) {
    return jdbc.sql(
            "select receivables_account, discount_account from customer_posting_group where code = ?")
        .param(code)
        .query(CustomerGroup.class)
        .single();
  }

  /** Inventory accounts by inventory posting group. */
  public Map<String, String> inventoryAccounts() {
    return jdbc
        .sql("select code, inventory_account from inventory_posting_group")
        .query((row, index) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Opening balance accounts by inventory posting group. */
  public Map<String, String> openingAccounts() {
    return jdbc
        .sql(
            """
            select code, opening_account from inventory_posting_group
            where opening_account is not null
            """)
        .query((row, index) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  public String bankAccount(String bankPostingGroup) {
    return jdbc.sql("select bank_account from bank_posting_group where code = ?")
        .param(bankPostingGroup)
        .query(String.class)
        .single();
  }
}
