package nl.verkoop.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.verkoop.campaigns.Campaign.Status;
import nl.verkoop.shared.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * On which days the prices of a campaign count, and what may name it (features C-43, Q-01, K-16).
 */
class CampaignRulesTest {

  /** It runs from 1 April until 30 June. */
  private static Campaign campaign(Status status) {
    return new Campaign(
        "SPRING", "Spring", LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30), "", status);
  }

  @ParameterizedTest(name = "{0} on {1}: counts {2}; a document {3}; an opportunity {4}")
  @CsvSource({
    "ACTIVE,  2026-03-31, false, campaign-not-begun, fits",
    "ACTIVE,  2026-04-01, true,  fits,               fits",
    "ACTIVE,  2026-06-30, true,  fits,               fits",
    "ACTIVE,  2026-07-01, false, campaign-past,      campaign-past",
    "PLANNED, 2026-05-01, false, campaign-planned,   fits",
    "PLANNED, 2026-07-01, false, campaign-past,      campaign-past",
    "ENDED,   2026-05-01, false, campaign-ended,     campaign-ended",
    "ENDED,   2026-07-01, false, campaign-ended,     campaign-ended"
  })
  void itCountsWhileItIsActiveWithinItsDates(
      Status status, LocalDate day, boolean counts, String document, String opportunity) {
    var campaign = campaign(status);
    assertThat(campaign.isOn(day)).isEqualTo(counts);
    assertThat(campaign.notOn(day).map(Refusal::code).orElse("fits")).isEqualTo(document);
    assertThat(campaign.over(day).map(Refusal::code).orElse("fits")).isEqualTo(opportunity);
  }
}
