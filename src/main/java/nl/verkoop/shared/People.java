package nl.verkoop.shared;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

/** Names of the people behind the logins: of today, or of the day on which somebody did it. */
public interface People {

  /** What some people were called when they did what they did. */
  interface Names {

    /** Who was never known keeps his login, and nobody stays nobody. */
    String at(String userId, Instant moment);

    /** What he is called now, or was called last. */
    String now(String userId);
  }

  /** What somebody is called now; who is unknown keeps his login, and nobody stays nobody. */
  String of(String userId);

  /** What somebody was called then. */
  String at(String userId, Instant moment);

  /** The names of all these people, in one statement. */
  Names of(Collection<String> userIds);

  /** The same, for people who stand in several places. */
  Names among(Stream<String> userIds);

  /** Everybody in one of the groups, by login, in the order of their names. */
  Map<String, String> ofMembers(Collection<String> groups);
}
