package nl.verkoop.receivables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import nl.verkoop.ledger.CompanyCurrency;
import nl.verkoop.ledger.EntryAmount;
import nl.verkoop.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns round what a posting entered and applied in the customer ledger: what it settled is open
 * again, discounts and exchange differences are taken back, and its own entry is settled by its
 * opposite (feature V-12). Nothing is deleted.
 */
@Service
public class CustomerReversals {

  private final JdbcClient jdbc;
  private final CustomerLedger ledger;
  private final CompanyCurrency books;

  CustomerReversals(JdbcClient jdbc, CustomerLedger ledger, CompanyCurrency books) {
    this.books = books;
    this.jdbc = jdbc;
    this.ledger = ledger;
  }

  /** The customer whose entry the posting made is now; none where it made none. */
  public List<String> customersOf(long registerNo) {
    return jdbc.sql(
            """
            select distinct o.customer_no from customer_entry e
            join customer_open_item o on o.entry_no = e.entry_no where e.register_no = ?
            """)
        .param(registerNo)
        .query(String.class)
        .list();
  }

  /** Whether another posting applied what this one entered, and was not undone itself. */
  public boolean isAppliedSince(long registerNo) {
    return jdbc.sql(
            """
            select exists (select 1 from customer_entry e
              join customer_entry_detail d on d.entry_no = e.entry_no
              where e.register_no = :no and d.register_no <> :no
              group by e.entry_no having sum(d.amount) <> 0 or sum(d.amount_lcy) <> 0)
            """)
        .param("no", registerNo)
        .query(Boolean.class)
        .single();
  }

  /** Under the number of the reversing posting; the caller has locked the customer. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void reverse(long registerNo, long reversalNo) {
    var turned = new ArrayList<EntryDetail>();
    for (var each : applied(registerNo)) {
      var currency = Currency.getInstance(each.currency());
      turned.add(
          new EntryDetail(
              each.entryNo(),
              each.kind(),
              new Money(each.amount(), currency).negated(),
              books.of(each.amountLcy()).negated(),
              each.appliedEntryNo()));
    }
    entered(registerNo).forEach(entry -> turned.addAll(settled(entry, reversalNo)));
    ledger.insertDetails(reversalNo, turned);
    ledger.settle(reversalNo);
  }

  /** Enters the opposite of an entry, and settles the two with each other. */
  private List<EntryDetail> settled(Entered entry, long reversalNo) {
    var amount =
        new EntryAmount(
            new Money(entry.amount(), Currency.getInstance(entry.currency())),
            entry.rate(),
            books.of(entry.amountLcy()));
    var opposite =
        new NewEntry(
            entry.kind(),
            entry.customerNo(),
            entry.documentNo(),
            entry.orderNo(),
            entry.salesperson(),
            entry.postingDate(),
            amount.negated(),
            NewEntry.Due.on(entry.postingDate()));
    var no = ledger.insertEntry(reversalNo, opposite);
    ledger.insertOpenItem(no, opposite);
    var less = amount.negated();
    return List.of(
        EntryDetail.initial(no, less),
        new EntryDetail(
            no, EntryDetail.Kind.APPLICATION, amount.amount(), amount.lcy(), entry.entryNo()),
        new EntryDetail(
            entry.entryNo(), EntryDetail.Kind.APPLICATION, less.amount(), less.lcy(), no));
  }

  private record Applied(
      long entryNo,
      EntryDetail.Kind kind,
      BigDecimal amount,
      BigDecimal amountLcy,
      String currency,
      Long appliedEntryNo) {}

  private List<Applied> applied(long registerNo) {
    return jdbc.sql(
            """
            select d.entry_no, d.kind, d.amount, d.amount_lcy, e.currency, d.applied_entry_no
            from customer_entry_detail d join customer_entry e on e.entry_no = d.entry_no
            where d.register_no = ? and d.kind <> 'INITIAL' order by d.detail_no
            """)
        .param(registerNo)
        .query(Applied.class)
        .list();
  }

  private record Entered(
      long entryNo,
      String customerNo,
      EntryKind kind,
      String documentNo,
      String orderNo,
      String salesperson,
      LocalDate postingDate,
      BigDecimal amount,
      String currency,
      BigDecimal rate,
      BigDecimal amountLcy) {}

  private List<Entered> entered(long registerNo) {
    return jdbc.sql("select * from customer_entry where register_no = ?")
        .param(registerNo)
        .query(Entered.class)
        .list();
  }
}
