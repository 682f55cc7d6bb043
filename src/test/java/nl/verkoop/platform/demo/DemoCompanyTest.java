package nl.verkoop.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import nl.garvelink.iban.IBAN;
import nl.verkoop.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DemoCompanyTest extends IntegrationTest {

  @Autowired private DemoCompany demo;

  private int count(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }

  @Test
  void theDemoTradesWithCustomersAtHomeAndAbroad() {
    demo.load();

    assertThat(count("select count(*) from customer where no like 'K1___'")).isEqualTo(25);
    assertThat(count("select count(distinct country) from customer where no like 'K1___'"))
        .isEqualTo(9);
    assertThat(
            count(
                "select count(*) from customer where fulfilment_policy = 'AT_ONCE' and no like 'K1___'"))
        .isEqualTo(3);
    assertThat(
            count(
                "select count(*) from customer where city = 'Łódź' collate utf8mb4_bin and no like 'K1___'"))
        .isEqualTo(1);
    assertThat(count("select count(*) from vendor where no like 'L2___'")).isEqualTo(6);
  }

  @Test
  void everyItemWasCountedAtItsCost() {
    assertThat(count("select count(*) from item where no like 'A3___'")).isEqualTo(42);
    var value =
        """
        select sum(cost_actual) from value_entry v join posting_register r on r.no = v.register_no
        where r.source = 'demo:opening-stock'
        """;
    var booked =
        """
        select sum(amount) from gl_entry e join posting_register r on r.no = e.register_no
        where r.source = 'demo:opening-stock' and e.account_no = '3000'
        """;
    assertThat(jdbc.sql(value).query(BigDecimal.class).single())
        .isPositive()
        .isEqualByComparingTo(jdbc.sql(booked).query(BigDecimal.class).single());
  }

  @Test
  void theOpeningStockIsNoResultOfTheYear() {
    var accounts =
        jdbc.sql(
                """
                select distinct e.account_no from gl_entry e
                join posting_register r on r.no = e.register_no
                where r.source = 'demo:opening-stock' order by 1
                """)
            .query(String.class)
            .list();
    assertThat(accounts).containsExactly("3000", "9900");
  }

  @Test
  void everyBankAccountHasValidCheckDigits() {
    var ibans =
        jdbc.sql("select iban from customer_bank_account union select iban from bank_account")
            .query(String.class)
            .list();

    assertThat(ibans).hasSizeGreaterThan(20).allSatisfy(iban -> IBAN.parse(iban));
  }
}
