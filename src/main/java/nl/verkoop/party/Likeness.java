package nl.verkoop.party;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How likely two cards are of one and the same customer, and by what they are alike (features C-01
 * and C-12).
 *
 * @param percent 0 where nothing is alike; 100 is never reached, since only people know
 */
record Likeness(int percent, List<Trait> alike) {

  /** By what cards can be alike, and how sure that makes it, of a thousand. */
  enum Trait {
    VAT_NUMBER(970),
    REGISTER_NUMBER(970),
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
      String email) {}

  private static final int ALL = 1000;

  /** From here on two names are taken for one that was written in two ways. */
  private static final int SAME_NAME = 700;

  /** How alike a name is to one that has all of it, and from how many pairs of letters on. */
  private static final int PART_OF_NAME = 800;

  private static final int SHORTEST = 6;

  private static final Pattern LEGAL_FORM =
      Pattern.compile(
          "\\b(b ?v|n ?v|v ?o ?f|u ?a|vzw|gmbh|kg|ag|ltd|llc|inc|sarl|sa|ab|aps|spzoo|sp z o ?o)\\b");

  /** Compares what was typed with a card that is kept. */
  static Likeness of(Traits typed, Traits kept) {
    var alike = new ArrayList<Trait>();
    if (same(plain(typed.vatNumber()), plain(kept.vatNumber()))) {
      alike.add(Trait.VAT_NUMBER);
    }
    if (same(plain(typed.registerNumber()), plain(kept.registerNumber()))) {
      alike.add(Trait.REGISTER_NUMBER);
    }
    if (same(
        typed.email().strip().toLowerCase(Locale.ROOT), kept.email().toLowerCase(Locale.ROOT))) {
      alike.add(Trait.EMAIL);
    }
    var name = likenessOfNames(typed.name(), kept.name());
    if (name >= SAME_NAME) {
      alike.add(Trait.NAME);
    }
    if (same(digits(typed.phone()), digits(kept.phone()))) {
      alike.add(Trait.PHONE);
    }
    if (same(place(typed), place(kept))) {
      alike.add(Trait.ADDRESS);
    }
    var doubt = ALL;
    for (var trait : alike) {
      var sure = trait == Trait.NAME ? trait.sure * name / ALL : trait.sure;
      doubt = doubt * (ALL - sure) / ALL;
    }
    return new Likeness(Math.min(99, (ALL - doubt) / 10), List.copyOf(alike));
  }

  private static boolean same(String typed, String kept) {
    return !typed.isEmpty() && typed.equals(kept);
  }

  private static String place(Traits traits) {
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
  private static int likenessOfNames(String typed, String kept) {
    var one = pairs(nameOnly(typed));
    var other = pairs(nameOnly(kept));
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    var shared = new HashSet<>(one);
    shared.retainAll(other);
    var whole = 2 * ALL * shared.size() / (one.size() + other.size());
    var fewest = Math.min(one.size(), other.size());
    return fewest < SHORTEST ? whole : Math.max(whole, PART_OF_NAME * shared.size() / fewest);
  }

  private static Set<String> pairs(String name) {
    var pairs = new HashSet<String>();
    for (var word : name.split(" ")) {
      var framed = " " + word + " ";
      for (var at = 0; at + 1 < framed.length() && !word.isEmpty(); at++) {
        pairs.add(framed.substring(at, at + 2));
      }
    }
    return pairs;
  }
}
