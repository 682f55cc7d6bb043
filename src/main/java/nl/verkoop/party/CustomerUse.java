package nl.verkoop.party;

import java.util.List;
import nl.verkoop.shared.Refusal;

/** Says what still hangs on a customer; offered by modules that keep something of his. */
public interface CustomerUse {

  /** What has to be finished before he is closed, each reason in words (feature C-07). */
  List<Refusal> unfinished(String customerNo);

  /** Whether anything was ever written or posted for him, so that his card stays. */
  boolean hasHistory(String customerNo);

  /** Takes away what was only agreed with him, since his card is taken away. */
  default void forget(String customerNo) {}

  /** What has to be finished before his card is merged into another, which takes over the rest. */
  default List<Refusal> againstMerging(String from, String into) {
    return unfinished(from);
  }

  /** What both cards say, and each otherwise, so that somebody has to choose. */
  default List<CustomerClash> clashes(String from, String into) {
    return List.of();
  }

  /** What speaks against merging once somebody chose what stays. */
  default List<Refusal> againstChoice(CustomerMerge merge) {
    return List.of();
  }

  /** Lets the other card have what this one had. */
  default void merge(CustomerMerge merge) {}
}
