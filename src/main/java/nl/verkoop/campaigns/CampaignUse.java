package nl.verkoop.campaigns;

import java.math.BigDecimal;
import java.util.List;

/** Says what names a campaign, which is also what came of it; offered by modules that name one. */
public interface CampaignUse {

  /** What can name a campaign. */
  enum Kind {
    PRICES,
    QUOTES,
    ORDERS,
    INVOICES,
    OPPORTUNITIES,
    OPPORTUNITIES_WON
  }

  /**
   * So much of one kind.
   *
   * @param net what it is worth together without VAT, in the company's currency; null for prices
   */
  record Named(Kind kind, long count, BigDecimal net) {}

  /** What names this campaign; kinds of which there is nothing may be left out. */
  List<Named> of(String campaign);
}
