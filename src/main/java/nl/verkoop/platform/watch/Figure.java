package nl.verkoop.platform.watch;

import java.time.Instant;

/** One counted thing: how many of this kind there are, and since when the oldest is there. */
record Figure(String kind, long count, Instant since) {}
