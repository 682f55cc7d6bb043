package nl.verkoop.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.banking.BankImport;

/**
 * All that a line is said to be: the entries it pays, and what is left on accounts or a customer.
 */
record LineParts(List<Proposal> entries, List<LinePart> rest) {

  static final LineParts NONE = new LineParts(List.of(), List.of());

  boolean isEmpty() {
    return entries.isEmpty() && rest.isEmpty();
  }

  boolean isDecided() {
    return entries.stream().anyMatch(Proposal::isDecided)
        || rest.stream().anyMatch(LinePart::isDecided);
  }

  /** Who decided any of it; with empty names where nobody did. */
  Stream<String> deciders() {
    return Stream.concat(
        entries.stream().map(Proposal::decidedBy), rest.stream().map(LinePart::decidedBy));
  }

  /** An account that is proposed is never sure by itself (feature B-27). */
  boolean isSure() {
    return !isEmpty()
        && (isDecided() || rest.isEmpty())
        && entries.stream().allMatch(Proposal::isSure);
  }

  /** Whose money it is; empty where it is only on accounts. */
  String customerNo() {
    return Stream.concat(
            entries.stream().map(Proposal::customerNo),
            rest.stream().filter(each -> !each.isOnAccount()).map(LinePart::customerNo))
        .findFirst()
        .orElse("");
  }

  List<LinePart> onAccounts() {
    return rest.stream().filter(LinePart::isOnAccount).toList();
  }

  /** What of the line is the customer's. */
  BigDecimal ofCustomer(BankImport.Line line) {
    return onAccounts().stream().map(LinePart::amount).reduce(line.amount(), BigDecimal::subtract);
  }

  private LineParts only(boolean decided) {
    return new LineParts(
        entries.stream().filter(each -> each.isDecided() == decided).toList(),
        rest.stream().filter(each -> each.isDecided() == decided).toList());
  }

  /** Whether both say the same, whoever said it. */
  boolean isSameAs(LineParts other) {
    return targets().equals(other.targets());
  }

  private Set<String> targets() {
    return Stream.concat(
            entries.stream().map(each -> each.entryNo() + " " + each.amount()),
            rest.stream()
                .map(each -> each.accountNo() + " " + each.customerNo() + " " + each.amount()))
        .collect(Collectors.toSet());
  }

  /** What a human decided; what is proposed where none did. */
  LineParts valid() {
    return isDecided() ? only(true) : this;
  }

  /** What was proposed before a human decided. */
  LineParts proposed() {
    return isDecided() ? only(false) : NONE;
  }
}
