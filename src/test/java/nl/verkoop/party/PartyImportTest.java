package nl.verkoop.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;
import nl.verkoop.Api.Answer;
import nl.verkoop.IntegrationTest;
import nl.verkoop.Northwind;
import nl.verkoop.shared.Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartyImportTest extends IntegrationTest {

  private Answer send(String kind, String text) {
    return as("financemanager")
        .upload("/api/import/" + kind, "file.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertCounts(Answer answer, int created, int updated, int unchanged) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            "{\"created\":%d,\"updated\":%d,\"unchanged\":%d}"
                .formatted(created, updated, unchanged));
  }

  private Customer customer(String no) {
    return jdbc.sql("select * from customer where no = ?").param(no).query(Customer.class).single();
  }

  @ParameterizedTest
  @CsvSource({"customers, 91", "vendors, 29"})
  void theNorthwindFilesAreTakenAndASecondTimeChangeNothing(String kind, int rows) {
    var file = Northwind.file(kind);

    assertThat(as("financemanager").upload("/api/import/" + kind, kind, file).status())
        .isEqualTo(200);
    assertCounts(as("financemanager").upload("/api/import/" + kind, kind, file), 0, 0, rows);
  }

  @Test
  void aNewCustomerGetsWhatHisCountryImplies() {
    var answer =
        send(
            "customers",
            """
            customer_no,name,address,city,country,vat_registration_no
            pi-nl,Een,Straat 1,Zwolle,Nederland,
            pi-pl,Dwa,ul. Długa 2,Łódź,PL,PL1234567802
            pi-gb,Three,High St 3,Leeds,UK,
            """);

    assertCounts(answer, 3, 0, 0);
    assertThat(customer("PI-NL").vatBusinessGroup()).isEqualTo("BINNENLAND");
    assertThat(customer("PI-NL").language()).isEqualTo("nl");
    assertThat(customer("PI-PL").generalBusinessGroup()).isEqualTo("EU");
    assertThat(customer("PI-PL").vatBusinessGroup()).isEqualTo("EU");
    assertThat(customer("PI-PL").city()).isEqualTo("Łódź");
    assertThat(customer("PI-PL").paymentTerms()).isEqualTo("14D");
    assertThat(customer("PI-GB").customerPostingGroup()).isEqualTo("EXPORT");
    assertThat(customer("PI-GB").country()).isEqualTo("GB");
    assertThat(customer("PI-GB").creditLimit()).isEqualByComparingTo("10000");
  }

  @Test
  void aNameThatNoPaperCanShowIsRefusedWithItsLetter() {
    var head = "customer_no,name,address,city,country\n";
    assertThat(send("customers", head + "PI-J,日本 Trading,Straße 1,Köln,DE\n").body())
        .contains("日 (U+65E5)", "kan niet op papier");
    assertCounts(send("customers", head + "PI-J,Київ שלום,Straße 1,Köln,DE\n"), 1, 0, 0);
  }

  @Test
  void whatTheFileDoesNotSayStaysOnTheCard() {
    send(
        "customers",
        "customer_no,name,address,city,country,credit_limit,email\nPI-K,A,B,C,NL,777,a@b.example\n");

    assertCounts(
        send("customers", "customer_no,name,address,city,country\nPI-K,A,B,D,NL\n"), 0, 1, 0);
    assertThat(customer("PI-K").creditLimit()).isEqualByComparingTo("777");
    assertThat(customer("PI-K").email()).isEqualTo("a@b.example");
    assertThat(customer("PI-K").city()).isEqualTo("D");
  }

  @Test
  void anAddressComesInPartsOrAsOneLineAndIsKeptInParts() {
    var rest = "customer_no,name,post_code,city,country,";
    assertCounts(send("customers", rest + "address\nPI-A,A,1000 AA,C,NL,Kade 12 bis\n"), 1, 0, 0);
    var kept = new Address("Kade", "12", "bis", "1000 AA", "C", "NL");
    assertThat(customer("PI-A").address()).isEqualTo(kept);
    var parts = rest + "street,house_no,house_no_addition,address\nPI-A,A,1000 AA,C,NL,";
    assertCounts(send("customers", parts + "Kade,12,bis,\n"), 0, 0, 1);
    assertCounts(send("customers", parts + "Kade,12,bis,Kade 12 bis\n"), 0, 0, 1);
    assertCounts(send("customers", parts + "Kade,12 bis,,Kade 12 bis\n"), 0, 1, 0);
    assertThat(customer("PI-A").address().line()).isEqualTo("Kade 12 bis");
    assertThat(send("customers", parts + "Kade,12,bis,Dok 1\n").body())
        .contains("Het adres luidt anders dan straat en huisnummer (Kade 12 bis)");
    assertThat(send("customers", parts + ",12,bis,Dok 1\n").body()).contains("\"street\"");
    assertThat(send("customers", rest + "house_no,address\nPI-A,A,1000 AA,C,NL,12,Dok\n").body())
        .contains("\"street\"");
    assertThat(send("customers", rest + "contact\nPI-A,A,1000 AA,C,NL,\n").body())
        .contains("\"address\"");
    var answer = as("sales").get("/api/customers?q=PI-A").json().get(0);
    assertThat(answer.get("address").asText()).isEqualTo("Kade 12 bis");
    assertThat(answer.get("street").asText()).isEqualTo("Kade");
  }

  @Test
  void aLineThatReadsAsOnTheCardLeavesThePartsAsTheyAre() {
    var head = "customer_no,name,city,country,";
    send("customers", head + "street,house_no\nPI-L,A,C,NL,Plein 1945,3\n");
    assertCounts(send("customers", head + "address\nPI-L,A,C,NL,Plein 1945 3\n"), 0, 0, 1);
    assertThat(customer("PI-L").houseNo()).isEqualTo("3");
    assertCounts(send("customers", head + "address\nPI-L,A,C,NL,Plein 1940 3\n"), 0, 1, 0);
    assertThat(customer("PI-L").address().street()).isEqualTo("Plein 1940 3");
  }

  @ParameterizedTest(name = "{0}: {1} of {2} is kept as {3}")
  @CsvSource({
    "NL, chamber_of_commerce_no, 0150 1001,                 01501001",
    "NL, chamber_of_commerce_no, 0000 0001 0034 5688 0000,  00000001003456880000",
    "BE, chamber_of_commerce_no, 0417.497.106,              0417497106",
    "DE, chamber_of_commerce_no, HRB 12345,                 HRB 12345",
    "NL, gln,                    87 12345 67890 6,          8712345678906",
    "NL, vat_registration_no,    nl 0015.00.119.b01,        NL001500119B01"
  })
  void numbersAreKeptInTheShapeOfTheirScheme(
      String country, String column, String written, String kept) {
    assertThat(send("customers", numbered("PI-NR", country, column, written)).status())
        .isEqualTo(200);
    assertThat(
            jdbc.sql("select " + column + " from customer where no = 'PI-NR'")
                .query(String.class)
                .single())
        .isEqualTo(kept);
  }

  @ParameterizedTest(name = "{0}: {1} {2} is refused")
  @CsvSource({
    "NL, chamber_of_commerce_no, 150 1001,       Geen nummer van dat register",
    "BE, chamber_of_commerce_no, 0417.497.107,   Geen nummer van dat register",
    "NL, vat_registration_no,    NL001500101,    Geen btw-nummer; een Nederlands",
    "BE, vat_registration_no,    BE 900.150.114, Geen btw-nummer; een Nederlands",
    "DE, vat_registration_no,    DE_1,           Geen btw-nummer",
    "NL, vat_registration_no,    NL001500101B01, Geen btw-nummer",
    "NL, gln,                    8712345678907,  Geen GLN"
  })
  void aNumberOfAnotherShapeIsRefused(String country, String column, String written, String words) {
    assertThat(send("customers", numbered("PI-NX", country, column, written)).body())
        .contains(words);
    assertThat(as("purchasing").get("/api/customers?q=PI-NX").json()).isEmpty();
  }

  private static String numbered(String no, String country, String column, String written) {
    return "customer_no,name,address,city,country,%s\n%s,A,B 1,C,%s,%s\n"
        .formatted(column, no, country, written);
  }

  @Test
  void aCustomerWhoMovesAbroadGetsTheGroupsOfHisNewCountry() {
    send("customers", "customer_no,name,address,city,country\nPI-M,A,B,C,NL\n");

    assertCounts(
        send("customers", "customer_no,name,address,city,country\nPI-M,A,B,C,BE\n"), 0, 1, 0);
    assertThat(customer("PI-M").generalBusinessGroup()).isEqualTo("EU");
  }

  @Test
  void vatIsReversedOnlyToACustomerWithAVatNumber() {
    var head = "customer_no,name,address,city,country,vat_business_group\n";

    assertCounts(send("customers", head + "PI-V,A,B,C,DE,\n"), 1, 0, 0);
    assertThat(customer("PI-V").vatBusinessGroup()).isEqualTo("BINNENLAND");
    assertThat(customer("PI-V").generalBusinessGroup()).isEqualTo("EU");
    assertThat(send("customers", head + "PI-V,A,B,C,DE,EU\n").body())
        .contains("Zonder btw-nummer kan de btw niet naar deze klant worden verlegd");
    var number =
        "customer_no,name,address,city,country,vat_registration_no\nPI-V,A,B,C,DE,DE287654324\n";
    assertCounts(send("customers", number), 0, 1, 0);
    assertThat(customer("PI-V").vatBusinessGroup()).isEqualTo("EU");
  }

  @Test
  void bankAccountsAreAddedOnceWrittenWithSpacesOrNot() {
    var head = "customer_no,name,address,city,country,iban\nPI-B,A,B,C,NL,";

    assertCounts(send("customers", head + "nl84 vkhb 0000 1501 01\n"), 1, 0, 0);
    assertCounts(send("customers", head + "NL84VKHB0000150101\n"), 0, 0, 1);
    assertCounts(send("customers", head + "NL57VKHB0000150102\n"), 0, 1, 0);
  }

  @Test
  void oneWrongRowKeepsTheWholeFileOutAndEveryErrorIsNamed() {
    var answer =
        send(
            "customers",
            """
            customer_no,name,address,city,country,iban,payment_terms,credit_limit
            PI-OK,Goed,A,B,NL,,,
            PI-BAD,,A,B,Atlantis,NL00VKHB0000150101,99D,"1.000,00"
            pi-ok,Weer,A,B,NL,,,
            """);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().get("title").asText()).isEqualTo("Het bestand is niet ingevoerd");
    assertThat(
            StreamSupport.stream(answer.json().get("refusals").spliterator(), false)
                .map(each -> each.get("row").asInt() + " " + each.get("column").asText()))
        .containsExactlyInAnyOrder(
            "3 name", "3 country", "3 iban", "3 payment_terms", "3 credit_limit", "4 customer_no");
    assertThat(answer.body())
        .contains("Dit nummer staat ook op regel 2")
        .contains("Kan alleen zijn: 14D, 30D2, PREPAID");
    assertThat(
            jdbc.sql("select count(*) from customer where no = 'PI-OK'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @ParameterizedTest
  @CsvSource({"sales", "salesmanager", "warehouse", "purchasing"})
  void whoSellsDoesNotSayWhatACustomerMayOwe(String user) {
    assertThat(as(user).upload("/api/import/customers", "x", new byte[0]).status()).isEqualTo(403);
  }
}
