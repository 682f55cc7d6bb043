package nl.verkoop.platform.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.verkoop.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CompanyTemplateTest extends IntegrationTest {

  @Autowired private CompanyTemplate template;

  private int count(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }

  @Test
  void anEmptyCompanyGetsItsAccountsPeriodsGroupsAndTerms() {
    assertThat(count("select count(*) from gl_account")).isEqualTo(57);
    assertThat(count("select count(*) from country where in_eu")).isEqualTo(27);
    assertThat(
            count(
                "select count(*) from general_posting_setup where product_group in ('HANDEL', 'DIENST')"))
        .isEqualTo(6);
    assertThat(
            count(
                "select count(*) from vat_posting_setup where product_group in ('HOOG', 'LAAG', 'NUL')"))
        .isEqualTo(9);
    assertThat(jdbc.sql("select code from payment_terms order by code").query(String.class).list())
        .containsExactly("14D", "30D2", "PREPAID");
    assertThat(count("select count(*) from number_series")).isEqualTo(13);
    assertThat(count("select count(*) from number_series_counter")).isEqualTo(13);
  }

  @Test
  void thirtySixMonthsFollowOneAnotherWithoutGap() {
    var year = today().getYear();

    assertThat(jdbc.sql("select min(starts_on) from fiscal_period").query(LocalDate.class).single())
        .isEqualTo(LocalDate.of(year - 1, 1, 1));
    assertThat(
            count(
                """
                select count(*) from fiscal_period p
                join fiscal_period next on next.starts_on = p.ends_on + interval 1 day
                """))
        .isEqualTo(35);
  }

  @Test
  void booksThatHaveAccountsStayAsTheyAre() {
    template.load();

    assertThat(count("select count(*) from gl_account")).isEqualTo(57);
    assertThat(count("select count(*) from fiscal_period")).isEqualTo(36);
  }
}
