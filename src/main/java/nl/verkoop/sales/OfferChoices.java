package nl.verkoop.sales;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.verkoop.sales.SalesDocument.Kind;
import nl.verkoop.shared.Money;
import nl.verkoop.shared.Refusal;
import nl.verkoop.tax.VatCalculator;

/**
 * What a customer may choose of an offer, and what the offer comes to when he did. Words below a
 * line belong to it: they come along with it, or stay behind.
 */
final class OfferChoices {

  private final SalesOrder offer;
  private final List<List<SalesOrder.Line>> groups;
  private final Map<Integer, List<SalesOrder.Line>> groupOf = new HashMap<>();

  OfferChoices(SalesOrder offer) {
    this.offer = offer;
    this.groups =
        LineChoice.groups(
            offer.lines().stream().filter(line -> !line.isComment()).toList(),
            SalesOrder.Line::choice);
    groups.forEach(group -> group.forEach(line -> groupOf.put(line.lineNo(), group)));
  }

  /**
   * Refused: choices in what is no quote, where there is nothing to choose but words, and an
   * alternative to nothing.
   */
  static List<Refusal> against(Kind kind, DocumentRequest request) {
    var refusals = new ArrayList<Refusal>();
    var isBelow = false;
    var lines = request.linesOrNone();
    for (var index = 0; index < lines.size(); index++) {
      var line = lines.get(index);
      var field = "lines[" + index + "].choice";
      var choice = line == null ? LineChoice.INCLUDED : line.choiceOrIncluded();
      var isWords = line == null || line.typeOrItem() == LineType.COMMENT;
      if (!choice.isIncluded() && kind != Kind.QUOTE) {
        refusals.add(Refusal.of(field, "choice-of-quotes"));
      } else if (!choice.isIncluded() && isWords) {
        refusals.add(Refusal.of(field, "choice-of-words"));
      } else if (choice == LineChoice.ALTERNATIVE && !isBelow) {
        refusals.add(Refusal.of(field, "alternative-to-nothing"));
      }
      isBelow |= !isWords;
    }
    return refusals;
  }

  /** Whether there is anything to choose. */
  boolean isEmpty() {
    return offer.lines().stream().allMatch(line -> line.choice().isIncluded());
  }

  /** Those of which the customer takes one: this line, and what there is instead of it. */
  List<SalesOrder.Line> groupOf(SalesOrder.Line line) {
    return groupOf.getOrDefault(line.lineNo(), List.of(line));
  }

  /** The line that an alternative comes instead of; none of any other line. */
  Optional<SalesOrder.Line> insteadOf(SalesOrder.Line line) {
    return line.choice() == LineChoice.ALTERNATIVE
        ? Optional.of(groupOf(line).get(0))
        : Optional.empty();
  }

  /**
   * Refused: lines that are not his to choose, two that come instead of the same, and to take
   * nothing at all.
   *
   * @param chosen numbers of options and alternatives
   */
  List<Refusal> against(Set<Integer> chosen) {
    var refusals = new ArrayList<Refusal>();
    var unknown = new HashSet<>(chosen);
    for (var group : groups) {
      var taken = group.stream().filter(isChosen(chosen)).toList();
      taken.forEach(line -> unknown.remove(line.lineNo()));
      if (taken.size() > 1) {
        refusals.add(Refusal.of("chosen", "one-of-alternatives", group.get(0).description()));
      }
    }
    unknown.forEach(no -> refusals.add(Refusal.of("chosen", "not-to-be-chosen", no)));
    if (refusals.isEmpty() && taken(chosen).stream().noneMatch(OfferChoices::isOrdered)) {
      refusals.add(Refusal.of("chosen", "nothing-chosen"));
    }
    return refusals;
  }

  /** Whether it is more than words, or what the document costs extra. */
  private static boolean isOrdered(SalesOrder.Line line) {
    return !line.isComment() && !line.share().isServiceCharge();
  }

  private static Predicate<SalesOrder.Line> isChosen(Set<Integer> chosen) {
    return line -> !line.choice().isIncluded() && chosen.contains(line.lineNo());
  }

  /**
   * The offer with what was chosen, as it is ordered; its discount keeps its percentage. With
   * nothing to choose it is as it was.
   */
  SalesOrder with(Set<Integer> chosen) {
    if (isEmpty()) {
      return offer;
    }
    var taken = taken(chosen);
    var header = offer.header();
    var counting = taken.stream().filter(line -> line.share().isAllowed()).toList();
    var amounts = counting.stream().map(line -> header.money(line.lineAmount())).toList();
    var discount = discount(Money.sum(amounts, header.currency()));
    var shares = InvoiceDiscountRule.spread(discount.amount(), amounts).iterator();
    var lines =
        taken.stream()
            .map(
                line ->
                    line.taken(
                        line.share().isAllowed()
                            ? line.share().of(shares.next().amount())
                            : line.share()))
            .toList();
    return totalled(lines, discount);
  }

  private SalesOrder totalled(List<SalesOrder.Line> lines, InvoiceDiscount discount) {
    var header = offer.header();
    var net =
        Money.sum(lines.stream().map(line -> header.money(line.net())).toList(), header.currency());
    var vat = VatCalculator.total(new SalesOrder(header, lines).vat(), header.currency());
    return new SalesOrder(header.amounting(net, vat, discount), lines);
  }

  private InvoiceDiscount discount(Money discountable) {
    var offered = InvoiceDiscount.of(offer.header());
    var before =
        offer.lines().stream()
            .filter(line -> line.choice().isIncluded() && line.share().isAllowed())
            .map(line -> offer.header().money(line.lineAmount()))
            .toList();
    return discountable.equals(Money.sum(before, discountable.currency()))
        ? offered
        : new InvoiceDiscount(
            offered.origin(), offered.percent(), offered.percent().of(discountable));
  }

  /** What was included and is not replaced, and what was chosen, each with the words below it. */
  private List<SalesOrder.Line> taken(Set<Integer> chosen) {
    var left =
        groups.stream()
            .flatMap(
                group -> {
                  var isReplaced = group.stream().anyMatch(isChosen(chosen));
                  return group.stream()
                      .filter(isChosen(chosen).negate())
                      .filter(line -> isReplaced || !line.choice().isIncluded());
                })
            .map(SalesOrder.Line::lineNo)
            .collect(Collectors.toSet());
    var taken = new ArrayList<SalesOrder.Line>();
    var comesAlong = true;
    for (var line : offer.lines()) {
      comesAlong = line.isComment() ? comesAlong : !left.contains(line.lineNo());
      if (comesAlong) {
        taken.add(line);
      }
    }
    return taken;
  }
}
