package nl.verkoop.catalog;

import java.util.List;
import nl.verkoop.campaigns.CampaignUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the prices and discounts of a campaign, those that are proposed too (feature C-40). */
@Component
class CampaignPrices implements CampaignUse {

  private final JdbcClient jdbc;

  CampaignPrices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Named> of(String campaign) {
    var count =
        jdbc.sql(
                """
                select (select count(*) from price_line where sold_to = 'CAMPAIGN' and sold_to_no = :code)
                  + (select count(*) from price_proposal where sold_to = 'CAMPAIGN' and sold_to_no = :code)
                """)
            .param("code", campaign)
            .query(Long.class)
            .single();
    return List.of(new Named(Kind.PRICES, count, null));
  }
}
