package nl.verkoop.reconciliation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.math.BigDecimal;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import nl.verkoop.banking.BankImport;
import nl.verkoop.banking.BankImports;
import nl.verkoop.banking.UploadResult;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import nl.verkoop.shared.RowLimit;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes bank files in and lets people and programs decide on their lines. */
@RestController
@MayCall({Role.ACCOUNTING, Role.FINANCEMANAGER, Role.ADMIN})
@RequestMapping("/api/bank-statements")
@Tag(name = "Bank statements")
class BankStatementController {

  private final BankImports imports;
  private final Reconciliation reconciliation;
  private final StatementViews views;
  private final ReconciliationTasks tasks;

  BankStatementController(
      BankImports imports,
      Reconciliation reconciliation,
      StatementViews views,
      ReconciliationTasks tasks) {
    this.imports = imports;
    this.reconciliation = reconciliation;
    this.views = views;
    this.tasks = tasks;
  }

  /** What was read in; total is in the company's currency. */
  record Uploaded(
      String importNo,
      String fileName,
      String format,
      int lines,
      int knownLines,
      BigDecimal total,
      List<String> warnings) {}

  @PostMapping(path = "/uploads", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Reads a CAMT.053 or MT940 file in without matching it yet",
      description =
          "The same file again gives the same import until it is being reconciled. Refused (422): a file "
              + "that is reconciled already, an unreadable file, an account that is not the company's, "
              + "another currency than the company's, a file whose lines are all known.")
  Uploaded upload(@RequestParam MultipartFile file, Principal user) throws IOException {
    var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    var result = imports.upload(name, file.getBytes(), user.getName());
    if (result instanceof UploadResult.Refused refused) {
      throw new RefusedException(refused.reasons());
    }
    var imported = (UploadResult.Imported) result;
    return new Uploaded(
        imported.importNo(),
        name,
        imported.format(),
        imported.newLines(),
        imported.knownLines(),
        imported.total(),
        imported.warnings().stream().map(views::warning).toList());
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Transactional
  @Operation(
      summary = "Reads a bank file in and starts its reconciliation",
      description =
          "Sure matches are posted at once; the rest becomes a review task. Refusals as for uploads.")
  Uploaded importAndStart(@RequestParam MultipartFile file, Principal user) throws IOException {
    var uploaded = upload(file, user);
    tasks.start(uploaded.importNo());
    return uploaded;
  }

  @PostMapping("/{importNo}/start")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Starts the reconciliation of a file that was read in",
      description = "Refused (422): a file whose reconciliation was started already.")
  void start(@PathVariable String importNo) {
    known(importNo);
    tasks.start(importNo);
  }

  @GetMapping
  @Operation(summary = "Bank files that were read in, newest first, and what became of their lines")
  List<StatementViews.Row> list(
      @Parameter(description = "Only imports older than this one, for the next page") @RequestParam
          Optional<String> before,
      @Parameter(description = "At most 500") @RequestParam(defaultValue = "100") int limit) {
    return views.rows(imports.list(before, RowLimit.of(limit, 500)));
  }

  @GetMapping("/{importNo}")
  @Operation(summary = "An import with its lines and what is proposed and decided for each")
  StatementViews.View get(@PathVariable String importNo) {
    return views.of(known(importNo));
  }

  @PutMapping("/{importNo}/lines/{lineNo}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Decides on a line",
      description =
          "What accounts take and what entries are paid with may be less than the line: the rest stays "
              + "on account of the customer. Refused (422): a line that is done, entries that are "
              + "closed, of several customers or of the other side, amounts above what was moved or "
              + "is open, accounts that people may not post on, parts that do not make the whole.")
  void decide(
      @PathVariable String importNo,
      @PathVariable int lineNo,
      @RequestBody LineDecision decision,
      Principal user) {
    known(importNo);
    RefusedException.throwIfAny(
        decision.setAside()
            ? reconciliation.setAside(importNo, lineNo, user.getName())
            : reconciliation.decide(importNo, lineNo, decision, user.getName()));
  }

  @PostMapping("/{importNo}/lines/{lineNo}/take-up")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Takes a line up again that was set aside: it comes back for review",
      description = "Refused (422): a line that is not set aside.")
  void takeUp(@PathVariable String importNo, @PathVariable int lineNo) {
    known(importNo);
    RefusedException.throwIfAny(reconciliation.takeUp(importNo, lineNo));
  }

  /** Why a posting is undone. */
  record UndoRequest(@Schema(example = "Betaald door een andere klant") String reason) {}

  @PostMapping("/{importNo}/lines/{lineNo}/undo")
  @MayCall({Role.FINANCEMANAGER, Role.ADMIN})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Undoes what was posted of a line: it comes back for review",
      description =
          "Everything is turned round on the day of the posting: invoices are open again, discounts "
              + "are taken back. Refused (422): no reason, a line that is not posted, money that was "
              + "applied otherwise since, a closed period.")
  void undo(
      @PathVariable String importNo,
      @PathVariable int lineNo,
      @RequestBody UndoRequest request,
      Principal user) {
    known(importNo);
    var reason = request.reason() == null ? "" : request.reason().strip();
    RefusedException.throwIfAny(
        reconciliation.undo(new PaymentReversal.Undo(importNo, lineNo, reason, user.getName())));
  }

  @PostMapping("/{importNo}/review")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary =
          "Finishes the review task: what is decided is posted, what is not comes back as a new task")
  void finishReview(@PathVariable String importNo) {
    known(importNo);
    tasks.finishReview(importNo);
  }

  private BankImport known(String importNo) {
    return imports
        .find(importNo)
        .orElseThrow(
            () ->
                new RefusedException(
                    List.of(Refusal.unknown("importNo", "import-unknown", importNo))));
  }
}
