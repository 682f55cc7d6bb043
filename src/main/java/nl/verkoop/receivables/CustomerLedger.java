package nl.verkoop.receivables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verkoop.ledger.CompanyCurrency;
import nl.verkoop.shared.Money;
import nl.verkoop.shared.SearchText;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The customer ledger: invoices and payments as entries, and which paid which. */
@Service
public class CustomerLedger {

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final CompanyCurrency currency;

  CustomerLedger(JdbcClient jdbc, JdbcTemplate batch, CompanyCurrency currency) {
    this.currency = currency;
    this.jdbc = jdbc;
    this.batch = batch;
  }

  /**
   * Enters something under its posting's register number, with what it settles at once (posting
   * rules 6.1 and 6.2); gives the entry's number. The caller has locked the customer and has asked
   * {@link Application#against}.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public long enter(long registerNo, NewEntry entry, List<Application> applications) {
    requireAllowed(entry.customerNo(), entry.amount().amount(), applications);
    var no = insertEntry(registerNo, entry);
    var details = new ArrayList<EntryDetail>();
    details.add(EntryDetail.initial(no, entry.amount()));
    details.addAll(
        EntryDetail.of(
            no, Applied.of(entry.amount().amount(), entry.amount().lcy(), applications)));
    insertDetails(registerNo, details);
    insertOpenItem(no, entry);
    if (!applications.isEmpty()) {
      settle(registerNo);
    }
    return no;
  }

  /**
   * Applies an entry to others of the same customer that run the other way, any to any (posting
   * rules 6.2), under the register number of what is posted for it: the discounts and losses of
   * {@link Applied}. The caller has locked the customer, has read the entries since, and has asked
   * {@link Application#against}.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void apply(long registerNo, OpenEntry entry, List<Application> applications) {
    requireAllowed(entry.customerNo(), entry.remainingAmount(), applications);
    insertDetails(
        registerNo,
        EntryDetail.of(
            entry.entryNo(),
            Applied.of(entry.remainingAmount(), currency.of(entry.remainingLcy()), applications)));
    settle(registerNo);
  }

  private static void requireAllowed(
      String customerNo, Money available, List<Application> applications) {
    var refusals = Application.against(customerNo, available, applications);
    if (!refusals.isEmpty()) {
      throw new IllegalArgumentException("Not to be applied: " + refusals);
    }
  }

  /** Open entries by entry number; what is closed or unknown is absent. */
  public Map<Long, OpenEntry> open(Collection<Long> entryNumbers) {
    if (entryNumbers.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(OpenEntry.SELECT + " where o.is_open and o.entry_no in (:numbers)")
        .param("numbers", entryNumbers)
        .query(OpenEntry.class)
        .list()
        .stream()
        .collect(Collectors.toMap(OpenEntry::entryNo, Function.identity()));
  }

  /** Which of these texts are numbers of posted invoices, open or paid, in capitals. */
  public Set<String> invoicesAmong(Collection<String> texts) {
    return texts.isEmpty()
        ? Set.of()
        : jdbc.sql(
                "select upper(document_no) from customer_entry where kind = 'INVOICE' and"
                    + " document_no in (:texts)")
            .param("texts", texts)
            .query(String.class)
            .set();
  }

  /** Every open entry, oldest due date first. */
  public List<OpenEntry> allOpen() {
    return jdbc.sql(OpenEntry.SELECT + " where o.is_open order by o.due_date, o.entry_no")
        .query(OpenEntry.class)
        .list();
  }

  /**
   * Open entries whose document, customer number or name contains the text, oldest due date first.
   */
  public List<OpenEntry> searchOpen(String text, int limit) {
    return jdbc.sql(
            OpenEntry.SELECT
                + """
                 where o.is_open and (e.document_no like concat('%', :text, '%')
                  or o.customer_no like concat(:text, '%') or c.name like concat('%', :text, '%'))
                order by o.due_date, o.entry_no limit :limit
                """)
        .param("text", SearchText.literal(text))
        .param("limit", limit)
        .query(OpenEntry.class)
        .list();
  }

  /** A customer's open entries, the oldest due date first. */
  public List<OpenEntry> openOf(String customerNo, int limit) {
    return jdbc.sql(
            OpenEntry.SELECT
                + " where o.customer_no = ? and o.is_open order by o.due_date, o.entry_no limit ?")
        .params(customerNo, limit)
        .query(OpenEntry.class)
        .list();
  }

  /** How old what is open at each of these customers is on a day; in one statement. */
  public Map<String, Ageing> ageing(Collection<String> customers, LocalDate today) {
    var all = new HashMap<String, Ageing>();
    customers.forEach(no -> all.put(no, new Ageing(Money.zero(currency.get()))));
    if (!customers.isEmpty()) {
      jdbc.sql(
              """
              select customer_no, due_date, remaining < 0 is_credit, sum(remaining_lcy) amount
              from customer_open_item where customer_no in (:customers) and is_open
              group by customer_no, due_date, remaining < 0
              """)
          .param("customers", customers)
          .query(
              row -> {
                var due = row.getObject("due_date", LocalDate.class);
                all.get(row.getString("customer_no"))
                    .add(
                        row.getBoolean("is_credit") ? AgeBand.ON_ACCOUNT : AgeBand.of(due, today),
                        currency.of(row.getBigDecimal("amount")));
              });
    }
    return all;
  }

  /** What the customer owes, in the company's currency: the sum of his open entries. */
  public Money balance(String customerNo) {
    return currency.of(
        jdbc.sql(
                "select coalesce(sum(remaining_lcy), 0) from customer_open_item where customer_no = ?"
                    + " and is_open")
            .param(customerNo)
            .query(BigDecimal.class)
            .single());
  }

  /** The due date of the oldest open invoice; empty when nothing is open. */
  public Optional<LocalDate> oldestDueDate(String customerNo) {
    return jdbc.sql(
            """
            select due_date from customer_open_item
            where customer_no = ? and is_open and remaining > 0 order by due_date limit 1
            """)
        .param(customerNo)
        .query(LocalDate.class)
        .optional();
  }

  long insertEntry(long registerNo, NewEntry entry) {
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into customer_entry
              (register_no, customer_no, kind, document_no, order_no, salesperson, posting_date,
               description, amount, currency, rate, amount_lcy)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            registerNo,
            entry.customerNo(),
            entry.kind().name(),
            entry.documentNo(),
            entry.orderNo(),
            entry.salesperson(),
            entry.postingDate(),
            entry.documentNo(),
            entry.amount().amount().amount(),
            entry.amount().amount().currency().getCurrencyCode(),
            entry.amount().rate(),
            entry.amount().lcy().amount())
        .update(key);
    return key.getKeyAs(Number.class).longValue();
  }

  /**
   * Whose card was merged has what is open under the other one (feature C-07). What remains is
   * recomputed from the details where something is settled at once.
   */
  void insertOpenItem(long entryNo, NewEntry entry) {
    jdbc.sql(
            """
            insert into customer_open_item
              (entry_no, customer_no, remaining, remaining_lcy, is_open, due_date, discount_date,
               discount_possible)
            values (?, (select if(merged_into = '', no, merged_into) from customer where no = ?),
              ?, ?, ?, ?, ?, ?)
            """)
        .params(
            entryNo,
            entry.customerNo(),
            entry.amount().amount().amount(),
            entry.amount().lcy().amount(),
            !entry.amount().amount().isZero(),
            entry.due().date(),
            entry.due().discountDate().orElse(null),
            entry.due().discount())
        .update();
  }

  void insertDetails(long registerNo, List<EntryDetail> details) {
    var rows = new ArrayList<Object[]>();
    for (var detail : details) {
      rows.add(
          new Object[] {
            registerNo,
            detail.entryNo(),
            detail.kind().name(),
            detail.amount().amount(),
            detail.lcy().amount(),
            detail.appliedEntryNo()
          });
    }
    batch.batchUpdate(
        """
        insert into customer_entry_detail
          (register_no, entry_no, kind, amount, amount_lcy, applied_entry_no)
        values (?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  /** Recomputes what remains of the entries that this posting touched, from their details. */
  void settle(long registerNo) {
    jdbc.sql(
            """
            update (select entry_no, sum(amount) remaining, sum(amount_lcy) remaining_lcy
                    from customer_entry_detail
                    where entry_no in (select entry_no from customer_entry_detail where register_no = ?)
                    group by entry_no) entries
            straight_join customer_open_item o on o.entry_no = entries.entry_no
            set o.remaining = entries.remaining, o.remaining_lcy = entries.remaining_lcy,
              o.is_open = (entries.remaining <> 0)
            """)
        .param(registerNo)
        .update();
  }
}
