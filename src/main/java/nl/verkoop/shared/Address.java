package nl.verkoop.shared;

import jakarta.persistence.Embeddable;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Where post and goods go, in the parts that banks and authorities ask for. A part that is missing
 * is an empty text; the country is its two letters (ISO 3166).
 */
@Embeddable
public record Address(
    String street,
    String houseNo,
    String houseNoAddition,
    String postCode,
    String city,
    @JdbcTypeCode(SqlTypes.CHAR) String country) {

  /** The most characters of a house number, and of what is added to it. */
  public static final int LONGEST_HOUSE_NO = 16;

  public static final int LONGEST_ADDITION = 20;

  /** Where the company sits. */
  public static final String HOME = "NL";

  /** Where the number stands before the street. */
  private static final Set<String> NUMBER_FIRST =
      Set.of("AU", "CA", "FR", "GB", "IE", "IN", "LU", "MT", "NZ", "SG", "US", "ZA");

  private static final String NUMBER =
      "(\\d{1,5}\\p{L}?(?:[-/](?:\\d{1,4}\\p{L}{0,4}|\\p{L}{1,4}))?)";
  private static final String ADDITION =
      "(?: ((?i:\\p{L}|[ivx]{2,4}|bis|ter|hs|huis|(?:bus|bte|boîte|box|app\\.) [\\p{L}\\d]{1,8})))?";

  /**
   * A street in which another number stands may end with it, or be named after it: nobody knows.
   */
  private static final Pattern STREET_FIRST =
      Pattern.compile(
          "((?!\\d[\\d/-]* )\\S+(?: (?!\\d[\\d/-]* )\\S+)*)(?<!,) " + NUMBER + ADDITION);

  private static final Pattern HOUSE_FIRST =
      Pattern.compile(NUMBER + "(?: ((?i:bis|ter)))? (\\p{L}\\S*(?: \\S+)*)");

  private static final Pattern BOX =
      Pattern.compile(
          "(?iu)(?:postbus|antwoordnummer|postfach|postboks|box|p\\.? ?o\\.? ?box|b\\.?p\\.?|bo[iî]te postale|apartado) .*");

  public Address {
    street = Objects.requireNonNullElse(street, "");
    houseNo = Objects.requireNonNullElse(houseNo, "");
    houseNoAddition = Objects.requireNonNullElse(houseNoAddition, "");
    postCode = Objects.requireNonNullElse(postCode, "");
    city = Objects.requireNonNullElse(city, "");
    country = Objects.requireNonNullElse(country, "");
  }

  /** Street and house number as one line, in the order of the country. */
  public String line() {
    return (isNumberFirst()
            ? Stream.of(houseNo, houseNoAddition, street)
            : Stream.of(street, houseNo, houseNoAddition))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /**
   * As a postman reads it, in that language; the country stands only on what leaves the
   * Netherlands.
   */
  public Stream<String> lines(Locale language) {
    return Stream.of(
        line(), postCode + "  " + city, HOME.equals(country) ? "" : countryName(language));
  }

  /** What the country is called in that language. */
  public String countryName(Locale language) {
    return new Locale.Builder().setRegion(country).build().getDisplayCountry(language);
  }

  /** Whether it names a street or a house and the line, which is not empty, says another. */
  public boolean contradicts(String line) {
    return !line.isEmpty() && !line().isEmpty() && !line.equals(line());
  }

  /**
   * Itself, or where it names neither street nor house, with those of the line. What cannot be told
   * apart stays together as the street, so that the line always reads as it was written.
   */
  public Address orOf(String line) {
    if (!line().isEmpty()) {
      return this;
    }
    var found = (isNumberFirst() ? HOUSE_FIRST : STREET_FIRST).matcher(line);
    if (!found.matches() || BOX.matcher(line).matches()) {
      return new Address(line, "", "", "", "", "").in(this);
    }
    return (isNumberFirst()
            ? new Address(found.group(3), found.group(1), found.group(2), "", "", "")
            : new Address(found.group(1), found.group(2), found.group(3), "", "", ""))
        .in(this);
  }

  /** The same street and house, at the post code, in the city and country of the other. */
  public Address in(Address place) {
    return new Address(street, houseNo, houseNoAddition, place.postCode, place.city, place.country);
  }

  private boolean isNumberFirst() {
    return NUMBER_FIRST.contains(country);
  }
}
