package nl.verkoop.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.verkoop.ledger.PostingPairs.Account;
import nl.verkoop.ledger.PostingPairs.General;
import nl.verkoop.ledger.PostingPairs.Pair;
import nl.verkoop.ledger.PostingPairs.Vat;
import nl.verkoop.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets on behalf of a person how a pair of posting groups is booked, and remembers who did it. New
 * groups come into being with their first pair.
 */
@Service
class PostingPairSetup {

  private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9._-]{0,19}");

  private final PostingPairs pairs;
  private final GeneralPostingSetups accounts;
  private final VatPostingSetups vat;
  private final SetupChanges changes;
  private final List<PairUse> uses;

  PostingPairSetup(
      PostingPairs pairs,
      GeneralPostingSetups accounts,
      VatPostingSetups vat,
      SetupChanges changes,
      List<PairUse> uses) {
    this.pairs = pairs;
    this.accounts = accounts;
    this.vat = vat;
    this.changes = changes;
    this.uses = uses;
  }

  /**
   * The accounts count for everything that is posted from now on. Refused: a group that is no code,
   * an account that is missing, blocked, or no account of income and cost (posting rules 5.2).
   */
  @Transactional
  List<Refusal> save(General wanted) {
    var pair = new Pair(wanted.businessGroup(), wanted.productGroup());
    var refusals = new ArrayList<>(codes(pair));
    var allowed = pairs.resultAccounts();
    checkAccount("salesAccount", wanted.salesAccount(), allowed).ifPresent(refusals::add);
    checkAccount("costAccount", wanted.costAccount(), allowed).ifPresent(refusals::add);
    checkAccount("adjustmentAccount", wanted.adjustmentAccount(), allowed).ifPresent(refusals::add);
    if (wanted.invoiceDiscountAccount() != null && !wanted.invoiceDiscountAccount().isEmpty()) {
      checkAccount("invoiceDiscountAccount", wanted.invoiceDiscountAccount(), allowed)
          .ifPresent(refusals::add);
    }
    if (refusals.isEmpty()) {
      var setup = accounts.held(pair).orElseGet(() -> new GeneralPostingSetup(pair));
      var before = setup.inWords();
      setup.write(wanted);
      accounts.saveAndFlush(setup);
      changes.record("general-posting " + pair, before, setup.inWords());
    }
    return refusals;
  }

  /**
   * The rate is a percentage with at most five decimals. Refused: what has been posted with, since
   * the proof finds the account of a VAT entry through its pair; what stands in an order that is
   * not done; a rate that does not go with the category, and a category without VAT while the pair
   * has rates from a day on; an identifier that another group has; an account on which other things
   * are posted (posting rules 5.3).
   */
  @Transactional
  List<Refusal> save(Vat wanted) {
    var pair = new Pair(wanted.businessGroup(), wanted.productGroup());
    var found = vat.held(pair);
    var refusals = new ArrayList<>(codes(pair));
    refusals.addAll(checkRate(wanted));
    checkAccount("salesAccount", wanted.salesAccount(), pairs.vatAccounts())
        .ifPresent(refusals::add);
    if (refusals.isEmpty() && found.isPresent()) {
      refusals.addAll(inUse(pair));
      var isCharged = VatCategory.valueOf(wanted.category()).isCharged();
      if (!isCharged && !found.get().rateChanges().isEmpty()) {
        refusals.add(Refusal.of("category", "vat-rates-first"));
      }
    }
    if (refusals.isEmpty()) {
      var setup = found.orElseGet(() -> new VatPostingSetup(pair));
      var before = setup.inWords();
      setup.write(wanted);
      vat.saveAndFlush(setup);
      changes.record("vat-posting " + pair, before, setup.inWords());
    }
    return refusals;
  }

  /**
   * What meets in this pair can no longer be sold; what was posted stays. Refused: a pair that is
   * not set up, and one that an order needs which is not done.
   */
  @Transactional
  List<Refusal> removeGeneral(Pair pair) {
    var setup = accounts.held(pair);
    if (setup.isEmpty()) {
      return List.of(unknown(pair));
    }
    if (uses.stream()
        .anyMatch(use -> use.needsAccounts(pair.businessGroup(), pair.productGroup()))) {
      return List.of(refused("general-setup-under-way", pair));
    }
    accounts.delete(setup.get());
    accounts.flush();
    changes.record("general-posting " + pair, setup.get().inWords(), "");
    return List.of();
  }

  /** Refused: a pair that is not set up, that was posted with, or that stands in an open order. */
  @Transactional
  List<Refusal> removeVat(Pair pair) {
    var setup = vat.held(pair);
    if (setup.isEmpty()) {
      return List.of(unknown(pair));
    }
    var refusals = inUse(pair);
    if (refusals.isEmpty()) {
      vat.delete(setup.get());
      vat.flush();
      changes.record("vat-posting " + pair, setup.get().inWords(), "");
    }
    return refusals;
  }

  private static List<Refusal> codes(Pair pair) {
    return Stream.of(
            code("businessGroup", pair.businessGroup()), code("productGroup", pair.productGroup()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Refusal> code(String field, String written) {
    return CODE.matcher(written).matches()
        ? Optional.empty()
        : Optional.of(Refusal.of(field, "not-a-group", 20));
  }

  private List<Refusal> inUse(Pair pair) {
    if (pairs.isUsed(pair)) {
      return List.of(refused("vat-setup-used", pair));
    }
    return uses.stream().anyMatch(use -> use.needsVat(pair.businessGroup(), pair.productGroup()))
        ? List.of(refused("vat-setup-under-way", pair))
        : List.of();
  }

  static Refusal unknown(Pair pair) {
    return Refusal.unknown(
        "productGroup", "posting-pair-unknown", pair.businessGroup(), pair.productGroup());
  }

  private static Refusal refused(String code, Pair pair) {
    return Refusal.of("productGroup", code, pair.businessGroup(), pair.productGroup());
  }

  private List<Refusal> checkRate(Vat wanted) {
    var refusals = new ArrayList<Refusal>();
    code("identifier", wanted.identifier()).ifPresent(refusals::add);
    var wrong = VatCategory.against(wanted.category(), wanted.rate());
    wrong.ifPresent(refusals::add);
    if (wrong.isEmpty()
        && vat.findAll().stream().anyMatch(each -> each.leavesNoIdentifierTo(wanted))) {
      refusals.add(Refusal.of("identifier", "vat-identifier-taken", wanted.identifier()));
    }
    return refusals;
  }

  private static Optional<Refusal> checkAccount(String field, String no, List<Account> allowed) {
    return allowed.stream().anyMatch(each -> Objects.equals(each.no(), no))
        ? Optional.empty()
        : Optional.of(Refusal.of(field, "posting-account-invalid"));
  }
}
