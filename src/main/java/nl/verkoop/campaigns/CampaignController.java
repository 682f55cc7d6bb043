package nl.verkoop.campaigns;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.verkoop.campaigns.Campaign.Status;
import nl.verkoop.campaigns.CampaignMembers.As;
import nl.verkoop.campaigns.CampaignMembers.Member;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.People;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import nl.verkoop.shared.RowLimit;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets people keep campaigns, and who takes part in them (features C-40 and C-43). */
@RestController
@MayCall({Role.SALESMANAGER, Role.ADMIN})
@RequestMapping("/api/campaigns")
@Tag(name = "Campaigns")
class CampaignController {

  private static final int USUAL = 50;
  private static final int MOST = 500;

  private final Campaigns campaigns;
  private final CampaignCards cards;
  private final CampaignMembers members;
  private final CampaignChanges changes;
  private final People people;
  private final Clock clock;

  CampaignController(
      Campaigns campaigns,
      CampaignCards cards,
      CampaignMembers members,
      CampaignChanges changes,
      People people,
      Clock clock) {
    this.changes = changes;
    this.people = people;
    this.campaigns = campaigns;
    this.cards = cards;
    this.members = members;
    this.clock = clock;
  }

  /** A campaign, and whether its prices count today. */
  record Row(
      String code,
      String description,
      LocalDate startingDate,
      LocalDate endingDate,
      String salesperson,
      Status status,
      boolean on) {

    static Row of(Campaign campaign, LocalDate today) {
      return new Row(
          campaign.code(),
          campaign.description(),
          campaign.startingDate(),
          campaign.endingDate(),
          campaign.salesperson(),
          campaign.status(),
          campaign.isOn(today));
    }
  }

  /** What names a campaign: how many of a kind, and what they are worth without VAT. */
  record Result(CampaignUse.Kind kind, long count, BigDecimal net) {}

  /** A campaign with the version that a change of it names, and what came of it. */
  record View(Row campaign, int version, List<Result> results) {}

  /** A change, and who made it, by the name of that time. */
  record ChangeView(@JsonUnwrapped CampaignChanges.Change change, String changedByName) {}

  /** A campaign that can be named. */
  record Choice(String code, String name, LocalDate endingDate) {}

  @GetMapping
  @MayCall({Role.SALES, Role.SALESMANAGER, Role.ADMIN})
  @Operation(summary = "The campaigns, those that end last first")
  List<Row> all() {
    var today = LocalDate.now(clock);
    return campaigns.all().stream().map(each -> Row.of(each, today)).toList();
  }

  @GetMapping("/choices")
  @MayCall
  @Operation(
      summary = "Campaigns that can be named",
      description =
          "A document names one that is on; an opportunity may also name one that is planned.")
  List<Choice> choices(
      @Parameter(description = "Also those that are not active yet, or begin later")
          @RequestParam(defaultValue = "false")
          boolean planned) {
    var today = LocalDate.now(clock);
    return campaigns.all().stream()
        .filter(each -> planned ? each.over(today).isEmpty() : each.isOn(today))
        .map(each -> new Choice(each.code(), each.description(), each.endingDate()))
        .toList();
  }

  @GetMapping("/{code}")
  @MayCall({Role.SALES, Role.SALESMANAGER, Role.ADMIN})
  @Operation(summary = "A campaign, and what came of it")
  View one(@PathVariable String code) {
    var kept = cards.find(code).orElseThrow(() -> unknown(code));
    var results =
        cards.uses(kept.campaign().code()).stream()
            .map(each -> new Result(each.kind(), each.count(), each.net()))
            .toList();
    return new View(Row.of(kept.campaign(), LocalDate.now(clock)), kept.version(), results);
  }

  @GetMapping("/{code}/changes")
  @MayCall({Role.SALES, Role.SALESMANAGER, Role.ADMIN})
  @Operation(summary = "Who changed what of a campaign, and who took part; the newest 50")
  List<ChangeView> changes(@PathVariable String code) {
    var kept = cards.find(code).orElseThrow(() -> unknown(code));
    var newest = changes.of(kept.campaign().code(), USUAL);
    var names = people.among(newest.stream().map(CampaignChanges.Change::changedBy));
    return newest.stream()
        .map(each -> new ChangeView(each, names.at(each.changedBy(), each.changedAt())))
        .toList();
  }

  private static RefusedException unknown(String code) {
    return new RefusedException(List.of(CampaignCards.unknown(CampaignCards.code(code))));
  }

  @PutMapping("/{code}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Makes a campaign, or changes the one of this version",
      description =
          "Without a version it is a new one, and a code that is taken is refused (409), as is a version that somebody "
              + "else changed. A new one is planned: its prices count once it is activated.")
  void keep(
      @PathVariable String code,
      @RequestParam Optional<Integer> version,
      @RequestBody CampaignCards.Typed typed) {
    RefusedException.throwIfAny(cards.keep(code, version, typed));
  }

  @PutMapping("/{code}/activation")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Lets the prices of a campaign count, within its dates")
  void activate(@PathVariable String code, @RequestParam int version) {
    RefusedException.throwIfAny(cards.activate(code, version));
  }

  @PutMapping("/{code}/ending")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Ends a campaign: its prices count no longer, and nothing new names it",
      description = "Documents keep the prices that they have until their lines are changed.")
  void end(@PathVariable String code, @RequestParam int version) {
    RefusedException.throwIfAny(cards.end(code, version));
  }

  @DeleteMapping("/{code}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Takes a campaign away",
      description =
          "Refused: one that a price, a document or an opportunity names, and a version that somebody else changed (409).")
  void remove(@PathVariable String code, @RequestParam int version) {
    RefusedException.throwIfAny(cards.remove(code, version));
  }

  @GetMapping("/{code}/members")
  @MayCall({Role.SALES, Role.SALESMANAGER, Role.ADMIN})
  @Operation(summary = "Who takes part in a campaign, by name; at most 500 at a time")
  List<Member> members(
      @PathVariable String code,
      @Parameter(description = "How many were seen before, for the next page")
          @RequestParam(defaultValue = "0")
          int skip,
      @RequestParam(required = false) Integer limit) {
    var kept = cards.find(code).orElseThrow(() -> unknown(code));
    return members.of(kept.campaign().code(), Math.max(0, skip), RowLimit.of(limit, USUAL, MOST));
  }

  @PutMapping("/{code}/members/contacts/{no}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Lets a contact take part in a campaign",
      description = "The customer that he, or his company, is gets its prices.")
  void addContact(@PathVariable String code, @PathVariable String no) {
    RefusedException.throwIfAny(members.add(code, As.CONTACT, no));
  }

  @PutMapping("/{code}/members/customers/{no}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Lets a customer take part in a campaign")
  void addCustomer(@PathVariable String code, @PathVariable String no) {
    RefusedException.throwIfAny(members.add(code, As.CUSTOMER, no));
  }

  @DeleteMapping("/{code}/members/contacts/{no}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Lets a contact take part in a campaign no longer")
  void removeContact(@PathVariable String code, @PathVariable String no) {
    RefusedException.throwIfAny(members.remove(code, As.CONTACT, no));
  }

  @DeleteMapping("/{code}/members/customers/{no}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Lets a customer take part in a campaign no longer")
  void removeCustomer(@PathVariable String code, @PathVariable String no) {
    RefusedException.throwIfAny(members.remove(code, As.CUSTOMER, no));
  }
}
