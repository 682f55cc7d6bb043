package nl.verkoop.reconciliation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A movement in the company's currency, what it is or may be, and what was posted of it before. */
record LineView(
    int lineNo,
    @Schema(description = "The company's own account that the movement is on") String bankAccountNo,
    LocalDate bookingDate,
    @Schema(description = "From when the bank counts interest on it") LocalDate valueDate,
    BigDecimal amount,
    String counterpartyName,
    String counterpartyIban,
    String text,
    String status,
    @Schema(description = "Why an open line cannot be posted now, or not unseen; else empty")
        String problem,
    List<ProposalView> proposals,
    List<PartView> parts,
    @Schema(description = "What the matching had proposed, where a human decided otherwise")
        List<ProposedView> proposedBefore,
    List<UndoneView> undone) {

  /** A posting of the line that was undone: by whom, with the name of that time, and why. */
  record UndoneView(Instant at, String by, String byName, String reason) {}

  /** What the matching had proposed: the entry or account, whose or what it is, and how sure. */
  record ProposedView(
      String no, String name, BigDecimal amount, String confidence, String evidence) {}

  /** What is or may be on an account, or stays with a customer on account; one of the two. */
  record PartView(
      String accountNo,
      String accountName,
      String customerNo,
      String customerName,
      @Schema(description = "With the sign of money on the bank account") BigDecimal amount,
      String confidence,
      String evidence,
      String decidedBy,
      String decidedByName) {}

  /** An entry, how sure the match is, why, and who decided it. */
  record ProposalView(
      long entryNo,
      String documentNo,
      String customerNo,
      String customerName,
      BigDecimal remaining,
      @Schema(description = "What may still be taken on the line's day, whether it is or not")
          BigDecimal discount,
      BigDecimal amount,
      String confidence,
      String evidence,
      String decidedBy,
      String decidedByName) {}
}
