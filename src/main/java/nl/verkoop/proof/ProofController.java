package nl.verkoop.proof;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.People;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import org.springframework.context.MessageSource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows whether the books are right, and proves them on demand. */
@RestController
@MayCall({Role.ACCOUNTING, Role.FINANCEMANAGER, Role.ANALYST, Role.ADMIN})
@RequestMapping("/api/proof")
@Tag(name = "Books")
class ProofController {

  private final BooksProof proof;
  private final ProofTable table;
  private final People names;
  private final MessageSource messages;

  ProofController(BooksProof proof, ProofTable table, People names, MessageSource messages) {
    this.proof = proof;
    this.table = table;
    this.names = names;
    this.messages = messages;
  }

  /** A proof of the books as the API shows it. */
  record ProofView(
      boolean ok,
      Instant startedAt,
      Instant finishedAt,
      String requestedBy,
      String requestedByName,
      List<CheckView> checks) {}

  /** One check of a proof, with its title in the reader's language. */
  record CheckView(
      @Schema(example = "open-amounts") String name,
      String title,
      @Schema(description = "What is expected, and what was found, in words") String compared,
      boolean ok,
      @Schema(description = "How many documents, accounts or items were compared") long checked,
      @Schema(description = "How many of them differ") long wrong,
      @Schema(description = "The first twenty differences") List<Finding> findings) {}

  @GetMapping
  @Operation(summary = "The last proof of the books")
  @ApiResponse(responseCode = "200", description = "The proof, also when it found differences")
  ProofView latest(Locale locale) {
    return table
        .latest()
        .map(run -> view(run, locale))
        .orElseThrow(() -> new RefusedException(List.of(Refusal.unknown("", "never-proved"))));
  }

  @PostMapping
  @Transactional(propagation = Propagation.NEVER)
  @Operation(
      summary = "Proves the books now",
      description =
          "Recomputes open amounts, stock, account balances and order quantities from the entries, "
              + "and checks causes, numbers and documents. Changes nothing in the books.")
  @ApiResponse(responseCode = "200", description = "The proof, also when it found differences")
  ProofView run(Principal user, Locale locale) {
    return view(proof.run(user.getName()), locale);
  }

  private ProofView view(ProofRun run, Locale locale) {
    return new ProofView(
        run.ok(),
        run.startedAt(),
        run.finishedAt(),
        run.requestedBy(),
        names.at(run.requestedBy(), run.startedAt()),
        run.checks().stream().map(check -> view(check, locale)).toList());
  }

  private CheckView view(CheckResult check, Locale locale) {
    return new CheckView(
        check.name(),
        messages.getMessage("proof.check." + check.name(), null, check.name(), locale),
        messages.getMessage("proof.compared." + check.name(), null, "", locale),
        check.ok(),
        check.checked(),
        check.wrong(),
        check.findings());
  }
}
