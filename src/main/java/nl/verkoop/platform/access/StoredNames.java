package nl.verkoop.platform.access;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.shared.Role;

/**
 * The engine keeps one name for each list and each group, the Dutch one; here are the English ones.
 * A name that an administrator chose himself is the same for everybody.
 */
public final class StoredNames {

  static final List<Name> ALL =
      Stream.of(
              Worklist.ALL.stream().map(Worklist::name),
              Worklist.LABELS.values().stream(),
              Arrays.stream(Role.values()).map(role -> new Name(role.dutch(), role.english())),
              Stream.of(Roles.PLATFORM_ADMINISTRATORS))
          .flatMap(Function.identity())
          .toList();

  private static final Map<String, String> ENGLISH =
      ALL.stream().collect(Collectors.toMap(Name::dutch, Name::english));

  private static final Map<String, String> STORED =
      ALL.stream().collect(Collectors.toMap(Name::english, Name::dutch));

  private StoredNames() {}

  public static String english(String stored) {
    return ENGLISH.getOrDefault(stored, stored);
  }

  /** What to keep when somebody saves what he read in English. */
  public static String stored(String english) {
    return STORED.getOrDefault(english, english);
  }
}
