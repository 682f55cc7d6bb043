package nl.verkoop.receivables;

import java.util.List;
import nl.verkoop.party.CustomerMerge;
import nl.verkoop.party.CustomerUse;
import nl.verkoop.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A customer who owes something, or to whom something is owed, is not closed (feature C-07). */
@Component
class CustomerEntriesUse implements CustomerUse {

  private final JdbcClient jdbc;

  CustomerEntriesUse(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Refusal> unfinished(String customerNo) {
    var open =
        jdbc.sql("select count(*) from customer_open_item where customer_no = ? and is_open")
            .param(customerNo)
            .query(Integer.class)
            .single();
    return open == 0 ? List.of() : List.of(Refusal.of("no", "customer-has-open-entries", open));
  }

  @Override
  public boolean hasHistory(String customerNo) {
    return jdbc.sql("select exists (select 1 from customer_entry where customer_no = ?)")
        .param(customerNo)
        .query(Boolean.class)
        .single();
  }

  /** What is open goes over, if it is booked on the account on which it will be settled. */
  @Override
  public List<Refusal> againstMerging(String from, String into) {
    var isBookedOtherwise =
        jdbc.sql(
                """
                select count(distinct g.receivables_account) > 1
                from customer c join customer_posting_group g on g.code = c.customer_posting_group
                where c.no in (?, ?)
                """)
            .params(from, into)
            .query(Boolean.class)
            .single();
    return isBookedOtherwise
        ? unfinished(from).stream().map(each -> Refusal.of("no", "merge-booked-otherwise")).toList()
        : List.of();
  }

  /** Entries stay as they were posted; whose they are to settle is the other from now on. */
  @Override
  public void merge(CustomerMerge merge) {
    jdbc.sql("update customer_open_item set customer_no = ? where customer_no = ?")
        .params(merge.into(), merge.from())
        .update();
  }
}
