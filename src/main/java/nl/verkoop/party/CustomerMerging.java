package nl.verkoop.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.imports.ImportTurn;
import nl.verkoop.party.CustomerClash.Kind;
import nl.verkoop.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Merges two cards of one customer (feature C-07). What was posted stays where it is; what is open
 * of the old number is shown and settled under the new one.
 */
@Service
class CustomerMerging {

  private final JdbcClient jdbc;
  private final Customers customers;
  private final StoredCustomers stored;
  private final StoredTemplates templates;
  private final CustomerClosing closing;
  private final CardBelongings belongings;
  private final CustomerChanges changes;
  private final List<CustomerUse> uses;

  CustomerMerging(
      JdbcClient jdbc,
      Customers customers,
      StoredCustomers stored,
      StoredTemplates templates,
      CustomerClosing closing,
      CardBelongings belongings,
      CustomerChanges changes,
      List<CustomerUse> uses) {
    this.jdbc = jdbc;
    this.customers = customers;
    this.stored = stored;
    this.templates = templates;
    this.closing = closing;
    this.belongings = belongings;
    this.changes = changes;
    this.uses = uses;
  }

  /** Of a clash, which card is right. */
  enum Side {
    OLD,
    KEPT
  }

  /** What a merge would meet: why it cannot be, and what has to be chosen. */
  record Preview(
      Customer from, Customer into, List<Refusal> reasons, List<CustomerClash> clashes) {}

  /** What would stand in the way of merging. Refused: customers who do not exist. */
  @Transactional(readOnly = true)
  Optional<Preview> preview(String from, String into) {
    var old = customers.find(from);
    var kept = customers.find(into);
    if (old.isEmpty() || kept.isEmpty()) {
      return Optional.empty();
    }
    var reasons = against(old.get(), kept.get());
    var clashes = reasons.isEmpty() ? clashes(old.get(), kept.get()) : List.<CustomerClash>of();
    return Optional.of(new Preview(old.get(), kept.get(), reasons, clashes));
  }

  /**
   * Merges a card into another and closes it. Refused: customers who do not exist, one and the same
   * card, one that is closed, one that is blocked for more than the card that stays, one that stays
   * and that nobody approved or that somebody else pays for, two that somebody said are not the
   * same, open documents, clashes of which nobody said who is right, and a choice that leaves
   * behind what is not done.
   *
   * @param chosen by the keys of the clashes
   */
  @Transactional
  List<Refusal> merge(String typedFrom, String typedInto, Map<String, Side> chosen) {
    ImportTurn.take(jdbc, "customer");
    var found = List.of(customers.find(typedFrom), customers.find(typedInto));
    if (found.get(0).isEmpty()) {
      return CustomerClosing.unknown(typedFrom);
    }
    if (found.get(1).isEmpty()) {
      return List.of(Refusal.of("into", "customer-unknown", typedInto));
    }
    var numbers = found.stream().map(each -> each.orElseThrow().no()).toList();
    var locked =
        numbers.stream()
            .distinct()
            .sorted()
            .map(customers::lock)
            .collect(Collectors.toMap(Customer::no, each -> each));
    var from = locked.get(numbers.get(0));
    var into = locked.get(numbers.get(1));
    var refusals = new ArrayList<>(against(from, into));
    if (!refusals.isEmpty()) {
      return refusals;
    }
    var clashes = clashes(from, into);
    clashes.stream()
        .filter(clash -> !chosen.containsKey(clash.key()))
        .forEach(clash -> refusals.add(undecided(clash)));
    if (refusals.isEmpty()) {
      var old =
          clashes.stream()
              .map(CustomerClash::key)
              .filter(key -> chosen.get(key) == Side.OLD)
              .collect(Collectors.toSet());
      var merge = new CustomerMerge(from.no(), into.no(), old);
      uses.forEach(use -> refusals.addAll(use.againstChoice(merge)));
      if (refusals.isEmpty()) {
        merge(merge, from, into);
      }
    }
    return refusals;
  }

  private static Refusal undecided(CustomerClash clash) {
    return clash.about().isEmpty()
        ? Refusal.conflict(clash.key(), "merge-undecided-of-card", clash.old(), clash.kept())
        : Refusal.conflict(
            clash.key(), "merge-undecided", clash.about(), clash.old(), clash.kept());
  }

  private List<Refusal> against(Customer from, Customer into) {
    if (from.no().equals(into.no())) {
      return List.of(Refusal.of("into", "customer-with-himself"));
    }
    var closed =
        Stream.of(from, into)
            .filter(Customer::closed)
            .map(each -> each.stopped(null).at(each == into ? "into" : "no"))
            .toList();
    if (!closed.isEmpty()) {
      return closed;
    }
    var refusals = new ArrayList<>(closing.unfinishedOnCard(from.no()));
    uses.forEach(use -> refusals.addAll(use.againstMerging(from.no(), into.no())));
    if (from.blocked().compareTo(into.blocked()) > 0) {
      refusals.add(Refusal.of("into", "merge-drops-block", from.name(), into.name()));
    }
    if (into.restricted()) {
      refusals.add(Refusal.of("into", "merge-into-restricted", into.name()));
    }
    if (!into.chargedNo().equals(into.no()) && !into.chargedNo().equals(from.chargedNo())) {
      refusals.add(Refusal.of("into", "merge-into-charged-elsewhere", into.name()));
    }
    if (belongings.areKeptApart(from.no(), into.no())) {
      refusals.add(Refusal.of("into", "customers-kept-apart", from.name(), into.name()));
    }
    return refusals;
  }

  private List<CustomerClash> clashes(Customer from, Customer into) {
    return Stream.of(
            limitClash(from, into).stream(),
            belongings.clashes(from.no(), into.no()).stream(),
            uses.stream().flatMap(use -> use.clashes(from.no(), into.no()).stream()))
        .flatMap(Function.identity())
        .toList();
  }

  /** Which limit stands; 0 is none, which is a limit of its own. */
  private static Optional<CustomerClash> limitClash(Customer from, Customer into) {
    return from.creditLimit().compareTo(into.creditLimit()) == 0
        ? Optional.empty()
        : Optional.of(
            new CustomerClash(
                Kind.CREDIT_LIMIT,
                "",
                CreditLimitRaises.written(from.creditLimit()),
                CreditLimitRaises.written(into.creditLimit())));
  }

  private void merge(CustomerMerge merge, Customer from, Customer into) {
    if (merge.takesOld(Kind.CREDIT_LIMIT, "")) {
      stored.setCreditLimit(into.no(), from.creditLimit());
      changes.record(
          into.no(),
          "creditLimit",
          CreditLimitRaises.written(into.creditLimit()),
          CreditLimitRaises.written(from.creditLimit()));
    }
    uses.forEach(use -> use.merge(merge));
    belongings.merge(merge);
    pointTo(merge);
    stored.mergedAgain(merge.from(), merge.into());
    stored.setClosed(merge.from(), true, merge.into());
    changes.record(merge.from(), "mergedInto", "", merge.into());
    changes.record(merge.into(), "mergedFrom", "", merge.from());
  }

  /** Whose discounts on whole documents were agreed under the old number. */
  private void pointTo(CustomerMerge merge) {
    templates.setInvoiceDiscountCode(merge.from(), merge.into());
    var others =
        jdbc.sql("select no from customer where invoice_discount_code = ? order by no")
            .param(merge.from())
            .query(String.class)
            .list();
    for (var no : others) {
      var code = no.equals(merge.into()) ? "" : merge.into();
      stored.setInvoiceDiscountCode(no, code);
      changes.record(no, "invoiceDiscountCode", merge.from(), code);
    }
  }
}
