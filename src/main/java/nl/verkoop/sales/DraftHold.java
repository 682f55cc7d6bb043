package nl.verkoop.sales;

import java.util.List;
import java.util.stream.Stream;
import nl.verkoop.catalog.Item;
import nl.verkoop.catalog.Items;
import nl.verkoop.party.Customer;
import nl.verkoop.party.Customers;
import nl.verkoop.sales.DocumentDraft.PricedLine;
import nl.verkoop.sales.DocumentDraft.Subject;
import nl.verkoop.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Holds the customers and the items of a draft between its pricing and its writing: who closes one
 * of them, or changes how much a unit is, waits for the draft, or it for him.
 */
@Component
class DraftHold {

  private final Customers customers;
  private final Items items;

  DraftHold(Customers customers, Items items) {
    this.customers = customers;
    this.items = items;
  }

  /**
   * What changed since the draft was priced: a customer was closed (feature C-07), or a unit of an
   * item is another quantity or gone (feature Q-03). From here on it stays until the caller's
   * transaction ends.
   */
  List<Refusal> changedSince(DocumentDraft draft) {
    var closed =
        customers.hold(draft.customerNumbers()).stream()
            .filter(Customer::closed)
            .map(customer -> customer.stopped(DocumentPricing.blockedByCard(customer)));
    return Stream.concat(closed, otherUnits(draft)).toList();
  }

  private Stream<Refusal> otherUnits(DocumentDraft draft) {
    var subjects =
        draft.lines().stream()
            .map(PricedLine::subject)
            .filter(subject -> subject.type() == LineType.ITEM)
            .toList();
    var held = items.hold(subjects.stream().map(Subject::no).distinct().toList());
    return subjects.stream()
        .filter(subject -> !isSameUnit(held.get(subject.no()), subject))
        .map(
            subject ->
                Refusal.conflict(
                    "lines", "unit-changed-meanwhile", subject.unit().code(), subject.no()))
        .distinct();
  }

  private static boolean isSameUnit(Item item, Subject subject) {
    return item.unit(subject.unit().code())
        .filter(unit -> unit.quantityPerUnit().compareTo(subject.unit().quantityPerUnit()) == 0)
        .isPresent();
  }
}
