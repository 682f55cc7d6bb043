package nl.verkoop.opportunities;

import java.util.List;
import nl.verkoop.campaigns.CampaignUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the opportunities of a campaign, and those of them that were won (feature K-16). */
@Component
class CampaignOpportunities implements CampaignUse {

  private final JdbcClient jdbc;

  CampaignOpportunities(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Named> of(String campaign) {
    return jdbc.sql(
            """
            select 'OPPORTUNITIES' kind, count(*) count, coalesce(sum(o.estimated_value), 0) net
            from opportunity o where o.campaign = :code
            union all
            select 'OPPORTUNITIES_WON', count(*), coalesce(sum(o.estimated_value), 0)
            from opportunity o where o.campaign = :code and o.status = 'WON'
            """)
        .param("code", campaign)
        .query(Named.class)
        .list();
  }
}
