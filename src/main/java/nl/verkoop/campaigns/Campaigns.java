package nl.verkoop.campaigns;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The campaigns, and which of them count for whom. */
@Service
public class Campaigns {

  private static final String SELECT =
      """
      select k.code, k.description, k.starting_date, k.ending_date, k.salesperson, k.status
      from campaign k
      """;

  /** In which the contact takes part that a :customer is, or his people (features K-01, C-43). */
  static final String THROUGH_CONTACT =
      """
      select m.campaign from contact c join campaign_member m on m.contact_no = c.no
        where c.customer_no = :customer
      union select m.campaign from contact c join contact p on p.company_no = c.no
        join campaign_member m on m.contact_no = p.no where c.customer_no = :customer
      """;

  private static final String NAMED_OR_MEMBER =
      SELECT
          + """
          join (
            select :named code
            union select m.campaign from campaign_member m where m.customer_no = :customer
            union $throughContact
          ) his on his.code = k.code
          order by k.code
          """
              .replace("$throughContact", THROUGH_CONTACT);

  private final JdbcClient jdbc;

  Campaigns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The campaign under exactly this code; signs that look alike are others. */
  public Optional<Campaign> find(String code) {
    return jdbc.sql(SELECT + "where k.code = ?")
        .param(code)
        .query(Campaign.class)
        .optional()
        .filter(campaign -> campaign.code().equals(code));
  }

  /** All there are, those that end last first. */
  List<Campaign> all() {
    return jdbc.sql(SELECT + "order by k.ending_date desc, k.code").query(Campaign.class).list();
  }

  /** By code, those whose prices count on a day for whoever takes part in them. */
  public Set<String> on(LocalDate day) {
    return all().stream()
        .filter(campaign -> campaign.isOn(day))
        .map(Campaign::code)
        .collect(Collectors.toSet());
  }

  /** Those of these codes that there are, which nobody takes away until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<String, Campaign> hold(Collection<String> codes) {
    return codes.isEmpty()
        ? Map.of()
        : jdbc
            .sql(SELECT + "where k.code in (:codes) order by k.code lock in share mode")
            .param("codes", codes)
            .query(Campaign.class)
            .list()
            .stream()
            .collect(Collectors.toMap(Campaign::code, Function.identity()));
  }

  /**
   * Which campaigns count for a customer on a day: those that are on, and are named or have him, or
   * somebody of his, as a member (feature C-43). In one statement.
   *
   * @param named by a document; empty for none
   */
  public List<Campaign> countingFor(String customerNo, String named, LocalDate day) {
    return jdbc
        .sql(NAMED_OR_MEMBER)
        .param("customer", customerNo)
        .param("named", named)
        .query(Campaign.class)
        .list()
        .stream()
        .filter(campaign -> campaign.isOn(day))
        .toList();
  }
}
