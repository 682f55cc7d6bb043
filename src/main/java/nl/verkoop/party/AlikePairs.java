package nl.verkoop.party;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.verkoop.party.Likeness.Compared;
import nl.verkoop.party.Likeness.Trait;
import nl.verkoop.party.Likeness.Traits;

/**
 * Finds the pairs of cards that may be of one and the same customer (feature K-02). Only cards that
 * share something are compared with each other, so that many cards take little memory and time.
 */
final class AlikePairs {

  /** What more cards share than this tells nobody apart. */
  static final int MOST_SHARING = 50;

  /** Below this nobody would look twice. */
  static final int LEAST_PERCENT = 50;

  private static final int SHORTEST_WORD = 3;
  private static final int BEGINNING = 4;
  private static final int CARD_BITS = 24;
  private static final long CARD_MASK = (1L << CARD_BITS) - 1;

  private static final Comparator<Pair> LIKELIEST_FIRST =
      Comparator.comparingInt((Pair pair) -> -pair.likeness().percent())
          .thenComparing(pair -> pair.one().no())
          .thenComparing(pair -> pair.other().no());

  private final List<Card> cards;
  private final long[][] sharedBy;

  /** Of what so many cards share that it is not looked at, by the key. */
  private final Map<Long, Common> common = new HashMap<>();

  private final Compared[] compared;

  private AlikePairs(List<Card> cards) {
    this.cards = cards;
    this.compared = cards.stream().map(card -> Compared.of(card.traits())).toArray(Compared[]::new);
    this.sharedBy =
        IntStream.range(0, cards.size())
            .mapToObj(place -> keys(place).keySet().stream().mapToLong(AlikePairs::hash))
            .map(keys -> keys.sorted().toArray())
            .toArray(long[][]::new);
  }

  /** A card with what is compared of it. */
  record Card(String no, String name, String city, Traits traits) {}

  /** Two cards, the lower number first, with how likely they are of one customer. */
  record Pair(Card one, Card other, Likeness likeness) {}

  /**
   * What so many cards have that it tells nobody apart, such as the mail address of the company.
   */
  record Common(Trait trait, String value, int cards) {}

  /**
   * What was found.
   *
   * @param pairs the likeliest first, as many as were asked for
   * @param found how many there are in all
   * @param common what was not compared, since too many share it
   */
  record Found(List<Pair> pairs, int found, List<Common> common) {}

  /** The pairs among these cards that are wanted. */
  static Found among(List<Card> cards, Predicate<Pair> wanted, int limit) {
    return new AlikePairs(cards).find(wanted, limit);
  }

  private Found find(Predicate<Pair> wanted, int limit) {
    var blocks = blocks();
    blocks.forEach(this::noteCommon);
    var best = new PriorityQueue<>(LIKELIEST_FIRST.reversed());
    var found = 0;
    for (var block : blocks) {
      for (var pair : block.length > MOST_SHARING ? List.<Pair>of() : pairs(block)) {
        if (wanted.test(pair)) {
          found++;
          best.add(pair);
          if (best.size() > limit) {
            best.remove();
          }
        }
      }
    }
    var telling =
        common.values().stream()
            .filter(each -> each.trait() != Trait.NAME)
            .sorted(Comparator.comparingInt(Common::cards).reversed().thenComparing(Common::value))
            .toList();
    return new Found(best.stream().sorted(LIKELIEST_FIRST).toList(), found, telling);
  }

  /** Cards that share a key, each with the key above its place in the list. */
  private List<long[]> blocks() {
    var size = Arrays.stream(sharedBy).mapToInt(keys -> keys.length).sum();
    var all = new long[size];
    var at = 0;
    for (var card = 0; card < sharedBy.length; card++) {
      for (var key : sharedBy[card]) {
        all[at++] = key << CARD_BITS | card;
      }
    }
    Arrays.sort(all);
    var blocks = new ArrayList<long[]>();
    var from = 0;
    for (var to = 1; to <= size; to++) {
      if (to == size || all[to] >> CARD_BITS != all[from] >> CARD_BITS) {
        if (to - from > 1) {
          blocks.add(Arrays.copyOfRange(all, from, to));
        }
        from = to;
      }
    }
    return blocks;
  }

  private void noteCommon(long[] block) {
    if (block.length > MOST_SHARING) {
      var key = block[0] >> CARD_BITS;
      keys(place(block[0])).entrySet().stream()
          .filter(each -> hash(each.getKey()) == key)
          .forEach(
              each ->
                  common.put(
                      key,
                      new Common(
                          each.getValue(),
                          shown(each.getValue(), each.getKey().substring(1)),
                          block.length)));
    }
  }

  /** Of an account only its end, by which who knows it knows it again. */
  private static String shown(Trait trait, String value) {
    return trait == Trait.IBAN ? "…" + value.substring(Math.max(0, value.length() - 4)) : value;
  }

  private Card card(long entry) {
    return cards.get(place(entry));
  }

  private Map<String, Trait> keys(int place) {
    return keys(cards.get(place).traits(), compared[place]);
  }

  private static int place(long entry) {
    return (int) (entry & CARD_MASK);
  }

  /** The pairs of a block that no block before it had. */
  private List<Pair> pairs(long[] block) {
    var pairs = new ArrayList<Pair>();
    for (var one = 0; one < block.length; one++) {
      for (var other = one + 1; other < block.length; other++) {
        if (isFirstShared(block[one], block[other])) {
          var likeness = Likeness.of(compared[place(block[one])], compared[place(block[other])]);
          if (likeness.percent() >= LEAST_PERCENT) {
            pairs.add(pair(card(block[one]), card(block[other]), likeness));
          }
        }
      }
    }
    return pairs;
  }

  private boolean isFirstShared(long one, long other) {
    var others = sharedBy[place(other)];
    for (var key : sharedBy[place(one)]) {
      if (Arrays.binarySearch(others, key) >= 0 && !common.containsKey(key)) {
        return key == one >> CARD_BITS;
      }
    }
    return false;
  }

  private static Pair pair(Card one, Card other, Likeness likeness) {
    return one.no().compareTo(other.no()) < 0
        ? new Pair(one, other, likeness)
        : new Pair(other, one, likeness);
  }

  /** A key of 39 bits: two values under one key are compared for nothing, and no more. */
  private static long hash(String key) {
    var hash = 1125899906842597L;
    for (var at = 0; at < key.length(); at++) {
      hash = 31 * hash + key.charAt(at);
    }
    return (hash ^ hash >>> 29) & (1L << 63 - CARD_BITS) - 1;
  }

  /** What a card may share with others, each value with a letter before it for what it is. */
  private static Map<String, Trait> keys(Traits traits, Compared compared) {
    var keys = new HashMap<String, Trait>();
    put(keys, 'V', compared.vatNumber(), Trait.VAT_NUMBER);
    put(keys, 'R', compared.registerNumber(), Trait.REGISTER_NUMBER);
    put(keys, 'E', compared.email(), Trait.EMAIL);
    put(keys, 'T', compared.phone(), Trait.PHONE);
    put(keys, 'A', compared.place(), Trait.ADDRESS);
    compared.ibans().forEach(iban -> put(keys, 'I', iban, Trait.IBAN));
    names(traits).forEach(name -> put(keys, 'N', name, Trait.NAME));
    return keys;
  }

  private static void put(Map<String, Trait> keys, char kind, String value, Trait trait) {
    if (!value.isEmpty()) {
      keys.put(kind + value, trait);
    }
  }

  /**
   * A name as a whole, how each word begins, and the same at one post code and for two words
   * together, since many share a word.
   */
  private static Set<String> names(Traits traits) {
    var all = List.of(Likeness.nameOnly(traits.name()).split(" "));
    var words =
        all.stream()
            .filter(word -> word.length() >= SHORTEST_WORD)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    var names = new HashSet<String>();
    var beginnings = words.stream().map(AlikePairs::beginning).distinct().limit(3).toList();
    for (var beginning : beginnings) {
      names.add(beginning);
      names.add(beginning + "@" + Likeness.plain(traits.postCode()));
      beginnings.forEach(
          other -> {
            if (beginning.compareTo(other) < 0) {
              names.add(beginning + "+" + other);
            }
          });
    }
    names.add("=" + all.stream().sorted().toList());
    return names;
  }

  private static String beginning(String word) {
    return word.substring(0, Math.min(BEGINNING, word.length()));
  }
}
