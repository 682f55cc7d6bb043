package nl.verkoop.campaigns;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.verkoop.ledger.SetupChanges;
import nl.verkoop.ledger.SetupChanges.Written;
import nl.verkoop.shared.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who changed what of a campaign, in the list of what was set up, and reads it there. */
@Repository
class CampaignChanges {

  private static final String MEMBER = "campaign-member";

  /** What of a card is kept, each under a name of its own. */
  private static final Map<String, Function<Campaign, String>> SAID =
      Map.of(
          "campaign",
          Campaign::description,
          "campaign-begins",
          each -> each.startingDate().toString(),
          "campaign-ends",
          each -> each.endingDate().toString(),
          "campaign-salesperson",
          Campaign::salesperson,
          "campaign-status",
          each -> each.status().name());

  private final JdbcClient jdbc;
  private final SetupChanges changes;

  CampaignChanges(JdbcClient jdbc, SetupChanges changes) {
    this.jdbc = jdbc;
    this.changes = changes;
  }

  /** A change; the values are as a person reads them, empty where there was nothing. */
  record Change(
      Instant changedAt, String changedBy, String subject, String oldValue, String newValue) {}

  /** None where there was no such campaign, or is none any more. */
  void record(Optional<Campaign> before, Optional<Campaign> after) {
    var code = after.or(() -> before).orElseThrow().code();
    changes.record(
        SAID.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                each ->
                    new Written(
                        each.getKey() + " " + code,
                        before.map(each.getValue()).orElse(""),
                        after.map(each.getValue()).orElse("")))
            .toList());
  }

  /**
   * That somebody takes part from now on, or no longer; by his number, since names can be erased.
   */
  void record(String campaign, String memberNo, String before, String after) {
    changes.record(MEMBER + " " + campaign + " " + memberNo, before, after);
  }

  /** The newest first. */
  List<Change> of(String campaign, int limit) {
    return jdbc.sql(
            """
            select changed_at, changed_by, subject, old_value, new_value from setup_change
            where subject in (:card) or subject like concat(:member, ' %')
            order by no desc limit :limit
            """)
        .param("card", SAID.keySet().stream().map(kind -> kind + " " + campaign).toList())
        .param("member", SearchText.literal(MEMBER + " " + campaign))
        .param("limit", limit)
        .query(Change.class)
        .list();
  }
}
