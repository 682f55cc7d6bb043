package nl.verkoop.platform.login;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a password must be, for everybody and whichever way it is set. */
@Component
public final class PasswordRule {

  public static final int SHORTEST = 12;
  public static final int LONGEST = 200;

  /** What can be wrong with a password. */
  public enum Fault {
    TOO_SHORT,
    TOO_LONG,
    COMMON
  }

  /** The best of five classes: even three usual words in a row are below it. */
  private static final int STRONG = 4;

  /** Finding out takes long for long ones, and none that is strong so far gets weak behind. */
  private static final int LOOKED_AT = 60;

  /** The list that comes along is English. */
  private static final List<String> COMMON_WORDS =
      List.of(
          "verkoop",
          "welkom",
          "wachtwoord",
          "geheim",
          "hallo",
          "inloggen",
          "aanmelden",
          "beheer",
          "beheerder",
          "zomer",
          "winter",
          "lente",
          "herfst",
          "voorjaar",
          "najaar",
          "januari",
          "februari",
          "maart",
          "april",
          "mei",
          "juni",
          "juli",
          "augustus",
          "september",
          "oktober",
          "november",
          "december",
          "maandag",
          "dinsdag",
          "woensdag",
          "donderdag",
          "vrijdag",
          "zaterdag",
          "zondag",
          "amsterdam",
          "rotterdam",
          "utrecht",
          "nederland",
          "holland",
          "ajax",
          "feyenoord",
          "oranje",
          "schatje",
          "liefde",
          "lekker",
          "kantoor",
          "bedrijf",
          "voetbal",
          "fiets",
          "koffie");

  private final Zxcvbn words = new Zxcvbn();

  /** What is wrong with it, if anything; what is known of its owner must not be all there is. */
  public Optional<Fault> fault(String password, List<String> owner) {
    return Arrays.stream(Fault.values()).filter(each -> has(each, password, owner)).findFirst();
  }

  boolean has(Fault fault, String password, List<String> owner) {
    return switch (fault) {
      case TOO_SHORT -> password.length() < SHORTEST;
      case TOO_LONG -> password.length() > LONGEST;
      case COMMON -> isCommon(password, owner);
    };
  }

  private boolean isCommon(String password, List<String> owner) {
    var known =
        Stream.concat(COMMON_WORDS.stream(), owner.stream()).filter(word -> !word.isBlank());
    var looked = password.substring(0, Math.min(password.length(), LOOKED_AT));
    return words.measure(looked, known.toList()).getScore() < STRONG;
  }
}
