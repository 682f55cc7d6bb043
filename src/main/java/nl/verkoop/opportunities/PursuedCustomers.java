package nl.verkoop.opportunities;

import java.util.List;
import nl.verkoop.party.CustomerClash.Kind;
import nl.verkoop.party.CustomerMerge;
import nl.verkoop.party.CustomerUse;
import nl.verkoop.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A customer with whom a sale is pursued is not closed (feature C-07). */
@Component
class PursuedCustomers implements CustomerUse {

  /** So many are named. */
  private static final int NAMED = 5;

  private final JdbcClient jdbc;

  PursuedCustomers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Opportunities with him or his people that are neither won nor lost. */
  @Override
  public List<Refusal> unfinished(String customerNo) {
    var open = open(customerNo);
    return open.isEmpty() ? List.of() : List.of(Refusal.of("no", "customer-is-pursued", open));
  }

  /** Opportunities are with contacts, who stay. */
  @Override
  public boolean hasHistory(String customerNo) {
    return false;
  }

  /**
   * His contact goes to the other card, and what is sold to him goes with him; where both have one,
   * see {@link #againstChoice}.
   */
  @Override
  public List<Refusal> againstMerging(String from, String into) {
    return List.of();
  }

  /** Where both have a contact, the one that is not chosen is no customer any more. */
  @Override
  public List<Refusal> againstChoice(CustomerMerge merge) {
    if (!isContact(merge.from()) || !isContact(merge.into())) {
      return List.of();
    }
    var open = open(merge.takesOld(Kind.CONTACT, "") ? merge.into() : merge.from());
    return open.isEmpty() ? List.of() : List.of(Refusal.of("no", "merge-leaves-pursued", open));
  }

  private boolean isContact(String customerNo) {
    return jdbc.sql("select exists (select 1 from contact where customer_no = ?)")
        .param(customerNo)
        .query(Boolean.class)
        .single();
  }

  private List<String> open(String customerNo) {
    return jdbc.sql(
            """
            select o.no from opportunity o
            join contact c on c.no = o.contact_no
            left join contact company on company.no = c.company_no
            where :no in (c.customer_no, company.customer_no)
              and o.status in ('NOT_STARTED', 'IN_PROGRESS')
            order by o.no limit :most
            """)
        .param("no", customerNo)
        .param("most", NAMED)
        .query(String.class)
        .list();
  }
}
