package nl.verkoop.approval;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verkoop.shared.Money;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.Role;

/**
 * A document that somebody must approve, with the content that it has now: its revision counts the
 * changes of what is approved, its authors wrote any of it, its amount is without VAT and in the
 * company's currency.
 */
public record ApprovalSubject(
    String no, String kind, int revision, Set<String> authors, Money amount) {

  /**
   * Why somebody must look at it, by the codes of all reasons, and what the decision approval-route
   * asks about it beside each of them, in whole amounts of the company's currency.
   */
  public record Question(
      ApprovalSubject subject, List<String> reasons, Map<String, Object> facts) {}

  /** Knows the documents of one kind; offered by the module that owns them. */
  public interface Source {

    /** What its documents are, as programs call it. */
    String kind();

    /** The groups that may read what is asked and said about them. */
    default Set<Role> readers() {
      return EnumSet.allOf(Role.class);
    }

    /**
     * Where it is asked for, the field at which it is refused when nobody else may approve it as
     * limits are; none where it may wait until somebody may.
     */
    default Optional<String> needsApprover() {
      return Optional.empty();
    }

    /** Those of these numbers that it knows, in as many statements whatever their number. */
    List<ApprovalSubject> find(Collection<String> numbers);

    /**
     * Its document, which nobody else changes until the transaction ends; none it does not know.
     */
    Optional<ApprovalSubject> lock(String no);

    /** What is to be asked about a document that is locked. */
    Question question(ApprovalSubject locked);

    /** Lets the document wait for the answer. Refused where it is not at that point. */
    List<Refusal> waits(String no);

    /** What follows from the answer of all who were asked, once. Refused where nothing waits. */
    List<Refusal> decided(String no, ApprovalOutcome outcome);
  }
}
