package nl.verkoop.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The customers' names, found in what banks make of them: words in another order, the end cut off
 * where the field was full, the legal form left out.
 */
final class CustomerNames {

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern DOTTED = Pattern.compile("(?<=\\b\\p{L})\\.(?=\\p{L}\\b)");

  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "BV", "NV", "VOF", "CV", "UA", "BVBA", "SPRL", "SRL", "SA", "SAS", "SARL", "VZW", "ASBL",
          "GMBH", "AG", "KG", "OHG", "UG", "LTD", "LIMITED", "PLC", "INC", "LLC", "AB", "AS", "APS",
          "OY");

  /** Less of a name says too little; a name of which more is missing is another one. */
  private static final int FEWEST_LETTERS = 6;

  private static final int LEAST_PERCENT = 65;

  private final Map<String, Set<String>> whole = new HashMap<>();
  private final Map<List<String>, Set<String>> byWords = new HashMap<>();
  private final NavigableMap<String, Set<String>> begun = new TreeMap<>();
  private final Map<String, List<Name>> byLongestWord = new HashMap<>();

  private record Name(String customerNo, List<String> words) {}

  void add(String name, String customerNo) {
    put(whole, bare(name), customerNo);
    put(begun, bare(name), customerNo);
    var words = words(name);
    if (words.stream().mapToInt(String::length).sum() >= FEWEST_LETTERS) {
      put(byWords, inOrder(words), customerNo);
      var longest = longest(words);
      var entry = new Name(customerNo, words);
      Stream.of(longest, cut(longest))
          .forEach(
              each -> byLongestWord.computeIfAbsent(each, key -> new ArrayList<>()).add(entry));
    }
  }

  private static <K> void put(Map<K, Set<String>> index, K key, String customerNo) {
    index.computeIfAbsent(key, each -> new TreeSet<>()).add(customerNo);
  }

  /** Who is called exactly so, but for capitals and punctuation. */
  Collection<String> exactly(String name) {
    return whole.getOrDefault(bare(name), Set.of());
  }

  /** "Jansen" is not certain to be Jansen where there is a Jansen Bouw as well. */
  boolean isPartOfOne(String name) {
    var bare = bare(name);
    return whole.keySet().stream().filter(each -> each.contains(bare)).limit(2).count() == 1;
  }

  /** Who is called so with the words in another order, without legal form, or cut off. */
  Collection<String> nearly(String name) {
    var words = words(name);
    var found = new TreeSet<>(byWords.getOrDefault(inOrder(words), Set.of()));
    var bare = bare(name);
    if (bare.length() >= FEWEST_LETTERS) {
      begun
          .subMap(bare, bare + Character.MAX_VALUE)
          .forEach(
              (full, customers) -> {
                if (bare.length() * 100 >= full.length() * LEAST_PERCENT) {
                  found.addAll(customers);
                }
              });
    }
    return found;
  }

  /** Whose name stands in the text with all its words, in any order. */
  Collection<String> within(String text) {
    var words = Set.copyOf(words(text));
    return words.stream()
        .flatMap(word -> byLongestWord.getOrDefault(word, List.of()).stream())
        .filter(name -> name.words().stream().allMatch(word -> isAmong(word, words)))
        .map(Name::customerNo)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isAmong(String word, Set<String> words) {
    return words.contains(word) || words.contains(cut(word));
  }

  /** A long word without its last letter: as much as a full field may have cost it. */
  private static String cut(String word) {
    return word.length() < FEWEST_LETTERS ? word : word.substring(0, word.length() - 1);
  }

  private static String longest(List<String> words) {
    return words.stream().reduce("", (one, other) -> other.length() > one.length() ? other : one);
  }

  private static List<String> inOrder(List<String> words) {
    return words.stream().sorted().toList();
  }

  /** The words of a name in capitals, without its legal form; B.V. is one word. */
  private static List<String> words(String name) {
    var joined = DOTTED.matcher(name.toUpperCase(Locale.ROOT)).replaceAll("");
    return Stream.of(NO_LETTER.split(joined))
        .filter(word -> !word.isEmpty() && !LEGAL_FORMS.contains(word))
        .toList();
  }

  private static String bare(String name) {
    return NO_LETTER.matcher(name.toUpperCase(Locale.ROOT)).replaceAll("");
  }
}
