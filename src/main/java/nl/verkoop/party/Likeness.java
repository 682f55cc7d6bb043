package nl.verkoop.party;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How likely two cards are of one and the same customer, and by what they are alike (features C-01
 * and C-12).
 *
 * @param percent 0 where nothing is alike; 100 is never reached, since only people know
 */
record Likeness(int percent, List<Trait> alike) {

  Likeness {
    alike = List.copyOf(alike);
  }

  /** By what cards can be alike, and how sure that makes it, of a thousand. */
  enum Trait {
    VAT_NUMBER(970),
    REGISTER_NUMBER(970),
    IBAN(900),
    EMAIL(800),
    NAME(750),
    PHONE(700),
    ADDRESS(600);

    private final int sure;

    Trait(int sure) {
      this.sure = sure;
    }
  }

  /** What is compared of a card; what is not known is empty. */
  record Traits(
      String name,
      String postCode,
      String houseNo,
      String vatNumber,
      String registerNumber,
      String phone,
      String email,
      Set<String> ibans) {

    /** Of somebody whose bank accounts are not looked at. */
    Traits(
        String name,
        String postCode,
        String houseNo,
        String vatNumber,
        String registerNumber,
        String phone,
        String email) {
      this(name, postCode, houseNo, vatNumber, registerNumber, phone, email, Set.of());
    }
  }

  private static final int ALL = 1000;

  /** From here on two names are taken for one that was written in two ways. */
  private static final int SAME_NAME = 700;

  /** How alike a name is to one that has all of it, and from how many pairs of letters on. */
  private static final int PART_OF_NAME = 800;

  private static final int SHORTEST = 6;

  private static final Pattern LEGAL_FORM =
      Pattern.compile(
          "\\b(b ?v|n ?v|v ?o ?f|u ?a|vzw|gmbh|kg|ag|ltd|llc|inc|sarl|sa|ab|aps|spzoo|sp z o ?o)\\b");

  /**
   * What of a card is compared, as it is compared; made once of a card that is compared with many.
   *
   * @param pairsOfLetters those of the name, each once and in order
   */
  record Compared(
      int[] pairsOfLetters,
      String place,
      String vatNumber,
      String registerNumber,
      String phone,
      String email,
      Set<String> ibans) {

    static Compared of(Traits traits) {
      return new Compared(
          pairs(nameOnly(traits.name())),
          Likeness.place(traits),
          plain(traits.vatNumber()),
          plain(traits.registerNumber()),
          digits(traits.phone()),
          mail(traits),
          traits.ibans());
    }
  }

  /** Compares what was typed with a card that is kept. */
  static Likeness of(Traits typed, Traits kept) {
    return of(Compared.of(typed), Compared.of(kept));
  }

  /** The same of two cards. */
  static Likeness of(Compared one, Compared other) {
    var alike = new ArrayList<Trait>();
    if (same(one.vatNumber(), other.vatNumber())) {
      alike.add(Trait.VAT_NUMBER);
    }
    if (same(one.registerNumber(), other.registerNumber())) {
      alike.add(Trait.REGISTER_NUMBER);
    }
    if (!Collections.disjoint(one.ibans(), other.ibans())) {
      alike.add(Trait.IBAN);
    }
    if (same(one.email(), other.email())) {
      alike.add(Trait.EMAIL);
    }
    var name = likenessOfNames(one.pairsOfLetters(), other.pairsOfLetters());
    if (name >= SAME_NAME) {
      alike.add(Trait.NAME);
    }
    if (same(one.phone(), other.phone())) {
      alike.add(Trait.PHONE);
    }
    if (same(one.place(), other.place())) {
      alike.add(Trait.ADDRESS);
    }
    return new Likeness(percent(alike, name), alike);
  }

  private static int percent(List<Trait> alike, int name) {
    var doubt = ALL;
    for (var trait : alike) {
      var sure = trait == Trait.NAME ? trait.sure * name / ALL : trait.sure;
      doubt = doubt * (ALL - sure) / ALL;
    }
    return Math.min(99, (ALL - doubt) / 10);
  }

  private static boolean same(String typed, String kept) {
    return !typed.isEmpty() && typed.equals(kept);
  }

  static String mail(Traits traits) {
    return traits.email().strip().toLowerCase(Locale.ROOT);
  }

  /** Post code and house number; empty where one of them is not known. */
  static String place(Traits traits) {
    var postCode = plain(traits.postCode());
    return postCode.isEmpty() || traits.houseNo().isEmpty()
        ? ""
        : postCode + " " + plain(traits.houseNo());
  }

  /** Letters and digits only, in capitals. */
  static String plain(String text) {
    return text.replaceAll("[^\\p{L}\\d]", "").toUpperCase(Locale.ROOT);
  }

  /** The last nine digits, which stay the same with and without the country. */
  static String digits(String phone) {
    var all = phone.replaceAll("\\D", "");
    return all.length() < 6 ? "" : all.substring(Math.max(0, all.length() - 9));
  }

  /** A name without its legal form, accents and signs, in small letters. */
  static String nameOnly(String name) {
    var bare = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    var words = bare.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", " ").strip();
    var without = LEGAL_FORM.matcher(words).replaceAll(" ").replaceAll(" +", " ").strip();
    return without.isEmpty() ? words : without;
  }

  /**
   * How many pairs of neighbouring letters two names share, of a thousand; a name that is a part of
   * the other is like it too.
   */
  private static int likenessOfNames(int[] one, int[] other) {
    if (one.length == 0 || other.length == 0) {
      return 0;
    }
    var shared = shared(one, other);
    var whole = 2 * ALL * shared / (one.length + other.length);
    var fewest = Math.min(one.length, other.length);
    return fewest < SHORTEST ? whole : Math.max(whole, PART_OF_NAME * shared / fewest);
  }

  private static int shared(int[] one, int[] other) {
    var shared = 0;
    for (int at = 0, in = 0; at < one.length && in < other.length; ) {
      if (one[at] == other[in]) {
        shared++;
        at++;
        in++;
      } else if (one[at] < other[in]) {
        at++;
      } else {
        in++;
      }
    }
    return shared;
  }

  private static int[] pairs(String name) {
    return Arrays.stream(name.split(" "))
        .filter(word -> !word.isEmpty())
        .map(word -> " " + word + " ")
        .flatMapToInt(
            word ->
                IntStream.range(1, word.length())
                    .map(at -> word.charAt(at - 1) << 16 | word.charAt(at)))
        .distinct()
        .sorted()
        .toArray();
  }
}
