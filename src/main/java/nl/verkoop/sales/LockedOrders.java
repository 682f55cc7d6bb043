package nl.verkoop.sales;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.verkoop.sales.SalesOrder.Line;
import nl.verkoop.shared.PerTransaction;
import org.springframework.stereotype.Component;

/**
 * The orders that the running transaction has locked. Nobody else changes them before it ends, so
 * they are read once, and again only when it has changed them itself.
 */
@Component
@PerTransaction
class LockedOrders {

  private final Map<String, DocumentHeader> headers = new HashMap<>();
  private final Map<String, List<Line>> lines = new HashMap<>();

  /** The header of an order, which is locked by reading it; empty where there is no such order. */
  Optional<DocumentHeader> header(String no, Function<String, Optional<DocumentHeader>> read) {
    var held = Optional.ofNullable(headers.get(no)).or(() -> read.apply(no));
    held.ifPresent(header -> headers.put(no, header));
    return held;
  }

  /** The lines of an order that is locked. */
  List<Line> lines(String no, Function<String, List<Line>> read) {
    return lines.computeIfAbsent(no, read);
  }

  void headerChanged(String no) {
    headers.remove(no);
  }

  void linesChanged(String no) {
    lines.remove(no);
  }
}
