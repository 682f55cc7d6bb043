package nl.verkoop.shared;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where post and goods go, and to whom. An empty text means that there is none; the country is its
 * two letters (ISO 3166).
 */
public record Address(
    String name, String contact, String street, String postCode, String city, String country) {

  private static final String HOME = "NL";

  /**
   * As a postman reads it, in that language; the country stands only on what leaves the
   * Netherlands.
   */
  public List<String> lines(Locale language) {
    return Stream.of(name, contact, street, postCode + "  " + city, countryName(language))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private String countryName(Locale language) {
    return HOME.equals(country)
        ? ""
        : new Locale.Builder().setRegion(country).build().getDisplayCountry(language);
  }
}
