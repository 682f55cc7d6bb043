package nl.verkoop.party;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.imports.CsvRow;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who may be charged for what another buys (feature C-10): a customer there is, who pays for what
 * he buys himself. Whoever makes a card does not let another one be charged to it who could owe
 * less before: that would be a higher credit limit that nobody else approved (feature A-47).
 */
final class BillToRule {

  private static final String COLUMN = "bill_to_no";

  private final JdbcClient jdbc;
  private final String user;

  /** For what this user says. */
  BillToRule(JdbcClient jdbc, String user) {
    this.jdbc = jdbc;
    this.user = user;
  }

  /**
   * A row of a file, whose card it is, and what that card says: who is charged, empty for himself,
   * and how much he may owe himself.
   */
  record Charge(CsvRow row, String no, String billTo, BigDecimal limit) {

    private String payer() {
      return billTo.isEmpty() ? no : billTo;
    }
  }

  /**
   * Refuses rows of a file, by what the cards would be after it; in at most three statements,
   * whatever their number.
   */
  void check(List<Charge> charges) {
    if (!charges.isEmpty()) {
      checkPayers(charges);
      checkLimits(charges);
    }
  }

  private void checkPayers(List<Charge> charges) {
    var elsewhere = charges.stream().filter(each -> !each.billTo().isEmpty()).toList();
    if (elsewhere.isEmpty()) {
      return;
    }
    var closed = new HashSet<String>();
    var billTo = present(elsewhere, closed);
    charges.forEach(each -> billTo.put(each.no(), each.billTo()));
    var payers = new HashSet<>(billTo.values());
    elsewhere.forEach(
        each -> {
          if (closed.contains(each.billTo())) {
            each.row().refuse(COLUMN, "customer-closed", each.billTo());
          } else {
            check(each, billTo, payers);
          }
        });
  }

  /**
   * Whom these would be charged to, and who is charged to one of these, with whom each pays; those
   * of them who are closed, to whom nothing new is charged (feature C-07), are put with the others.
   */
  private Map<String, String> present(List<Charge> charges, Set<String> closed) {
    var found = new HashMap<String, String>();
    jdbc.sql(
            """
            select no, bill_to_no, closed from customer
            where no in (:charged) or bill_to_no in (:numbers)
            """)
        .param("charged", charges.stream().map(Charge::billTo).toList())
        .param("numbers", charges.stream().map(Charge::no).toList())
        .query(
            (RowCallbackHandler)
                row -> {
                  found.put(row.getString("no"), row.getString("bill_to_no"));
                  if (row.getBoolean("closed")) {
                    closed.add(row.getString("no"));
                  }
                });
    return found;
  }

  private static void check(Charge charge, Map<String, String> billTo, Set<String> payers) {
    var row = charge.row();
    var charged = charge.billTo();
    if (charged.equals(charge.no())) {
      row.refuse(COLUMN, "bill-to-himself");
    } else if (!billTo.containsKey(charged)) {
      row.refuse(COLUMN, "customer-unknown", charged);
    } else if (!billTo.get(charged).isEmpty()) {
      row.refuse(COLUMN, "bill-to-charged-elsewhere", charged, billTo.get(charged));
    } else if (payers.contains(charge.no())) {
      row.refuse(COLUMN, "bill-to-charged-himself", charge.no());
    }
  }

  /** Who is charged now for what somebody buys, and how much each of them may owe. */
  private record Limits(String no, String billToNo, BigDecimal own, BigDecimal charged) {}

  /** Who is charged is another one than before: he may owe no more. */
  private void checkLimits(List<Charge> charges) {
    var numbers =
        charges.stream().flatMap(each -> Stream.of(each.no(), each.billTo())).distinct().toList();
    var present = limits(numbers);
    var limits = new HashMap<String, BigDecimal>();
    present.forEach((no, each) -> limits.put(no, each.own()));
    charges.forEach(each -> limits.put(each.no(), each.limit()));
    var raises =
        charges.stream()
            .filter(
                each -> {
                  var before = present.get(each.no());
                  return before != null
                      && !before.billToNo().equals(each.billTo())
                      && limits.containsKey(each.payer())
                      && HeldLimits.isRaise(before.charged(), limits.get(each.payer()));
                })
            .toList();
    if (raises.isEmpty()) {
      return;
    }
    var others = workOfOthers(raises.stream().map(Charge::payer).distinct().toList());
    for (var charge : raises) {
      if (!others.contains(charge.payer())) {
        var before = present.get(charge.no()).billToNo();
        var until = before.isEmpty() ? charge.no() : before;
        charge.row().refuse(COLUMN, "bill-to-owes-more", charge.payer(), until);
      }
    }
  }

  /**
   * Whose cards this user did not make, or somebody approved since; none that is new in this file.
   */
  private Set<String> workOfOthers(List<String> numbers) {
    return jdbc.sql(
            """
            select k.no from customer k
            where k.no in (:numbers) and (
              not exists (
                select 1 from customer_change c where c.customer_no = k.no
                  and c.field = 'customerNo' and c.changed_by = :user)
              or exists (
                select 1 from customer_registration r
                where r.customer_no = k.no and r.status = 'APPROVED'))
            """)
        .param("numbers", numbers)
        .param("user", user)
        .query(String.class)
        .set();
  }

  private Map<String, Limits> limits(List<String> numbers) {
    return jdbc
        .sql(
            """
            select c.no, c.bill_to_no, c.credit_limit own,
              coalesce(p.credit_limit, c.credit_limit) charged
            from customer c left join customer p on p.no = c.bill_to_no
            where c.no in (:numbers)
            """)
        .param("numbers", numbers)
        .query(Limits.class)
        .stream()
        .collect(Collectors.toMap(Limits::no, Function.identity()));
  }
}
