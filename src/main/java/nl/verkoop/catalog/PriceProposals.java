package nl.verkoop.catalog;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verkoop.catalog.OldPrices.Source;
import nl.verkoop.catalog.PriceLine.SoldTo;
import nl.verkoop.catalog.StoredPriceLine.Key;
import nl.verkoop.catalog.StoredPriceLine.Terms;
import nl.verkoop.imports.ImportResult;
import nl.verkoop.imports.ImportTurn;
import nl.verkoop.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * New prices before they count: proposed from those that there are, changed by hand, and put into
 * the price list all at once (feature C-50). There is one list of proposals for the whole company.
 */
@Service
class PriceProposals {

  /** So many prices are proposed at once. */
  static final int MOST = 10_000;

  private static final String TURN = "price_line";

  private final JdbcClient jdbc;
  private final StoredPriceProposals proposals;
  private final PriceImport prices;
  private final EntityManager entities;
  private final OldPrices old;
  private final AgreementPartners partners;

  PriceProposals(
      JdbcClient jdbc,
      StoredPriceProposals proposals,
      PriceImport prices,
      EntityManager entities,
      OldPrices old,
      AgreementPartners partners) {
    this.partners = partners;
    this.jdbc = jdbc;
    this.proposals = proposals;
    this.prices = prices;
    this.entities = entities;
    this.old = old;
  }

  /** How many prices were proposed, or why none was. */
  sealed interface Result {
    record Done(int proposed) implements Result {}

    record Refused(List<Refusal> reasons) implements Result {}
  }

  /**
   * Proposes prices from those that hold today, or from the cards of items that are sold; one that
   * is proposed already for the same is proposed anew. Of several old prices for the same the
   * lowest counts. Refused: what is no proposal, too many, prices that are too high, and a last day
   * before the first of a price.
   */
  @Transactional
  Result propose(PriceProposal asked) {
    var refusals = asked.refusals();
    refusals.addAll(unknownBuyer(asked));
    if (!refusals.isEmpty()) {
      return new Result.Refused(refusals);
    }
    ImportTurn.take(jdbc, TURN);
    var sources = old.of(asked, MOST + 1);
    var kept =
        proposals.findAll().stream()
            .collect(Collectors.toMap(each -> each.key, Function.identity()));
    var wanted = new LinkedHashMap<Key, Source>();
    sources.forEach(
        source -> wanted.merge(asked.target(source.key()), source, PriceProposals::lower));
    var known = prices.known(wanted.keySet());
    if (!asked.withNew()) {
      wanted.keySet().retainAll(known.keySet());
    }
    var added = wanted.keySet().stream().filter(key -> !kept.containsKey(key)).count();
    if (sources.size() > MOST || kept.size() + added > MOST) {
      entities.clear();
      return new Result.Refused(List.of(Refusal.of("items", "proposals-too-many", MOST)));
    }
    refusals.addAll(against(asked, wanted));
    if (!refusals.isEmpty()) {
      entities.clear();
      return new Result.Refused(refusals);
    }
    write(asked, wanted, known, kept);
    entities.flush();
    entities.clear();
    return new Result.Done(wanted.size());
  }

  private void write(
      PriceProposal asked,
      Map<Key, Source> wanted,
      Map<Key, StoredPriceLine> known,
      Map<Key, StoredPriceProposal> kept) {
    wanted.forEach(
        (key, source) -> {
          var price = asked.rounding().of(source.terms().unitPrice());
          var there = Optional.ofNullable(known.get(key)).map(line -> line.terms);
          var proposal = kept.getOrDefault(key, new StoredPriceProposal(key));
          proposal.terms =
              there
                  .orElse(source.terms())
                  .at(price, asked.lastDay(there.orElse(source.terms()).validUntil()));
          proposal.oldPrice = there.map(Terms::unitPrice).orElse(source.terms().unitPrice());
          if (proposal.version == null) {
            entities.persist(proposal);
          }
        });
  }

  private static Source lower(Source one, Source other) {
    return other.terms().unitPrice().compareTo(one.terms().unitPrice()) < 0 ? other : one;
  }

  private static List<Refusal> against(PriceProposal asked, Map<Key, Source> wanted) {
    var refusals = new ArrayList<Refusal>();
    wanted.entrySet().stream()
        .filter(each -> !Prices.isPrice(asked.rounding().of(each.getValue().terms().unitPrice())))
        .findFirst()
        .map(each -> each.getKey().itemNo())
        .ifPresent(
            item ->
                refusals.add(
                    Refusal.of("factor", "proposal-too-high", Prices.LARGEST_PRICE, item)));
    wanted.entrySet().stream()
        .filter(each -> isRoundedAway(asked, each.getValue().terms().unitPrice()))
        .findFirst()
        .ifPresent(
            each ->
                refusals.add(
                    Refusal.of("roundTo", "proposal-rounded-away", each.getKey().itemNo())));
    if (wanted.keySet().stream().map(Key::validFrom).anyMatch(asked::endsBefore)) {
      refusals.add(Refusal.of("validUntil", "until-before-from"));
    }
    return refusals;
  }

  /** What costs something is not given away because a step is too wide for it. */
  private static boolean isRoundedAway(PriceProposal asked, BigDecimal price) {
    return price.signum() > 0 && asked.rounding().of(price).signum() == 0;
  }

  private List<Refusal> unknownBuyer(PriceProposal asked) {
    var to = asked.to();
    if (to.isEmpty() || to.get() == SoldTo.EVERYBODY || asked.toNo().isEmpty()) {
      return List.of();
    }
    return partners.isKnown(to.get(), asked.toNo())
        ? List.of()
        : List.of(Refusal.of("soldToNo", "price-buyer-unknown", asked.toNo()));
  }

  /** A proposal with what its item and its customer are called. */
  record Found(
      SoldTo soldTo,
      String soldToNo,
      String soldToName,
      String itemNo,
      String description,
      String unit,
      String unitCode,
      BigDecimal minimumQuantity,
      LocalDate validFrom,
      LocalDate validUntil,
      BigDecimal oldPrice,
      BigDecimal unitPrice,
      int version) {}

  /** By item, and for each item by whom it is for. */
  List<Found> find(int skip, int limit, String language) {
    return jdbc.sql(
            """
            select p.sold_to, p.sold_to_no, coalesce(c.name, k.description, g.name, '') sold_to_name, p.item_no,
              coalesce(t.description, i.description) description, %s unit,
              p.unit unit_code, p.minimum_quantity, p.valid_from,
              p.valid_until, p.old_price, p.unit_price, p.version
            from price_proposal p join item i on i.no = p.item_no
            join unit_of_measure u on u.code = i.base_unit
            left join unit_of_measure o on o.code = p.unit
            left join item_translation t on t.item_no = i.no and t.language = :language
            left join customer c on p.sold_to = 'CUSTOMER' and c.no = p.sold_to_no
            left join campaign k on p.sold_to = 'CAMPAIGN' and k.code = p.sold_to_no
            left join trade_group g on p.sold_to = 'PRICE_GROUP' and g.kind = 'CUSTOMER_PRICE'
              and g.code = p.sold_to_no
            order by p.item_no, p.sold_to, p.sold_to_no, p.unit, p.minimum_quantity, p.valid_from
            limit :skip, :limit
            """
                .formatted(PriceList.UNIT_NAME))
        .param("language", language)
        .param("skip", skip)
        .param("limit", limit)
        .query(Found.class)
        .list();
  }

  /**
   * Proposes another price for the same. Refused: what is no price, what is not proposed, and what
   * somebody else changed meanwhile.
   */
  @Transactional
  List<Refusal> change(Key key, BigDecimal unitPrice, int version) {
    ImportTurn.take(jdbc, TURN);
    var found = proposals.findById(key);
    var refusals = new ArrayList<>(against(found, version));
    if (!Prices.isPrice(unitPrice)) {
      refusals.add(Refusal.of("unitPrice", "price-invalid"));
    }
    if (refusals.isEmpty()) {
      var proposal = found.orElseThrow();
      proposal.terms = proposal.terms.at(unitPrice.setScale(5), proposal.terms.validUntil());
      proposals.saveAndFlush(proposal);
    }
    return refusals;
  }

  /** Proposes it no longer. Refused as a change is. */
  @Transactional
  List<Refusal> drop(Key key, int version) {
    ImportTurn.take(jdbc, TURN);
    var found = proposals.findById(key);
    var refusals = against(found, version);
    if (refusals.isEmpty()) {
      proposals.delete(found.orElseThrow());
      proposals.flush();
    }
    return refusals;
  }

  private static List<Refusal> against(Optional<StoredPriceProposal> found, int version) {
    if (found.isEmpty()) {
      return List.of(Refusal.unknown("itemNo", "proposal-unknown"));
    }
    return found.get().version == version
        ? List.of()
        : List.of(Refusal.conflict("version", "card-changed-meanwhile", found.get().key.itemNo()));
  }

  /** Proposes nothing any more. */
  @Transactional
  void dropAll() {
    ImportTurn.take(jdbc, TURN);
    proposals.deleteAllInBatch();
  }

  /**
   * Puts all that is proposed into the price list, and proposes nothing any more. A price for the
   * same that has no last day, old or new, ends on the day before a new one begins; a line that
   * only gives a discount stays as it is.
   */
  @Transactional
  ImportResult.Imported implement() {
    ImportTurn.take(jdbc, TURN);
    var proposed =
        proposals.findAll().stream()
            .collect(Collectors.toMap(each -> each.key, each -> each.terms));
    var begins = new HashMap<Key, TreeSet<LocalDate>>();
    for (var key : proposed.keySet()) {
      begins.computeIfAbsent(key.anyDay(), same -> new TreeSet<>()).add(key.validFrom());
    }
    var terms = new HashMap<Key, Terms>();
    prices.about(proposed.keySet()).stream()
        .filter(line -> line.terms.unitPrice() != null && begins.containsKey(line.key.anyDay()))
        .forEach(line -> terms.put(line.key, line.terms));
    terms.putAll(proposed);
    var lines = new HashMap<Key, PriceLine>();
    terms.forEach(
        (key, each) -> {
          var next = begins.get(key.anyDay()).higher(key.validFrom());
          var ends = next != null && each.validUntil() == null;
          lines.put(key, key.line(ends ? each.until(next.minusDays(1)) : each));
        });
    var result = prices.write(lines);
    proposals.deleteAllInBatch();
    return result;
  }
}
