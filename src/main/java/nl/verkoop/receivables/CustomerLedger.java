package nl.verkoop.receivables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

  CustomerLedger(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  /**
   * A new invoice in the ledger, and the order it is for, which payers name too; amounts in euro
   * including VAT, positive.
   */
  public record Invoice(
      String customerNo,
      String documentNo,
      String orderNo,
      LocalDate postingDate,
      Money amount,
      LocalDate dueDate,
      Optional<LocalDate> discountDate,
      Money discountPossible) {}

  /** A payment and the open entries it settles; paid is positive for money received. */
  public record Payment(
      String customerNo,
      String documentNo,
      LocalDate postingDate,
      Money paid,
      List<Application> applications) {

    /** What stays open as money on account. */
    Money unapplied() {
      return paid.minus(Money.sum(applications.stream().map(Application::amount).toList()));
    }
  }

  /** What of an open entry a payment settles: the amount paid, and the discount granted with it. */
  public record Application(long entryNo, Money amount, Money discount) {}

  /** Enters an invoice under its posting's register number. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void enterInvoice(long registerNo, Invoice invoice) {
    var entry =
        insertEntry(
            registerNo,
            new Entry(
                invoice.customerNo(),
                "INVOICE",
                invoice.documentNo(),
                invoice.orderNo(),
                invoice.postingDate(),
                invoice.amount()));
    insertDetails(registerNo, List.of(EntryDetail.initial(entry, invoice.amount())));
    jdbc.sql(
            """
            insert into customer_open_item
              (entry_no, customer_no, remaining, is_open, due_date, discount_date, discount_possible)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            entry,
            invoice.customerNo(),
            invoice.amount().amount(),
            !invoice.amount().isZero(),
            invoice.dueDate(),
            invoice.discountDate().orElse(null),
            invoice.discountPossible().amount())
        .update();
  }

  /**
   * Enters a payment and applies it (posting rules 6.2). The caller has locked the customer and has
   * checked that no application exceeds what remains of its entry.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void enterPayment(long registerNo, Payment payment) {
    var entry =
        insertEntry(
            registerNo,
            new Entry(
                payment.customerNo(),
                "PAYMENT",
                payment.documentNo(),
                "",
                payment.postingDate(),
                payment.paid().negated()));
    insertDetails(registerNo, EntryDetail.of(entry, payment));
    var unapplied = payment.unapplied();
    jdbc.sql(
            """
            insert into customer_open_item (entry_no, customer_no, remaining, is_open, due_date)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            entry,
            payment.customerNo(),
            unapplied.negated().amount(),
            !unapplied.isZero(),
            payment.postingDate())
        .update();
    settle(registerNo);
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

  /** What the customer owes, in euro: the sum of his open entries. */
  public Money balance(String customerNo) {
    return Money.euro(
        jdbc.sql(
                "select coalesce(sum(remaining), 0) from customer_open_item where customer_no = ?"
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

  private record Entry(
      String customerNo,
      String kind,
      String documentNo,
      String orderNo,
      LocalDate date,
      Money amount) {}

  private long insertEntry(long registerNo, Entry entry) {
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into customer_entry
              (register_no, customer_no, kind, document_no, order_no, posting_date, description, amount)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            registerNo,
            entry.customerNo(),
            entry.kind(),
            entry.documentNo(),
            entry.orderNo(),
            entry.date(),
            entry.documentNo(),
            entry.amount().amount())
        .update(key);
    return key.getKeyAs(Number.class).longValue();
  }

  private void insertDetails(long registerNo, List<EntryDetail> details) {
    var rows = new ArrayList<Object[]>();
    for (var detail : details) {
      rows.add(
          new Object[] {
            registerNo,
            rows.size() + 1,
            detail.entryNo(),
            detail.kind(),
            detail.amount().amount(),
            detail.appliedEntryNo()
          });
    }
    batch.batchUpdate(
        """
        insert into customer_entry_detail (register_no, line_no, entry_no, kind, amount,
          applied_entry_no)
        values (?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  /** Recomputes what remains of the entries that this posting touched, from their details. */
  private void settle(long registerNo) {
    jdbc.sql(
            """
            update (select entry_no, sum(amount) remaining from customer_entry_detail
                    where entry_no in (select entry_no from customer_entry_detail where register_no = ?)
                    group by entry_no) entries
            straight_join customer_open_item o on o.entry_no = entries.entry_no
            set o.remaining = entries.remaining, o.is_open = (entries.remaining <> 0)
            """)
        .param(registerNo)
        .update();
  }
}
