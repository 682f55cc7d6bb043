package nl.verkoop.campaigns;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.verkoop.party.Contacts;
import nl.verkoop.party.Customer;
import nl.verkoop.party.CustomerClash.Kind;
import nl.verkoop.party.CustomerMerge;
import nl.verkoop.party.CustomerUse;
import nl.verkoop.party.Customers;
import nl.verkoop.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part in campaigns: contacts and customers (feature C-43). */
@Service
class CampaignMembers implements CustomerUse {

  private final JdbcClient jdbc;
  private final StoredCampaigns stored;
  private final Contacts contacts;
  private final Customers customers;
  private final CampaignChanges changes;

  CampaignMembers(
      JdbcClient jdbc,
      StoredCampaigns stored,
      Contacts contacts,
      Customers customers,
      CampaignChanges changes) {
    this.jdbc = jdbc;
    this.stored = stored;
    this.contacts = contacts;
    this.customers = customers;
    this.changes = changes;
  }

  /** As what somebody takes part: each kind has a column of its own. */
  enum As {
    CONTACT("contact_no"),
    CUSTOMER("customer_no");

    private final String column;

    As(String column) {
      this.column = column;
    }
  }

  /**
   * A member with the names that go with him; what is not known is empty.
   *
   * @param no of the contact or the customer
   * @param customerNo the customer who gets the prices: he, the contact, or the contact's company
   */
  record Member(
      As type, String no, String name, String companyName, String city, String customerNo) {}

  /** By name. */
  List<Member> of(String campaign, int skip, int limit) {
    return jdbc.sql(
            """
            select if(m.contact_no is null, 'CUSTOMER', 'CONTACT') type,
              coalesce(m.contact_no, m.customer_no) no, coalesce(c.name, k.name) name,
              coalesce(p.name, '') company_name, coalesce(c.city, k.city) city,
              coalesce(m.customer_no, c.customer_no, p.customer_no, '') customer_no
            from campaign_member m
            left join contact c on c.no = m.contact_no
            left join contact p on p.no = c.company_no
            left join customer k on k.no = m.customer_no
            where m.campaign = :campaign order by name, m.id limit :skip, :limit
            """)
        .param("campaign", campaign)
        .param("skip", skip)
        .param("limit", limit)
        .query(Member.class)
        .list();
  }

  /**
   * Lets somebody take part; once is enough. Refused: a campaign, a contact or a customer that is
   * not there, and a customer who is closed.
   */
  @Transactional
  List<Refusal> add(String typedCampaign, As as, String typedNo) {
    var no = CampaignCards.code(typedNo);
    var against = against(as, no);
    if (against.isPresent()) {
      return List.of(against.get());
    }
    var code = CampaignCards.code(typedCampaign);
    if (stored.findLockedByCode(code).filter(each -> each.code.equals(code)).isEmpty()) {
      return List.of(CampaignCards.unknown(code));
    }
    if (!isMember(code, as, no)) {
      jdbc.sql("insert into campaign_member (campaign, %s) values (?, ?)".formatted(as.column))
          .params(code, no)
          .update();
      changes.record(code, no, "", no);
    }
    return List.of();
  }

  /** Why he cannot take part; who can stays until the transaction ends. */
  private Optional<Refusal> against(As as, String no) {
    if (as == As.CONTACT) {
      return contacts.hold(no).filter(each -> each.no().equals(no)).isPresent()
          ? Optional.empty()
          : Optional.of(Refusal.unknown("no", "contact-unknown", no));
    }
    var customer =
        customers.hold(Set.of(no)).stream().filter(each -> each.no().equals(no)).findFirst();
    return customer.isEmpty()
        ? Optional.of(Refusal.unknown("no", "customer-unknown", no))
        : customer.filter(Customer::closed).map(each -> each.stopped(null));
  }

  private boolean isMember(String campaign, As as, String no) {
    return jdbc.sql(
            "select exists (select 1 from campaign_member where campaign = ? and %s = ?)"
                .formatted(as.column))
        .params(campaign, no)
        .query(Boolean.class)
        .single();
  }

  /** Lets somebody take part no longer. Refused: who does not. */
  @Transactional
  List<Refusal> remove(String typedCampaign, As as, String typedNo) {
    var code = CampaignCards.code(typedCampaign);
    var no = CampaignCards.code(typedNo);
    var removed =
        jdbc.sql("delete from campaign_member where campaign = ? and %s = ?".formatted(as.column))
            .params(code, no)
            .update();
    if (removed == 0) {
      return List.of(Refusal.unknown("no", "campaign-member-unknown", no, code));
    }
    changes.record(code, no, no, "");
    return List.of();
  }

  void removeAll(String campaign) {
    jdbc.sql("delete from campaign_member where campaign = ?").param(campaign).update();
  }

  @Override
  public List<Refusal> unfinished(String customerNo) {
    return List.of();
  }

  @Override
  public boolean hasHistory(String customerNo) {
    return false;
  }

  @Override
  public void forget(String customerNo) {
    jdbc.sql("delete from campaign_member where customer_no = ?").param(customerNo).update();
  }

  /**
   * The other card takes part in what either did, also where a contact did that is no customer any
   * more after the merge.
   */
  @Override
  public void merge(CustomerMerge merge) {
    jdbc.sql(
            """
            insert into campaign_member (campaign, customer_no)
            select his.campaign, :into from ($throughContact) his
            where (select count(*) from contact where customer_no in (:from, :into)) = 2
              and his.campaign not in (
                select campaign from campaign_member where customer_no = :into)
            """
                .replace("$throughContact", Campaigns.THROUGH_CONTACT))
        .param("customer", merge.takesOld(Kind.CONTACT, "") ? merge.into() : merge.from())
        .param("from", merge.from())
        .param("into", merge.into())
        .update();
    jdbc.sql(
            """
            update campaign_member set customer_no = :into
            where customer_no = :from and campaign not in (
              select campaign from campaign_member where customer_no = :into)
            """)
        .param("from", merge.from())
        .param("into", merge.into())
        .update();
    forget(merge.from());
  }
}
