package nl.verkoop.platform.board;

import java.time.Instant;

/** One counted thing: how many of this kind there are, and since when the oldest is there. */
public record Figure(String kind, long count, Instant since) {}
