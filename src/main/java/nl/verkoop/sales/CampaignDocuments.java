package nl.verkoop.sales;

import java.util.List;
import nl.verkoop.campaigns.CampaignUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the documents that name a campaign; a quote of which an offer did, too (feature Q-01). */
@Component
class CampaignDocuments implements CampaignUse {

  private final JdbcClient jdbc;

  CampaignDocuments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Named> of(String campaign) {
    return jdbc.sql(
            """
            select case when d.kind in ('QUOTE', 'OFFER') then 'QUOTES' when d.kind = 'ORDER' then 'ORDERS'
                else 'INVOICES' end kind,
              count(distinct if(d.kind = 'OFFER', d.quote_no, d.no)) count,
              sum(if(d.kind = 'OFFER', 0, d.net)) net
            from sales_document d where d.campaign = ? group by 1
            """)
        .param(campaign)
        .query(Named.class)
        .list();
  }
}
