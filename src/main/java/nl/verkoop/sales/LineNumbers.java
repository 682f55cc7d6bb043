package nl.verkoop.sales;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import nl.verkoop.shared.Refusal;

/**
 * Which line of a document is which when it is written anew: one that is asked for by its number
 * stays the same line, wherever it stands now. Where no line has a number they are the same in the
 * order in which they come.
 */
record LineNumbers(List<Integer> present) {

  static LineNumbers of(List<SalesLine> lines) {
    return new LineNumbers(lines.stream().map(SalesLine::no).toList());
  }

  /** Refused: a number that the document does not have, and one that stands there twice. */
  List<Refusal> against(List<LineRequest> asked) {
    var known = new HashSet<>(present);
    var seen = new HashSet<Integer>();
    var refusals = new ArrayList<Refusal>();
    for (var index = 0; index < asked.size(); index++) {
      var lineNo = asked.get(index).lineNo();
      var field = "lines[" + index + "].lineNo";
      if (lineNo != null && !known.contains(lineNo)) {
        refusals.add(Refusal.of(field, "line-unknown", lineNo));
      } else if (lineNo != null && !seen.add(lineNo)) {
        refusals.add(Refusal.of(field, "line-twice", lineNo));
      }
    }
    return refusals;
  }

  /** The number of each line that is asked for, in their order. */
  List<Integer> writtenTo(List<LineRequest> asked) {
    if (asked.stream().allMatch(line -> line.lineNo() == null)) {
      return inTheirOrder(asked.size());
    }
    var next = highest();
    var numbers = new ArrayList<Integer>(asked.size());
    for (var line : asked) {
      numbers.add(line.lineNo() == null ? ++next : line.lineNo());
    }
    return numbers;
  }

  private List<Integer> inTheirOrder(int count) {
    var next = highest() + 1 - present.size();
    return IntStream.range(0, count)
        .mapToObj(index -> index < present.size() ? present.get(index) : next + index)
        .toList();
  }

  private int highest() {
    return present.stream().max(Integer::compareTo).orElse(0);
  }
}
