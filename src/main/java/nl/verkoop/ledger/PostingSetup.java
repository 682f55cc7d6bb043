package nl.verkoop.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.ledger.Posting.VatGroup;
import nl.verkoop.shared.Money;
import nl.verkoop.shared.Percentage;
import nl.verkoop.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which accounts and VAT treatment the posting groups of a party and an item give together. */
@Service
public class PostingSetup {

  private final JdbcClient jdbc;

  PostingSetup(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Accounts for one business group and one product group; that of discounts on invoices may be
   * null.
   */
  public record General(
      String productGroup,
      String salesAccount,
      String costAccount,
      String adjustmentAccount,
      String invoiceDiscountAccount) {}

  /** VAT treatment for one business group and one product group. */
  public record Vat(VatTreatment treatment, String salesAccount) {

    public VatGroup group() {
      return treatment.group();
    }
  }

  /** Accounts of a customer's posting group; that of service charges may be null. */
  public record CustomerGroup(
      String receivablesAccount, String discountAccount, String serviceChargeAccount) {}

  /** Accounts of a bank account's posting group; suspense holds what nobody knows yet. */
  public record BankGroup(String bankAccount, String suspenseAccount) {}

  /** A customer with the groups that decide how he is booked. */
  public record Party(String name, String generalBusinessGroup, String vatBusinessGroup) {}

  /** What is sold, with the groups that decide how it is booked. */
  public record Sold(String no, String generalProductGroup, String vatProductGroup) {

    /** What is charged on an account straight away. */
    public static Sold onAccount(String accountNo, String vatProductGroup) {
      return new Sold(accountNo, "", vatProductGroup);
    }

    boolean isBookedByGroup() {
      return !generalProductGroup.isEmpty();
    }
  }

  /** How everything that this customer can buy is booked, by product group. */
  public record Booking(Party party, Map<String, General> general, Map<String, Vat> vat) {

    /**
     * Names what is not set up for this customer and this item: without accounts and VAT nothing of
     * it can be invoiced (posting rules 5.2 and 5.3).
     *
     * @param field where the refusal is shown
     */
    public List<Refusal> missing(String field, Sold sold) {
      var refusals = new ArrayList<Refusal>();
      if (sold.isBookedByGroup() && !general.containsKey(sold.generalProductGroup())) {
        refusals.add(
            Refusal.of(
                field,
                "general-setup-missing",
                party.name(),
                sold.no(),
                party.generalBusinessGroup(),
                sold.generalProductGroup()));
      }
      if (!vat.containsKey(sold.vatProductGroup())) {
        Object[] pair = {party.name(), sold.no(), party.vatBusinessGroup(), sold.vatProductGroup()};
        refusals.add(
            sold.isBookedByGroup()
                ? Refusal.of(field, "vat-setup-missing", pair)
                : Refusal.of(field, "vat-setup-missing-account", pair));
      }
      return refusals;
    }

    /** The same for all of these, each said once. */
    public List<Refusal> missing(Collection<Sold> all) {
      return all.stream().distinct().flatMap(sold -> missing("lines", sold).stream()).toList();
    }

    /**
     * The general product groups whose lines bear a discount on the whole and have no account to
     * book it on.
     */
    public List<Refusal> withoutDiscountAccount(Stream<String> productGroups) {
      return productGroups
          .distinct()
          .filter(group -> general.containsKey(group))
          .filter(group -> general.get(group).invoiceDiscountAccount() == null)
          .map(
              group ->
                  Refusal.of(
                      "lines",
                      "invoice-discount-account-missing",
                      party.generalBusinessGroup(),
                      group))
          .toList();
    }
  }

  /**
   * How this customer is booked, whatever he buys; in two statements.
   *
   * @param supplied the day on which it is supplied, which decides the rates of VAT
   */
  public Booking of(Party party, LocalDate supplied) {
    return new Booking(
        party, general(party.generalBusinessGroup()), vat(party.vatBusinessGroup(), supplied, ""));
  }

  /**
   * The same for posting: until the end of the transaction nobody changes the VAT that is posted
   * with.
   */
  public Booking held(Party party, LocalDate supplied) {
    return new Booking(
        party,
        general(party.generalBusinessGroup()),
        vat(party.vatBusinessGroup(), supplied, " lock in share mode"));
  }

  /**
   * The line that balances what another rate made of an amount between its two days: a loss when
   * positive, a gain when negative (feature L-30); none where there is no difference.
   */
  public Optional<Posting.Line> exchangeDifference(Money lost) {
    if (lost.isZero()) {
      return Optional.empty();
    }
    var account =
        jdbc.sql(
                "select if(?, exchange_losses_account, exchange_gains_account) from general_ledger_setup")
            .param(lost.isPositive())
            .query(String.class)
            .single();
    return Optional.of(Posting.debit(account, lost, EntryText.EXCHANGE_DIFFERENCE.stored()));
  }

  /** The general posting setup of a business group, by product group. */
  public Map<String, General> general(String businessGroup) {
    return jdbc
        .sql(
            """
            select product_group, sales_account, cost_account, adjustment_account,
              invoice_discount_account
            from general_posting_setup where business_group = ?
            """)
        .param(businessGroup)
        .query(General.class)
        .list()
        .stream()
        .collect(Collectors.toMap(General::productGroup, Function.identity()));
  }

  /** The VAT posting setup of a business group on that day, by product group. */
  private Map<String, Vat> vat(String businessGroup, LocalDate supplied, String lock) {
    return jdbc
        .sql(
            """
            select s.business_group, s.product_group, s.identifier, s.calculation, s.category,
              s.sales_account,
              coalesce((select c.rate from vat_rate_change c
                where c.business_group = s.business_group and c.product_group = s.product_group
                  and s.rate > 0 and c.valid_from <= ?
                order by c.valid_from desc limit 1), s.rate) rate
            from vat_posting_setup s where s.business_group = ?\
            """
                + lock)
        .params(supplied, businessGroup)
        .query(
            (row, index) ->
                new Vat(
                    new VatTreatment(
                        new VatGroup(
                            row.getString("business_group"),
                            row.getString("product_group"),
                            row.getString("identifier"),
                            VatCalculation.valueOf(row.getString("calculation")),
                            new Percentage(row.getBigDecimal("rate"))),
                        VatCategory.valueOf(row.getString("category"))),
                    row.getString("sales_account")))
        .list()
        .stream()
        .collect(Collectors.toMap(setup -> setup.group().productGroup(), Function.identity()));
  }

  public CustomerGroup customerGroup(String code) {
    return jdbc.sql(
            """
            select receivables_account, discount_account, service_charge_account
            from customer_posting_group where code = ?
            """)
        .param(code)
        .query(CustomerGroup.class)
        .single();
  }

  /** Inventory accounts by inventory posting group. */
  public Map<String, String> inventoryAccounts() {
    return inventoryGroups("inventory_account");
  }

  /** Opening balance accounts by inventory posting group. */
  public Map<String, String> openingAccounts() {
    return inventoryGroups("opening_account");
  }

  private Map<String, String> inventoryGroups(String account) {
    return jdbc
        .sql(
            "select code, %1$s from inventory_posting_group where %1$s is not null"
                .formatted(account))
        .query((row, index) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  public BankGroup bankGroup(String code) {
    return jdbc.sql("select bank_account, suspense_account from bank_posting_group where code = ?")
        .param(code)
        .query(BankGroup.class)
        .single();
  }
}
