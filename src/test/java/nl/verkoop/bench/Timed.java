package nl.verkoop.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How long the same took, many times. */
record Timed(List<Duration> each) {

  private static final int WARM_UP = 10;

  Timed {
    each = each.stream().sorted().toList();
  }

  /** So many times, after some that are not counted. */
  static Timed times(int times, Runnable work) {
    var each = new ArrayList<Duration>();
    for (var time = -WARM_UP; time < times; time++) {
      var begin = Instant.now();
      work.run();
      if (time >= 0) {
        each.add(Duration.between(begin, Instant.now()));
      }
    }
    return new Timed(each);
  }

  /** In milliseconds: 19 of 20 took no longer. */
  double p95() {
    return millis(95);
  }

  /** In milliseconds. */
  double median() {
    return millis(50);
  }

  private double millis(int percent) {
    return each.get((each.size() - 1) * percent / 100).toNanos() / 1e6;
  }
}
