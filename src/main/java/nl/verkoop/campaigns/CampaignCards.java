package nl.verkoop.campaigns;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.verkoop.campaigns.Campaign.Status;
import nl.verkoop.campaigns.CampaignUse.Named;
import nl.verkoop.imports.CsvRow;
import nl.verkoop.imports.CsvTable;
import nl.verkoop.imports.RowRefusal;
import nl.verkoop.party.Salespeople;
import nl.verkoop.shared.CardVersion;
import nl.verkoop.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Campaigns as people keep them: written, activated, ended and taken away (feature C-40). */
@Service
class CampaignCards {

  private final StoredCampaigns stored;
  private final CampaignMembers members;
  private final Salespeople salespeople;
  private final List<CampaignUse> uses;
  private final CampaignChanges changes;
  private final Clock clock;

  CampaignCards(
      StoredCampaigns stored,
      CampaignMembers members,
      Salespeople salespeople,
      List<CampaignUse> uses,
      CampaignChanges changes,
      Clock clock) {
    this.stored = stored;
    this.members = members;
    this.salespeople = salespeople;
    this.uses = uses;
    this.changes = changes;
    this.clock = clock;
  }

  /** A campaign as it is typed; the salesperson may be left out. */
  record Typed(
      String description, LocalDate startingDate, LocalDate endingDate, String salesperson) {}

  /** A campaign, and how often it was written, which a change must name. */
  record Kept(Campaign campaign, int version) {}

  @Transactional(readOnly = true)
  Optional<Kept> find(String typedCode) {
    return stored.findById(code(typedCode)).map(each -> new Kept(each.campaign(), each.version));
  }

  /** What names it, each kind once. */
  List<Named> uses(String code) {
    return uses.stream()
        .flatMap(use -> use.of(code).stream())
        .filter(named -> named.count() > 0)
        .sorted(Comparator.comparing(Named::kind))
        .toList();
  }

  /**
   * Writes a campaign: a new one where no version is named, else the one that has that version.
   * Refused: a code that is taken or none, no description, no dates or dates that are turned round,
   * and somebody who does not sell.
   */
  @Transactional
  List<Refusal> keep(String typedCode, Optional<Integer> version, Typed typed) {
    var code = code(typedCode);
    var there = stored.findLockedByCode(code);
    var against = against(code, there, version);
    if (against.isPresent()) {
      return List.of(against.get());
    }
    var campaign = there.orElseGet(() -> new StoredCampaign(code));
    var before = there.map(StoredCampaign::campaign);
    var refusals = write(typed, campaign);
    if (refusals.isEmpty()) {
      stored.saveAndFlush(campaign);
      changes.record(before, Optional.of(campaign.campaign()));
    }
    return refusals;
  }

  /** Writes what was typed on it, or says what is wrong with it and writes nothing. */
  private List<Refusal> write(Typed typed, StoredCampaign campaign) {
    var table = table(campaign.code, typed);
    var row = table.rows().iterator().next();
    row.code("code", 20);
    var description = row.required("description", 100);
    var first = day(row, "startingDate");
    var last = day(row, "endingDate");
    var salesperson = row.text("salesperson", 20).toUpperCase(Locale.ROOT);
    if (first.isPresent() && last.filter(day -> day.isBefore(first.get())).isPresent()) {
      row.refuse("endingDate", "until-before-from");
    }
    if (!sells(salesperson, campaign)) {
      row.refuse("salesperson", "unknown-salesperson");
    }
    if (table.isClean()) {
      campaign.description = description;
      campaign.startingDate = first.orElseThrow();
      campaign.endingDate = last.orElseThrow();
      campaign.salesperson = salesperson;
    }
    return table.refusals().stream().map(RowRefusal::reason).toList();
  }

  private static CsvTable table(String code, Typed typed) {
    var cells = new LinkedHashMap<String, String>();
    cells.put("code", code);
    cells.put("description", Objects.requireNonNullElse(typed.description(), "").strip());
    cells.put("startingDate", Objects.toString(typed.startingDate(), ""));
    cells.put("endingDate", Objects.toString(typed.endingDate(), ""));
    cells.put("salesperson", Objects.requireNonNullElse(typed.salesperson(), "").strip());
    return CsvTable.ofOne(cells);
  }

  private static Optional<LocalDate> day(CsvRow row, String column) {
    row.required(column, 10);
    return row.date(column);
  }

  /** Who was blocked meanwhile stays where he is named. */
  private boolean sells(String code, StoredCampaign before) {
    return code.isEmpty()
        || code.equals(before.salesperson)
        || salespeople.find(code).filter(each -> !each.blocked()).isPresent();
  }

  /**
   * Lets its prices count from now on, within its dates. Refused: one that is active already, and
   * one whose last day is past.
   */
  @Transactional
  List<Refusal> activate(String code, int version) {
    return act(
        code,
        version,
        campaign -> {
          if (campaign.status() == Status.ACTIVE) {
            return Optional.of(
                Refusal.conflict("status", "campaign-already-active", campaign.code()));
          }
          return campaign.isPast(LocalDate.now(clock))
              ? Optional.of(
                  Refusal.of("endingDate", "campaign-past", campaign.code(), campaign.endingDate()))
              : Optional.empty();
        },
        Status.ACTIVE);
  }

  /** Lets its prices count no longer, and nothing new name it. Refused: one that was ended. */
  @Transactional
  List<Refusal> end(String code, int version) {
    return act(
        code,
        version,
        campaign ->
            campaign.status() == Status.ENDED
                ? Optional.of(Refusal.conflict("status", "campaign-ended", campaign.code()))
                : Optional.empty(),
        Status.ENDED);
  }

  private List<Refusal> act(
      String typedCode, int version, Function<Campaign, Optional<Refusal>> rule, Status status) {
    var code = code(typedCode);
    var found = stored.findLockedByCode(code);
    var against =
        against(code, found, Optional.of(version))
            .or(() -> rule.apply(found.orElseThrow().campaign()));
    if (against.isPresent()) {
      return List.of(against.get());
    }
    var campaign = found.orElseThrow();
    var before = campaign.campaign();
    campaign.status = status;
    stored.flush();
    changes.record(Optional.of(before), Optional.of(campaign.campaign()));
    return List.of();
  }

  /**
   * Takes a campaign away with its members. Refused: one that is not there, one that was written
   * anew meanwhile, and one that a price, a document or an opportunity names.
   */
  @Transactional
  List<Refusal> remove(String typedCode, int version) {
    var code = code(typedCode);
    var campaign = stored.findLockedByCode(code);
    var against = against(code, campaign, Optional.of(version));
    if (against.isPresent()) {
      return List.of(against.get());
    }
    if (!uses(code).isEmpty()) {
      return List.of(Refusal.of("", "campaign-in-use", code));
    }
    changes.record(campaign.map(StoredCampaign::campaign), Optional.empty());
    members.removeAll(code);
    stored.delete(campaign.get());
    stored.flush();
    return List.of();
  }

  private static Optional<Refusal> against(
      String code, Optional<StoredCampaign> there, Optional<Integer> version) {
    var exists = Refusal.conflict("code", "campaign-exists", code);
    return CardVersion.against(
        code, there.map(each -> each.version), version, unknown(code), exists);
  }

  static Refusal unknown(String code) {
    return Refusal.unknown("code", "campaign-unknown", code);
  }

  static String code(String typed) {
    return typed.strip().toUpperCase(Locale.ROOT);
  }
}
