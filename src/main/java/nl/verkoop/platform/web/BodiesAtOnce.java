package nl.verkoop.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.verkoop.platform.web.EarlyRefusal.Reason;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in only as much at once as the memory has room for. What is small goes on at once; large
 * files that come together wait for each other, or are asked to come back. It stands behind the
 * login, so that strangers take no room.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER + 1)
final class BodiesAtOnce extends OncePerRequestFilter {

  /** While it is read, a file is in memory up to three times: as sent, as text, and as rows. */
  private static final int SHARE_OF_MEMORY = 8;

  private static final int PIECE = 1024;
  private static final int SMALL = 64 * PIECE;
  private static final int PATIENCE_SECONDS = 20;

  private static final Reason TOO_MUCH_AT_ONCE =
      new Reason(HttpStatus.SERVICE_UNAVAILABLE, "refusal.too-much-at-once");

  private final BodySizes sizes;
  private final EarlyRefusal refusal;
  private final int pieces;
  private final Semaphore room;
  private final Map<String, Semaphore> turns = new ConcurrentHashMap<>();

  BodiesAtOnce(BodySizes sizes, EarlyRefusal refusal) {
    this.sizes = sizes;
    this.refusal = refusal;
    this.pieces = Math.toIntExact(Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY / PIECE);
    this.room = new Semaphore(pieces);
  }

  /** What is small never waits. Of one user's large files one is read at a time. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return sizes.expected(request) <= SMALL;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var turn =
        turns.computeIfAbsent(
            String.valueOf(request.getRemoteUser()), user -> new Semaphore(1, true));
    if (!waitFor(turn, 1)) {
      refusal.give(request, response, TOO_MUCH_AT_ONCE);
      return;
    }
    try {
      readWhereThereIsRoom(request, response, chain);
    } finally {
      turn.release();
    }
  }

  private void readWhereThereIsRoom(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    // What has less memory than one file needs can only take it alone.
    var needed = (int) Math.min(pieces, sizes.expected(request) / PIECE);
    if (!waitFor(room, needed)) {
      refusal.give(request, response, TOO_MUCH_AT_ONCE);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      room.release(needed);
    }
  }

  private static boolean waitFor(Semaphore permits, int needed) {
    try {
      return permits.tryAcquire(needed, PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
