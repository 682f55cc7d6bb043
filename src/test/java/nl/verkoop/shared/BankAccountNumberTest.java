package nl.verkoop.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankAccountNumberTest {

  @ParameterizedTest
  @CsvSource({
    "NL68 VKPA 0100 2003 00, NL68VKPA0100200300",
    "NL68VKPA0100200300EUR, NL68VKPA0100200300",
    "nl68vkpa0100200300 eur, NL68VKPA0100200300",
    "1291.99.348EUR, 129199348",
    "TRIODOSBANK/0390123456, 0390123456",
    "KLNTNL2A/0390123456, 0390123456",
    "99988877/123456, 99988877/123456",
    "P004500018, 004500018",
    "'', ''"
  })
  void bringsEverySpellingToOne(String written, String plain) {
    assertThat(BankAccountNumber.normalise(written)).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource({
    "100200300, NL68VKPA0100200300, true",
    "NL68VKPA0100200300EUR, NL68VKPA0100200300, true",
    "TRIODOSBANK/0100200300, NL68VKPA0100200300, true",
    "99988877/123456, DE10999888770000123456, true",
    "99988878/123456, DE10999888770000123456, false",
    "100200301, NL68VKPA0100200300, false",
    "NL68KLNT0311122233, NL82KLNT0444555666, false",
    "NL68VKPA0100200300, NL68KLNT0100200300, false",
    "1234, NL68VKPA0000001234, true",
    "123, NL68VKPA0000000123, false",
    "0, 00, false",
    "'', '', false"
  })
  void comparesByIbanOrByTheDomesticNumberInIt(String one, String other, boolean same) {
    assertThat(BankAccountNumber.same(one, other)).isEqualTo(same);
    assertThat(BankAccountNumber.same(other, one)).isEqualTo(same);
  }

  @Test
  void checksAnIban() {
    assertThat(BankAccountNumber.isValidIban("NL68VKPA0100200300")).isTrue();
    assertThat(BankAccountNumber.isValidIban("NL69VKPA0100200300")).isFalse();
    assertThat(BankAccountNumber.isValidIban("NL68VKPA010020030")).isFalse();
    assertThat(BankAccountNumber.isValidIban("XX68VKPA0100200300")).isFalse();
    assertThat(BankAccountNumber.isValidIban("")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "NL68VKPA0100200300, true",
    "NL00VKPA0100200300, true",
    "NLXXVKPA0100200300, false",
    "DE10999888770000123456, true",
    "DE11999888770000123456, false",
    "0100200300, false"
  })
  void aDutchIbanIsPlausibleEvenWithWrongCheckDigits(String number, boolean plausible) {
    assertThat(BankAccountNumber.isPlausibleIban(number)).isEqualTo(plausible);
  }

  @ParameterizedTest
  @CsvSource({
    "/IBAN/NL68VKPA0100200300/NAME, NL68VKPA0100200300",
    "DE11999888770000123456 NL00VKPA0100200300, NL00VKPA0100200300",
    "NL68VKPA0100200300 NL84VKHB0000150101, NL68VKPA0100200300",
    "XNL68VKPA0100200300, ",
    "factuur 100200300, "
  })
  void theFirstPlausibleIbanIsFoundInAText(String text, String iban) {
    assertThat(BankAccountNumber.firstIbanIn(text)).isEqualTo(Optional.ofNullable(iban));
  }

  @ParameterizedTest
  @CsvSource({
    "1234, true",
    "123, false",
    "12345678901234567890, true",
    "123456789012345678901, false",
    "99988877/1, true",
    "9998887/1, false",
    "99988877/12345678901, false",
    "12A4, false"
  })
  void digitsAloneOrBehindABankCodeAreADomesticNumber(String number, boolean domestic) {
    assertThat(BankAccountNumber.isDomestic(number)).isEqualTo(domestic);
  }
}
