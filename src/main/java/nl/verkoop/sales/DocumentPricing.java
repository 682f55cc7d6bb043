package nl.verkoop.sales;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.catalog.Prices;
import nl.verkoop.ledger.Accounts;
import nl.verkoop.ledger.CompanyCurrency;
import nl.verkoop.ledger.PostingSetup;
import nl.verkoop.party.Customer;
import nl.verkoop.party.Customers;
import nl.verkoop.sales.DocumentDraft.PricedLine;
import nl.verkoop.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Checks what was asked for and prices it: price and discount as they are offered, unless typed.
 */
@Component
class DocumentPricing {

  private static final BigDecimal LARGEST_ORDER = new BigDecimal("999999999");
  private static final int MOST_LINES = 5000;

  private final Customers customers;
  private final HeaderRule header;
  private final Prices prices;
  private final Accounts accounts;
  private final PostingSetup setup;
  private final OrderDates dates;
  private final Clock clock;
  private final CompanyCurrency currency;
  private final WholeDiscounts wholes;

  DocumentPricing(
      Customers customers,
      HeaderRule header,
      Prices prices,
      Accounts accounts,
      PostingSetup setup,
      OrderDates dates,
      Clock clock,
      CompanyCurrency currency,
      WholeDiscounts wholes) {
    this.wholes = wholes;
    this.currency = currency;
    this.dates = dates;
    this.customers = customers;
    this.header = header;
    this.prices = prices;
    this.accounts = accounts;
    this.setup = setup;
    this.clock = clock;
  }

  /** The priced order, or every reason against it at once. */
  sealed interface Result {
    /** With why something that was typed is no longer there, as a code. */
    record Priced(DocumentDraft draft, Optional<String> notice) implements Result {}

    record Refused(List<Refusal> reasons) implements Result {}

    /** Refused for these reasons too. */
    default Result and(List<Refusal> others) {
      var own = this instanceof Refused refused ? refused.reasons() : List.<Refusal>of();
      return new Refused(Stream.concat(own.stream(), others.stream()).toList());
    }
  }

  /**
   * Reads customers, items, price list, accounts and VAT setup in one statement each, whatever the
   * number of lines.
   *
   * @param before what the document said before
   * @param whenAsked whether somebody asks for the discount that was agreed, whatever the document
   *     says
   */
  Result price(
      DocumentRequest request, boolean agreedBefore, PricedBefore before, boolean whenAsked) {
    if (request.linesOrNone().size() > MOST_LINES) {
      // Nobody waits until all of them have been looked at.
      return refused(Refusal.of("lines", "too-many-lines", MOST_LINES));
    }
    var refusals = new ArrayList<Refusal>();
    if (blank(request.customerNo())) {
      return refused(Refusal.of("customerNo", "customer-needed"));
    }
    var found = customers.find(request.customerNo());
    if (found.isEmpty()) {
      return refused(Refusal.of("customerNo", "customer-unknown", request.customerNo()));
    }
    var customer = found.get();
    var charged = charged(customer);
    Stream.of(customer, charged).distinct().map(DocumentPricing::blocked).forEach(refusals::addAll);
    var named = header.read(request, customer, before.accepted() || whenAsked, refusals);
    refusals.addAll(header.againstCampaign(request, before.campaign(), date(request)));
    refusals.addAll(dates.impossible(request, agreedBefore));
    var pricing = pricing(request, charged, agreedBefore);
    var own = before.serviceCharge(request);
    var lines = priceLines(request, own, charged, pricing, before, refusals);
    if (!refusals.isEmpty()) {
      return new Result.Refused(refusals);
    }
    var whole =
        wholes.of(
            new WholeDiscounts.Asked(
                own.map(request::without).orElse(request),
                charged,
                lines,
                before,
                agreedBefore,
                whenAsked),
            pricing,
            refusals);
    return refusals.isEmpty()
        ? result(customer, charged, whole, named)
        : new Result.Refused(refusals);
  }

  private static Result refused(Refusal reason) {
    return new Result.Refused(List.of(reason));
  }

  private Result result(
      Customer customer, Customer charged, WholeDiscounts.Whole whole, HeaderRule.Named named) {
    var draft =
        new DocumentDraft(
            customer,
            charged,
            whole.request(),
            date(whole.request()),
            currency.get(),
            whole.lines(),
            whole.discount(),
            named);
    var largest = currency.of(LARGEST_ORDER);
    return draft.netAtMost().compareTo(largest) > 0
        ? refused(Refusal.of("lines", "order-too-large", largest))
        : new Result.Priced(draft, whole.notice());
  }

  private LocalDate date(DocumentRequest request) {
    return request.orderDate() == null ? LocalDate.now(clock) : request.orderDate();
  }

  /** The card of whoever is charged for what this customer buys (feature C-10). */
  private Customer charged(Customer customer) {
    return customer.chargedNo().equals(customer.no())
        ? customer
        : customers.find(customer.chargedNo()).orElseThrow();
  }

  /** The refusal of customers for whom a document like this does not go ahead (feature C-30). */
  List<Refusal> stoppedCustomers(DocumentHeader order, Predicate<Customer> stops) {
    return customers.findAll(order.customerNumbers()).values().stream()
        .filter(stops)
        .map(customer -> customer.stopped(blockedByCard(customer)))
        .toList();
  }

  /** The refusal of accounts on which nothing is charged straight away any more. */
  List<Refusal> blockedAccounts(List<SalesOrder.Line> lines) {
    var named =
        lines.stream()
            .map(SalesOrder.Line::accountNo)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return accounts.find(named).values().stream()
        .filter(account -> !account.isForDocuments())
        .map(account -> Refusal.of("lines", "account-not-for-documents", account.no()))
        .toList();
  }

  /** What is not set up to book this order. */
  List<Refusal> missingSetup(SalesOrder order) {
    var customer = customers.find(order.header().billToNo()).orElseThrow();
    var booking = setup.of(customer.asParty(), LocalDate.now(clock));
    var sold = order.lines().stream().flatMap(line -> line.asSold().stream()).toList();
    return Stream.concat(
            booking.missing(sold).stream(),
            wholes.withoutDiscountAccount(order.lines(), booking).stream())
        .toList();
  }

  private static List<Refusal> blocked(Customer customer) {
    return customer.stopsDrafts()
        ? List.of(customer.draftStopped(blockedByCard(customer)))
        : List.of();
  }

  static Refusal blockedByCard(Customer customer) {
    return Refusal.of("customerNo", "customer-blocked", customer.name());
  }

  /**
   * A line has the price of the document's date (feature C-43), and is looked at beside today's:
   * who dates an order back to a price that is over needs an approval as if he had typed it.
   *
   * @param own place of the line that the document writes itself
   */
  private List<PricedLine> priceLines(
      DocumentRequest request,
      Optional<Integer> own,
      Customer charged,
      LinePricing pricing,
      PricedBefore before,
      List<Refusal> refusals) {
    var asked = request.linesOrNone();
    var wanted =
        asked.stream()
            .map(line -> new Prices.Wanted(line.itemNo(), line.unit(), line.quantity()))
            .toList();
    var date = date(request);
    var offers =
        before.keep(
            prices.offer(buyer(request, charged, date), wanted), request, charged.no(), date);
    var today = LocalDate.now(clock);
    var todays =
        pricing.agreedBefore() || before.accepted() || date.equals(today)
            ? offers
            : prices.offer(buyer(request, charged, today), wanted);
    var priced = new ArrayList<PricedLine>(asked.size());
    for (var index = 0; index < asked.size(); index++) {
      if (own.equals(Optional.of(index))) {
        continue;
      }
      var beside = todays.get(index).map(LinePrice::of);
      pricing
          .price(asked.get(index), offers.get(index), "lines[" + index + "].", refusals)
          .map(line -> beside.map(line::besides).orElse(line))
          .ifPresent(priced::add);
    }
    return priced;
  }

  private LinePricing pricing(DocumentRequest request, Customer charged, boolean agreedBefore) {
    return new LinePricing(
        accounts.find(
            request.linesOrNone().stream()
                .map(LineRequest::accountNo)
                .filter(Objects::nonNull)
                .toList()),
        setup.of(charged.asParty(), supplied(request)),
        charged.language(),
        currency.get(),
        agreedBefore);
  }

  private Prices.Buyer buyer(DocumentRequest request, Customer charged, LocalDate date) {
    return Prices.Buyer.of(charged, date, currency.get(), request.campaignOrEmpty());
  }

  /**
   * When it will be supplied, as far as anybody can say: on the day that was asked for, else no
   * sooner than it is ordered. The VAT of an order is that of this day; an invoice asks again.
   */
  private LocalDate supplied(DocumentRequest request) {
    var today = LocalDate.now(clock);
    if (request.requestedDeliveryDate() != null) {
      return request.requestedDeliveryDate();
    }
    return request.orderDate() != null && request.orderDate().isAfter(today)
        ? request.orderDate()
        : today;
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
