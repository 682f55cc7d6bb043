package nl.verkoop.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verkoop.ledger.PostingPairs.Pair;
import nl.verkoop.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From which day a pair of VAT groups is charged at another rate: the day on which goods are
 * supplied decides, not the day of their order or their invoice (posting rules 5.3).
 */
@Service
class VatRates {

  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

  private final JdbcClient jdbc;
  private final VatPostingSetups vat;
  private final SetupChanges changes;

  VatRates(JdbcClient jdbc, VatPostingSetups vat, SetupChanges changes) {
    this.jdbc = jdbc;
    this.vat = vat;
    this.changes = changes;
  }

  /** A pair's rate in percent from this day on. */
  record Rate(String businessGroup, String productGroup, LocalDate validFrom, BigDecimal rate) {}

  /** Every change of a rate, by pair and day. */
  List<Rate> all() {
    return jdbc.sql(
            "select * from vat_rate_change order by business_group, product_group, valid_from")
        .query(Rate.class)
        .list();
  }

  /**
   * Charges the pair at this rate from that day on. Refused: a pair that is not set up, or is not
   * charged, a rate that does not go with its category, a day out of reach, and a day since which
   * VAT of the pair has been posted.
   */
  @Transactional
  List<Refusal> save(Rate wanted) {
    var pair = new Pair(wanted.businessGroup(), wanted.productGroup());
    var setup = vat.held(pair);
    if (setup.isEmpty()) {
      return List.of(PostingPairSetup.unknown(pair));
    }
    var refusals =
        against(setup.get().category(), wanted)
            .or(() -> postedSince(pair, wanted.validFrom()))
            .map(List::of)
            .orElse(List.of());
    if (refusals.isEmpty()) {
      var before = setup.get().rateChanges().put(wanted.validFrom(), wanted.rate());
      record(pair, wanted.validFrom(), before, wanted.rate());
    }
    return refusals;
  }

  /** Only what is charged has rates, and only days that somebody can mean. */
  private static Optional<Refusal> against(VatCategory category, Rate wanted) {
    var day = wanted.validFrom();
    if (day.isBefore(FIRST) || day.isAfter(LAST)) {
      return Optional.of(Refusal.of("validFrom", "date-invalid", FIRST, LAST));
    }
    return category.isCharged()
        ? VatCategory.against(category.name(), wanted.rate())
        : Optional.of(Refusal.of("rate", "vat-rate-zero"));
  }

  /**
   * The pair goes on at the rate before. Refused: a change that there is not, and one since whose
   * day VAT of the pair has been posted.
   */
  @Transactional
  List<Refusal> remove(Pair pair, LocalDate validFrom) {
    var rates = vat.held(pair).map(VatPostingSetup::rateChanges).orElse(Map.of());
    if (!rates.containsKey(validFrom)) {
      return List.of(Refusal.unknown("validFrom", "vat-rate-unknown", validFrom));
    }
    var posted = postedSince(pair, validFrom);
    if (posted.isEmpty()) {
      record(pair, validFrom, rates.remove(validFrom), null);
    }
    return posted.stream().toList();
  }

  private Optional<Refusal> postedSince(Pair pair, LocalDate day) {
    return jdbc.sql(
            """
            select max(posting_date) from vat_entry
            where business_group = ? and product_group = ? and posting_date >= ?
            """)
        .params(pair.businessGroup(), pair.productGroup(), day)
        .query(LocalDate.class)
        .optional()
        .map(last -> Refusal.of("validFrom", "vat-posted-since", last));
  }

  private void record(Pair pair, LocalDate validFrom, BigDecimal before, BigDecimal after) {
    vat.flush();
    changes.record("vat-rate " + pair + " " + validFrom, inWords(before), inWords(after));
  }

  /** Empty where there is none. */
  static String inWords(BigDecimal rate) {
    return rate == null ? "" : rate.stripTrailingZeros().toPlainString() + " %";
  }
}
