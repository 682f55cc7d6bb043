package nl.verkoop.opportunities;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.verkoop.opportunities.OpportunityList.AtStage;
import nl.verkoop.opportunities.OpportunityList.Found;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.People;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import nl.verkoop.shared.RowLimit;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets people pursue sales (features K-16 to K-19). */
@RestController
@MayCall({Role.SALES, Role.SALESMANAGER, Role.ADMIN})
@RequestMapping("/api/opportunities")
@Tag(name = "Opportunities")
class OpportunityController {

  private final Opportunities opportunities;
  private final OpportunityList list;
  private final OpportunitySteps steps;
  private final CloseCodes codes;
  private final People people;

  OpportunityController(
      Opportunities opportunities,
      OpportunityList list,
      OpportunitySteps steps,
      CloseCodes codes,
      People people) {
    this.opportunities = opportunities;
    this.list = list;
    this.steps = steps;
    this.codes = codes;
    this.people = people;
  }

  /** A number that was given out. */
  record Registered(String no) {}

  /** A step that was taken, and who took it, by the name of that time. */
  record StepView(OpportunitySteps.Step step, String doneByName) {}

  /** An opportunity and what was done with it, the newest first. */
  record View(Found opportunity, List<StepView> steps) {}

  /** Why something was won or lost. */
  record CodeView(String code, String description, boolean won) {}

  /** Which quote belongs to it; empty for none. */
  record Assignment(String quoteNo) {}

  /** How it ended. */
  record Closing(
      boolean won,
      @Schema(description = "One of the close codes of that kind") String closeCode,
      LocalDate closedOn) {}

  /** How many were taken away. */
  record Removed(int removed) {}

  @GetMapping
  @MayCall({Role.SALES, Role.SALESMANAGER, Role.FINANCEMANAGER, Role.ADMIN})
  @Operation(
      summary = "Opportunities: the open ones first, by the day they may be decided; at most 200")
  List<Found> find(
      @Parameter(description = "OPEN, WON or LOST") @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String salesperson,
      @Parameter(description = "With this contact, or at this company")
          @RequestParam(defaultValue = "")
          String contact,
      @Parameter(description = "Of this quote") @RequestParam(defaultValue = "") String quote,
      @RequestParam(defaultValue = "50") int limit) {
    return list.find(
        new OpportunityList.Search(
            state, q.strip(), salesperson, contact, quote, RowLimit.of(limit, 200)));
  }

  @GetMapping("/pipeline")
  @MayCall({Role.SALES, Role.SALESMANAGER, Role.FINANCEMANAGER, Role.ADMIN})
  @Operation(summary = "What is open, by stage, with its value and what that is by its chances")
  List<AtStage> pipeline(@RequestParam(defaultValue = "") String salesperson) {
    return list.pipeline(salesperson);
  }

  @GetMapping("/close-codes")
  @MayCall({Role.SALES, Role.SALESMANAGER, Role.FINANCEMANAGER, Role.ADMIN})
  @Operation(summary = "Why something is won or lost")
  List<CodeView> closeCodes(Locale reader) {
    return codes.all().stream()
        .map(each -> new CodeView(each.code(), each.description(reader.getLanguage()), each.won()))
        .toList();
  }

  @GetMapping("/{no}")
  @MayCall({Role.SALES, Role.SALESMANAGER, Role.FINANCEMANAGER, Role.ADMIN})
  @Operation(summary = "An opportunity, and what was done with it")
  View one(@PathVariable String no) {
    var found = list.find(no).orElseThrow(() -> new RefusedException(Opportunities.unknown(no)));
    var done = steps.of(found.no());
    var names = people.among(done.stream().map(OpportunitySteps.Step::doneBy));
    return new View(
        found,
        done.stream()
            .map(each -> new StepView(each, names.at(each.doneBy(), each.doneAt())))
            .toList());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Keeps a new opportunity under the next number",
      description = "Needed: description, contact and cycle.")
  Registered register(@RequestBody OpportunityFields fields) {
    var result = opportunities.register(fields);
    if (result instanceof Opportunities.Result.Refused refused) {
      throw new RefusedException(refused.reasons());
    }
    return new Registered(((Opportunities.Result.Saved) result).no());
  }

  @PutMapping("/{no}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Changes an opportunity that is open; give the version that was read")
  void change(
      @PathVariable String no, @RequestParam int version, @RequestBody OpportunityFields fields) {
    RefusedException.throwIfAny(opportunities.change(no, fields, version));
  }

  @PostMapping("/{no}/steps")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Moves an opportunity to another stage, or says anew what is expected of it",
      description =
          "START, NEXT, SKIP, PREVIOUS, JUMP to a stage, or UPDATE. Refused: a stage that may not be left out, and going "
              + "on without a quote from one that needs it.")
  void move(
      @PathVariable String no, @RequestParam int version, @RequestBody Opportunities.Done done) {
    RefusedException.throwIfAny(opportunities.move(no, done, version));
  }

  @PutMapping("/{no}/quote")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Assigns a quote to an opportunity, or none")
  void assign(@PathVariable String no, @RequestParam int version, @RequestBody Assignment request) {
    var quoteNo = Objects.requireNonNullElse(request.quoteNo(), "");
    RefusedException.throwIfAny(opportunities.assign(no, quoteNo, version));
  }

  @PostMapping("/{no}/closing")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Closes an opportunity as won or lost, with a reason and a day")
  void close(@PathVariable String no, @RequestParam int version, @RequestBody Closing closing) {
    RefusedException.throwIfAny(
        opportunities.close(no, closing.won(), closing.closeCode(), closing.closedOn(), version));
  }

  @DeleteMapping("/{no}")
  @MayCall({Role.SALESMANAGER, Role.ADMIN})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Takes an opportunity away that is over")
  void remove(@PathVariable String no) {
    RefusedException.throwIfAny(opportunities.remove(no));
  }

  @DeleteMapping
  @MayCall({Role.SALESMANAGER, Role.ADMIN})
  @Operation(summary = "Takes away all opportunities that were closed before a day")
  Removed removeClosed(@RequestParam LocalDate closedBefore) {
    return new Removed(opportunities.removeClosedBefore(closedBefore));
  }
}
